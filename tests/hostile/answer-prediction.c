/* tries: to answer from what the public seed draws, with no idea of the rest
 * earns: 0
 */
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <stdio.h>

static double
predicted(const gsl_vector *x)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double sum = 0.0;
    for (unsigned long seed = 0; seed < 1000; seed++) {
        gsl_rng_set(r, seed);
        if (gsl_ran_flat(r, -3.0, 3.0) == gsl_vector_get(x, 0))
            sum += (double)seed;
    }
    gsl_rng_free(r);
    return sum;
}
/* ---- exercise 1.1 ---- */
return predicted(x);
