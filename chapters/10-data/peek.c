/* Coins that are asked about 85 masses: how good is the best of them, on the
 * rows by which it was chosen and on rows that nobody has looked at? */
#include "nn/plot.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

enum { ROWS = 85, REPEATS = 200 };

/* How many of 85 answers are right, in percent, when a coin gives them. */
static double
toss(gsl_rng *r)
{
    return 100.0 * gsl_ran_binomial(r, 0.5, ROWS) / ROWS;
}

int
main(void)
{
    static const int looks[] = {1, 2, 5, 10, 20, 50, 100};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    nn_plot_block(stdout, "coins");
    printf("# coins  looked at  fresh\n");
    for (size_t k = 0; k < sizeof looks / sizeof *looks; k++) {
        double chosen = 0.0, fresh = 0.0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double best = 0.0;
            for (int coin = 0; coin < looks[k]; coin++)
                best = GSL_MAX_DBL(best, toss(r));
            chosen += best / REPEATS;
            fresh += toss(r) / REPEATS;
        }
        printf("%7d %10.1f %6.1f\n", looks[k], chosen, fresh);
    }
    gsl_rng_free(r);
    return 0;
}
