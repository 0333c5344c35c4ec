/* Four gates, learned from zero in the order 00 01 10 11 with eta 1. */
#include "nn/perceptron.h"

#include <stdio.h>

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};

typedef struct {
    const char *name;
    int truth[4];
    double line[3]; /* w1, w2, b of a line that separates, if there is one */
} gate;

static const gate gates[4] = {
    {"AND", {0, 0, 0, 1}, {2, 2, -3}},
    {"OR", {0, 1, 1, 1}, {2, 2, -1}},
    {"NAND", {1, 1, 1, 0}, {-2, -2, 3}},
    {"XOR", {0, 1, 1, 0}, {2, 2, -1}},
};

/* Trains p on the gate and prints how that went. */
static void
train(const gate *g, nn_perceptron *p, const gsl_matrix *X,
      const gsl_vector_int *y)
{
    nn_perceptron_run run;
    nn_perceptron_fit(p, X, y, 1.0, 1000, &run);
    printf("%-5s %4g %4g %4g %8zu %7zu   %-3s", g->name,
           gsl_vector_get(p->w, 0), gsl_vector_get(p->w, 1), p->b, run.updates,
           run.epochs, run.converged ? "yes" : "no");
}

/* Prints the bound that the gate's own line proves. */
static void
print_bound(const gate *g, nn_perceptron *p, const gsl_matrix *X,
            const gsl_vector_int *y)
{
    double bound;
    gsl_vector_set(p->w, 0, g->line[0]);
    gsl_vector_set(p->w, 1, g->line[1]);
    p->b = g->line[2];
    nn_perceptron_bound(p, X, y, &bound);
    printf("  %5.4g\n", bound);
}

int
main(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    printf("gate    w1   w2    b  updates  epochs  clean  bound\n");
    for (int i = 0; i < 4; i++) {
        gsl_vector_int_const_view y =
            gsl_vector_int_const_view_array(gates[i].truth, 4);
        nn_perceptron *p = nn_perceptron_alloc(2);
        train(&gates[i], p, &X.matrix, &y.vector);
        print_bound(&gates[i], p, &X.matrix, &y.vector);
        nn_perceptron_free(p);
    }
    return 0;
}
