/* A perceptron whose bias stays 0: OR does not notice, AND does. */
#include "nn/perceptron.h"

#include <stdio.h>

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};

/* One pass that takes back every change of the bias; returns the mistakes. */
static int
pass_without_bias(nn_perceptron *p, const int truth[4])
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    int mistakes = 0;
    for (size_t i = 0; i < 4; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(&X.matrix, i);
        int mistake;
        nn_perceptron_update(p, &x.vector, truth[i], 1.0, &mistake);
        p->b = 0.0;
        mistakes += mistake;
    }
    return mistakes;
}

/* Trains for at most 1000 passes and prints how that went. */
static void
train(const char *name, const int truth[4])
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    int updates = 0, passes = 0, mistakes;
    do {
        mistakes = pass_without_bias(p, truth);
        updates += mistakes;
        passes++;
    } while (mistakes > 0 && passes < 1000);
    printf("%-4s  %4d updates  %4d passes  %d wrong in the last\n", name,
           updates, passes, mistakes);
    nn_perceptron_free(p);
}

int
main(void)
{
    train("OR", (const int[]){0, 1, 1, 1});
    train("AND", (const int[]){0, 0, 0, 1});
    return 0;
}
