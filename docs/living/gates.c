/* Living figure: two gates read the inputs, a third reads the two gates.  What
 * do the four rows of the truth table become? */
#include "nn/gates.h"

enum { CORNERS = 4 };

int gates[3];               /* the page writes these: hidden, hidden, output */
double hidden[2 * CORNERS]; /* out: what the hidden gates answer to (0,0) */
double answers[CORNERS];    /* (0,1) (1,0) (1,1), and what the last one does */
double weights[3][3];       /* out: w1, w2 and b of each gate */

static double corners[2 * CORNERS] = {0, 0, 0, 1, 1, 0, 1, 1};

/* Puts the weights of the three gates into a network, and asks it. */
void
wire(void)
{
    double W1[4], b1[2], W2[2], b2;
    for (int k = 0; k < 3; k++) {
        gsl_vector_view w = gsl_vector_view_array(weights[k], 2);
        nn_gate_weights((nn_gate)gates[k], &w.vector, &weights[k][2]);
    }
    for (int k = 0; k < 2; k++) {
        W1[k] = weights[k][0];
        W1[2 + k] = weights[k][1];
        b1[k] = weights[k][2];
        W2[k] = weights[2][k];
    }
    b2 = weights[2][2];
    gsl_matrix_view X = gsl_matrix_view_array(corners, CORNERS, 2);
    gsl_matrix_view V1 = gsl_matrix_view_array(W1, 2, 2);
    gsl_vector_view c1 = gsl_vector_view_array(b1, 2);
    gsl_matrix_view V2 = gsl_matrix_view_array(W2, 2, 1);
    gsl_vector_view c2 = gsl_vector_view_array(&b2, 1);
    gsl_matrix_view H = gsl_matrix_view_array(hidden, CORNERS, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(answers, CORNERS, 1);
    nn_step_network(&X.matrix, &V1.matrix, &c1.vector, &V2.matrix, &c2.vector,
                    &H.matrix, &Y.matrix);
}
