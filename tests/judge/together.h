/* Does steps that need nothing of each other, several at a time. */
#ifndef JUDGE_TOGETHER_H
#define JUDGE_TOGETHER_H

#include <stddef.h>

/* Calls step(about, k) for k from 0 to n - 1, as many at a time as there are
 * processors, and returns when all are done.  Steps begin in this order. */
void together(size_t n, void (*step)(void *about, size_t k), void *about);

#endif
