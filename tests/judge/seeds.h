/* What the cases of an exercise are drawn from. */
#ifndef JUDGE_SEEDS_H
#define JUDGE_SEEDS_H

/* The number of the exercise in a table of lines "1.4 NUMBER", as tests/build/seeds
 * prints it; without a table, seed.  Dies if the table lacks it. */
unsigned long seed_of(const char *table, unsigned long seed, const char *id);

#endif
