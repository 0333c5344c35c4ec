/* Tests the tests: is every known mistake caught, and called by its name? */
#ifndef JUDGE_CHECK_H
#define JUDGE_CHECK_H

/* Runs the reference and every known mistake of a unit with the seeds 1 to
 * seeds, and judges each mistake as if a student had handed it in.  Prints TAP, a
 * line for each mistake, numbered on from *count.  A mistake fails if for some
 * seed it passes, or is taken for another one: known mistakes are pairwise
 * distinct. */
void check_mistakes(const char *build, const char *unit, unsigned long seeds,
                    int *count);

#endif
