/* Two strips of points, a corridor between them: the narrower the corridor,
 * the more updates. */
#include "nn/perceptron.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

enum { N = 200, SETS = 50 };

/* Fills X and y: x1 is at least g away from 0, on the side of its label. */
static void
strips(double g, gsl_matrix *X, gsl_vector_int *y, gsl_rng *r)
{
    for (size_t i = 0; i < N; i++) {
        int label = i % 2;
        /* The first sample of each label touches the corridor. */
        double away = i < 2 ? g : g + gsl_rng_uniform(r);
        gsl_vector_int_set(y, i, label);
        gsl_matrix_set(X, i, 0, label ? away : -away);
        gsl_matrix_set(X, i, 1, gsl_ran_flat(r, -1.0, 1.0));
    }
}

/* Prints, for SETS sets with a corridor of half width g, the most updates that
 * one of them needed, and the lowest bound that the middle of a corridor
 * proved. */
static void
measure(double g, gsl_matrix *X, gsl_vector_int *y, gsl_rng *r)
{
    size_t most = 0;
    double lowest = GSL_POSINF;
    nn_perceptron *middle = nn_perceptron_alloc(2);
    gsl_vector_set(middle->w, 0, 1.0);
    for (int set = 0; set < SETS; set++) {
        strips(g, X, y, r);
        nn_perceptron *p = nn_perceptron_alloc(2);
        nn_perceptron_run run;
        nn_perceptron_fit(p, X, y, 1.0, 100000, &run);
        nn_perceptron_free(p);
        double bound;
        nn_perceptron_bound(middle, X, y, &bound);
        most = GSL_MAX(most, run.updates);
        lowest = GSL_MIN(lowest, bound);
    }
    printf("%8.5f %8zu %10.0f\n", g, most, lowest);
    nn_perceptron_free(middle);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, 2);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng_set(r, 1);
    nn_plot_block(stdout, "corridor");
    printf("#  half     most     lowest\n#  width updates      bound\n");
    for (double g = 1.0; g >= 1.0 / 256.0; g /= 2.0)
        measure(g, X, y, r);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
    gsl_rng_free(r);
    return 0;
}
