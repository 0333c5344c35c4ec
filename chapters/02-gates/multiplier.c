/* Multiplies two numbers of two bits with nothing but step neurons: four AND
 * gates and two half adders. */
#include "nn/gates.h"
#include "nn/perceptron.h"

#include <stdio.h>
#include <stdlib.h>

static int
both(int x1, int x2)
{
    double weights[2], b;
    gsl_vector_view w = gsl_vector_view_array(weights, 2);
    if (nn_gate_weights(NN_GATE_AND, &w.vector, &b))
        exit(EXIT_FAILURE);
    return nn_step(weights[0] * x1 + weights[1] * x2 + b);
}

/* Adds two bits; returns the sum and writes the carry. */
static int
add_bits(int x1, int x2, int *carry)
{
    double x[] = {x1, x2}, w1[4], w2[4], biases1[2], biases2[2], h[2], y[2];
    gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
    gsl_matrix_view W1 = gsl_matrix_view_array(w1, 2, 2);
    gsl_vector_view b1 = gsl_vector_view_array(biases1, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(w2, 2, 2);
    gsl_vector_view b2 = gsl_vector_view_array(biases2, 2);
    gsl_matrix_view H = gsl_matrix_view_array(h, 1, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 1, 2);
    if (nn_gate_half_adder(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector) ||
        nn_step_network(&X.matrix, &W1.matrix, &b1.vector, &W2.matrix,
                        &b2.vector, &H.matrix, &Y.matrix))
        exit(EXIT_FAILURE);
    *carry = (int)y[1];
    return (int)y[0];
}

/* The product of two numbers below 4, bit by bit as on paper. */
static int
multiply(int p, int q)
{
    int p0 = p % 2, p1 = p / 2, q0 = q % 2, q1 = q / 2;
    int carry1, carry2;
    int bit0 = both(p0, q0);
    int bit1 = add_bits(both(p1, q0), both(p0, q1), &carry1);
    int bit2 = add_bits(both(p1, q1), carry1, &carry2);
    return bit0 + 2 * bit1 + 4 * bit2 + 8 * carry2;
}

int
main(void)
{
    printf("    0  1  2  3\n");
    for (int p = 0; p < 4; p++) {
        printf("%d", p);
        for (int q = 0; q < 4; q++)
            printf(" %2d", multiply(p, q));
        printf("\n");
    }
    return 0;
}
