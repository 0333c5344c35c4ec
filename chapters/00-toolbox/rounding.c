/* What nn_matrix_col_sums loses: a column of N times 0.1 sums to N/10 only
 * nearly. */
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_machine.h>

#include <math.h>

/* The relative error of the sum of a column of n times 0.1. */
static double
relative_error(size_t n)
{
    gsl_matrix *A = gsl_matrix_alloc(n, 1);
    gsl_vector *sums = gsl_vector_alloc(1);
    gsl_matrix_set_all(A, 0.1);
    nn_matrix_col_sums(A, sums);
    double truth = 0.1 * (double)n; /* rounded once */
    double error = fabs(gsl_vector_get(sums, 0) - truth) / truth;
    gsl_vector_free(sums);
    gsl_matrix_free(A);
    return error;
}

int
main(void)
{
    nn_plot_block(stdout, "error"); /* N, relative error, what is proved */
    for (size_t n = 10; n <= 10000000; n *= 10)
        printf("%zu %.3g %.3g\n", n, relative_error(n),
               (double)(n - 1) * GSL_DBL_EPSILON / 2.0);
    return 0;
}
