/* Prints the four gates: their corners by answer, and their lines. */
#include "nn/gates.h"
#include "nn/perceptron.h"
#include "nn/plot.h"

#include <stdlib.h>

/* The answer of a neuron with two inputs. */
static int
answer(const gsl_vector *w, double b, double x1, double x2)
{
    return nn_step(gsl_vector_get(w, 0) * x1 + gsl_vector_get(w, 1) * x2 + b);
}

/* The corners at which the gate answers as asked. */
static void
print_corners(const char *block, const gsl_vector *w, double b, int asked)
{
    nn_plot_block(stdout, block);
    for (int x1 = 0; x1 <= 1; x1++)
        for (int x2 = 0; x2 <= 1; x2++)
            if (answer(w, b, x1, x2) == asked)
                printf("%d %d\n", x1, x2);
}

static void
print_gate(nn_gate gate, const char *zeros, const char *ones, const char *line)
{
    double weights[2], b;
    gsl_vector_view w = gsl_vector_view_array(weights, 2);
    if (nn_gate_weights(gate, &w.vector, &b))
        exit(EXIT_FAILURE);
    print_corners(zeros, &w.vector, b, 0);
    print_corners(ones, &w.vector, b, 1);
    nn_plot_block(stdout, line);
    nn_plot_line2(stdout, &w.vector, b, -0.5, 1.5, -0.5, 1.5);
}

/* NOT has one input: its answers and, as its line, the point of score 0. */
static void
print_not(void)
{
    double weight, b;
    gsl_vector_view w = gsl_vector_view_array(&weight, 1);
    if (nn_gate_weights(NN_GATE_NOT, &w.vector, &b))
        exit(EXIT_FAILURE);
    for (int asked = 0; asked <= 1; asked++) {
        nn_plot_block(stdout, asked ? "not 1" : "not 0");
        for (int x = 0; x <= 1; x++)
            if (nn_step(weight * x + b) == asked)
                printf("%d 0.5\n", x);
    }
    nn_plot_block(stdout, "not line");
    printf("%g -0.5\n%g 1.5\n", -b / weight, -b / weight);
}

int
main(void)
{
    print_gate(NN_GATE_AND, "and 0", "and 1", "and line");
    print_gate(NN_GATE_OR, "or 0", "or 1", "or line");
    print_gate(NN_GATE_NAND, "nand 0", "nand 1", "nand line");
    print_not();
    return 0;
}
