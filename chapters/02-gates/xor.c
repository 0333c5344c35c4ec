/* Prints the network for XOR: scores and answers at the corners, the map of its
 * answers over the square, and what its output sees. */
#include "nn/gates.h"
#include "nn/plot.h"

#include <stdlib.h>

enum { SIDE = 25 };

static double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
static int labels[] = {0, 1, 1, 0};

/* What the network answers at (x1, x2). */
static double
answer(double x1, double x2, const gsl_matrix *W1, const gsl_vector *b1,
       const gsl_matrix *W2, const gsl_vector *b2)
{
    double x[2] = {x1, x2}, h[2], y;
    gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
    gsl_matrix_view H = gsl_matrix_view_array(h, 1, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(&y, 1, 1);
    if (nn_step_network(&X.matrix, W1, b1, W2, b2, &H.matrix, &Y.matrix))
        exit(EXIT_FAILURE);
    return y;
}

/* A block of the points of the square at which the answer is as asked. */
static void
print_map(const char *block, double asked, const gsl_matrix *W1,
          const gsl_vector *b1, const gsl_matrix *W2, const gsl_vector *b2)
{
    nn_plot_block(stdout, block);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            double x1 = -0.46 + 1.92 * i / (SIDE - 1);
            double x2 = -0.46 + 1.92 * j / (SIDE - 1);
            if (answer(x1, x2, W1, b1, W2, b2) == asked)
                printf("%.3g %.3g\n", x1, x2);
        }
}

/* The line of neuron j of a layer with two inputs. */
static void
print_line(const char *block, const gsl_matrix *W, const gsl_vector *b,
           size_t j)
{
    gsl_vector_const_view w = gsl_matrix_const_column(W, j);
    nn_plot_block(stdout, block);
    nn_plot_line2(stdout, &w.vector, gsl_vector_get(b, j), -0.5, 1.5, -0.5,
                  1.5);
}

static void
print_points(const char *zeros, const char *ones, const gsl_matrix *X)
{
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, 4);
    nn_plot_block(stdout, zeros);
    nn_plot_points(stdout, X, &y.vector, 0);
    nn_plot_block(stdout, ones);
    nn_plot_points(stdout, X, &y.vector, 1);
}

int
main(void)
{
    gsl_matrix_view X = gsl_matrix_view_array(corners, 4, 2);
    gsl_matrix *W1 = gsl_matrix_alloc(2, 2), *W2 = gsl_matrix_alloc(2, 1);
    gsl_vector *b1 = gsl_vector_alloc(2), *b2 = gsl_vector_alloc(1);
    gsl_matrix *H = gsl_matrix_alloc(4, 2);
    if (nn_gate_xor(W1, b1, W2, b2) || nn_step_layer(&X.matrix, W1, b1, H))
        return EXIT_FAILURE;
    print_points("corners 0", "corners 1", &X.matrix);
    print_map("map 0", 0.0, W1, b1, W2, b2);
    print_map("map 1", 1.0, W1, b1, W2, b2);
    print_line("first", W1, b1, 0);
    print_line("second", W1, b1, 1);
    print_points("hidden 0", "hidden 1", H);
    print_line("output", W2, b2, 0);
    gsl_matrix_free(W1);
    gsl_matrix_free(W2);
    gsl_vector_free(b1);
    gsl_vector_free(b2);
    gsl_matrix_free(H);
    return 0;
}
