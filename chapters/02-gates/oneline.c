/* Prints the corners of XOR, and the lines of OR and NAND, which each get three
 * of them right. */
#include "nn/gates.h"
#include "nn/plot.h"

#include <stdlib.h>

static void
print_line(const char *block, nn_gate gate)
{
    double weights[2], b;
    gsl_vector_view w = gsl_vector_view_array(weights, 2);
    if (nn_gate_weights(gate, &w.vector, &b))
        exit(EXIT_FAILURE);
    nn_plot_block(stdout, block);
    nn_plot_line2(stdout, &w.vector, b, -0.5, 1.5, -0.5, 1.5);
}

int
main(void)
{
    double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
    int labels[] = {0, 1, 1, 0};
    gsl_matrix_view X = gsl_matrix_view_array(corners, 4, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, 4);
    nn_plot_block(stdout, "zeros");
    nn_plot_points(stdout, &X.matrix, &y.vector, 0);
    nn_plot_block(stdout, "ones");
    nn_plot_points(stdout, &X.matrix, &y.vector, 1);
    print_line("or", NN_GATE_OR);
    print_line("nand", NN_GATE_NAND);
    return 0;
}
