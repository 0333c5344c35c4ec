/* Mistakes in each pass over a gate: AND runs dry, XOR does not. */
#include "nn/perceptron.h"
#include "nn/plot.h"

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};

/* Prints the epoch and its mistakes, for twelve epochs. */
static void
print_epochs(const char *name, const int truth[4])
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_plot_block(stdout, name);
    for (int epoch = 1; epoch <= 12; epoch++) {
        /* fit starts from the p it is given, so epochs can be run singly. */
        nn_perceptron_run run;
        nn_perceptron_fit(p, &X.matrix, &y.vector, 1.0, 1, &run);
        printf("%2d %zu\n", epoch, run.updates);
    }
    nn_perceptron_free(p);
}

int
main(void)
{
    print_epochs("AND", (const int[]){0, 0, 0, 1});
    print_epochs("XOR", (const int[]){0, 1, 1, 0});
    return 0;
}
