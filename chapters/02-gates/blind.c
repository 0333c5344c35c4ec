/* Draws networks of two inputs, two hidden neurons and one output blindly, and
 * counts those that compute the exclusive or. */
#include "nn/gates.h"

#include <gsl/gsl_randist.h>

#include <stdio.h>
#include <stdlib.h>

enum { DRAWS = 1000000, NUMBERS = 9 };

static int
is_xor(const double *p)
{
    double x[] = {0, 0, 0, 1, 1, 0, 1, 1}, h[8], y[4];
    gsl_matrix_view X = gsl_matrix_view_array(x, 4, 2);
    gsl_matrix_const_view W1 = gsl_matrix_const_view_array(p, 2, 2);
    gsl_vector_const_view b1 = gsl_vector_const_view_array(p + 4, 2);
    gsl_matrix_const_view W2 = gsl_matrix_const_view_array(p + 6, 2, 1);
    gsl_vector_const_view b2 = gsl_vector_const_view_array(p + 8, 1);
    gsl_matrix_view H = gsl_matrix_view_array(h, 4, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 4, 1);
    if (nn_step_network(&X.matrix, &W1.matrix, &b1.vector, &W2.matrix,
                        &b2.vector, &H.matrix, &Y.matrix))
        exit(EXIT_FAILURE);
    return y[0] == 0.0 && y[1] == 1.0 && y[2] == 1.0 && y[3] == 0.0;
}

int
main(void)
{
    int found = 0;
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 2);
    for (int draw = 0; draw < DRAWS; draw++) {
        double p[NUMBERS];
        for (int k = 0; k < NUMBERS; k++)
            p[k] = gsl_ran_flat(r, -2.0, 2.0);
        found += is_xor(p);
    }
    printf("%d of %d networks are XOR: one in %.0f\n", found, DRAWS,
           (double)DRAWS / found);
    gsl_rng_free(r);
    return 0;
}
