/* Does the learning rate change the way?  From 0 it does not, but rounding
 * does; from elsewhere it does. */
#include "nn/perceptron.h"

#include <stdio.h>

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};

/* Trains from weights and bias that are all equal to start. */
static void
train(const char *name, const int truth[4], double start, double eta)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron *p = nn_perceptron_alloc(2);
    gsl_vector_set_all(p->w, start);
    p->b = start;
    nn_perceptron_run run;
    nn_perceptron_fit(p, &X.matrix, &y.vector, eta, 1000, &run);
    printf("%-4s from %g, eta %5g: %2zu updates, w (%g, %g), b %g\n", name,
           start, eta, run.updates, gsl_vector_get(p->w, 0),
           gsl_vector_get(p->w, 1), p->b);
    nn_perceptron_free(p);
}

int
main(void)
{
    const int nand[4] = {1, 1, 1, 0}, and[4] = {0, 0, 0, 1};
    train("NAND", nand, 0.0, 1.0);
    train("NAND", nand, 0.0, 0.25);
    train("NAND", nand, 0.0, 0.1);
    train("AND", and, 1.0, 1.0);
    train("AND", and, 1.0, 0.125);
    return 0;
}
