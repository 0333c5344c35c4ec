/* Equality of recordings: by tolerance, never by bit, and safe for NaN. */
#ifndef JUDGE_COMPARE_H
#define JUDGE_COMPARE_H

#include "recording.h"

/* Are two numbers equal within tolerance?  A NaN equals only a NaN, an infinity
 * only itself. */
int number_equal(double got, double want, double tolerance);

/* The absolute tolerance of an entry: abs + rel times its largest finite
 * element; 0 for integers. */
double entry_tolerance(const entry *want);

/* Same role, name, type, shape and elements? */
int entry_equal(const entry *got, const entry *want);

/* The first element, row by row, in which two entries of one shape differ;
 * rows*cols if there is none. */
size_t entry_first_difference(const entry *got, const entry *want);

/* The entries of a case that count, in order: all but inputs; without outputs
 * when they are free.  Returns the next one after *k, or NULL. */
const entry *next_counted(const rec_case *c, int free_outputs, size_t *k);

/* Do all entries that count agree?  got may be NULL: nothing agrees. */
int case_equal(const rec_case *got, const rec_case *want, int free_outputs);

/* Same cases, same entries, same end: is it one and the same behaviour? */
int exercise_equal(const rec_exercise *a, const rec_exercise *b);

/* The entry of this role and name, or NULL. */
const entry *case_entry(const rec_case *c, entry_role role, const char *name);

#endif
