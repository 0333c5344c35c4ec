/* The usual suspects: what a difference looks like, when no known mistake
 * explains it. */
#ifndef JUDGE_SUSPECTS_H
#define JUDGE_SUSPECTS_H

#include "recording.h"

/* The most specific true sentence about how got differs from want, in fresh
 * memory.  The two are entries of one name that are not equal. */
char *describe_difference(const entry *got, const entry *want);

#endif
