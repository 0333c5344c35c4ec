/* Prints the network for XOR at the four corners: every score and answer. */
#include "nn/gates.h"
#include "nn/matrix.h"

#include <stdio.h>
#include <stdlib.h>

/* The weights as one network, on the caller's numbers. */
typedef struct {
    gsl_matrix_view W1, W2;
    gsl_vector_view b1, b2;
} network;

/* Scores of a layer: Z = X W + 1 b. */
static void
scores(const gsl_matrix *X, const gsl_matrix *W, const gsl_vector *b,
       gsl_matrix *Z)
{
    nn_matrix_product(X, W, Z);
    nn_matrix_add_row(Z, b);
}

int
main(void)
{
    double x[] = {0, 0, 0, 1, 1, 0, 1, 1};
    double numbers[9], z1[8], h[8], z2[4], y[4];
    gsl_matrix_view X = gsl_matrix_view_array(x, 4, 2);
    gsl_matrix_view Z1 = gsl_matrix_view_array(z1, 4, 2);
    gsl_matrix_view H = gsl_matrix_view_array(h, 4, 2);
    gsl_matrix_view Z2 = gsl_matrix_view_array(z2, 4, 1);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 4, 1);
    network p = {.W1 = gsl_matrix_view_array(numbers, 2, 2),
                 .b1 = gsl_vector_view_array(numbers + 4, 2),
                 .W2 = gsl_matrix_view_array(numbers + 6, 2, 1),
                 .b2 = gsl_vector_view_array(numbers + 8, 1)};
    if (nn_gate_xor(&p.W1.matrix, &p.b1.vector, &p.W2.matrix, &p.b2.vector) ||
        nn_step_network(&X.matrix, &p.W1.matrix, &p.b1.vector, &p.W2.matrix,
                        &p.b2.vector, &H.matrix, &Y.matrix))
        return EXIT_FAILURE;
    scores(&X.matrix, &p.W1.matrix, &p.b1.vector, &Z1.matrix);
    scores(&H.matrix, &p.W2.matrix, &p.b2.vector, &Z2.matrix);
    printf("x1 x2   hidden scores   h1 h2   output score   y\n");
    for (int i = 0; i < 4; i++)
        printf("%2g %2g   %6.1f %6.1f   %2g %2g   %12.1f   %g\n", x[2 * i],
               x[2 * i + 1], z1[2 * i], z1[2 * i + 1], h[2 * i], h[2 * i + 1],
               z2[i], y[i]);
    return 0;
}
