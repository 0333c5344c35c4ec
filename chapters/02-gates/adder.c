/* Prints the four sums of two bits, as the half adder computes them. */
#include "nn/gates.h"

#include <stdio.h>
#include <stdlib.h>

int
main(void)
{
    double x[] = {0, 0, 0, 1, 1, 0, 1, 1};
    double w1[4], w2[4], biases1[2], biases2[2], h[8], y[8];
    gsl_matrix_view X = gsl_matrix_view_array(x, 4, 2);
    gsl_matrix_view W1 = gsl_matrix_view_array(w1, 2, 2);
    gsl_vector_view b1 = gsl_vector_view_array(biases1, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(w2, 2, 2);
    gsl_vector_view b2 = gsl_vector_view_array(biases2, 2);
    gsl_matrix_view H = gsl_matrix_view_array(h, 4, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 4, 2);
    if (nn_gate_half_adder(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector) ||
        nn_step_network(&X.matrix, &W1.matrix, &b1.vector, &W2.matrix,
                        &b2.vector, &H.matrix, &Y.matrix))
        return EXIT_FAILURE;
    printf("x1 + x2   carry sum   as a number\n");
    for (int i = 0; i < 4; i++)
        printf("%2g + %g %7g %5g %9g\n", x[2 * i], x[2 * i + 1], y[2 * i + 1],
               y[2 * i], 2.0 * y[2 * i + 1] + y[2 * i]);
    return 0;
}
