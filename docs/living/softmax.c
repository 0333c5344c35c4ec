/* Living figure: three logits at a temperature, their probabilities, and what
 * it costs if one of the classes is the right one. */
#include "nn/softmax.h"

enum { CLASSES = 3 };

double logits[CLASSES];        /* the page writes these */
double probabilities[CLASSES]; /* out: softmax(logits / tau) */
double slopes[CLASSES];        /* out: of the loss, along logits / tau */

static void
divided(double tau, double z[CLASSES])
{
    for (int j = 0; j < CLASSES; j++)
        z[j] = logits[j] / tau;
}

/* Probabilities at the temperature tau, greater than 0. */
void
at_temperature(double tau)
{
    double z[CLASSES];
    divided(tau, z);
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, CLASSES);
    gsl_matrix_view P = gsl_matrix_view_array(probabilities, 1, CLASSES);
    nn_softmax(&Z.matrix, &P.matrix);
}

/* The loss in nats if class y, from 0, is right; writes its slopes. */
double
loss_of(double tau, int y)
{
    double z[CLASSES], t[CLASSES] = {0}, loss;
    divided(tau, z);
    t[y] = 1.0;
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, CLASSES);
    gsl_matrix_view T = gsl_matrix_view_array(t, 1, CLASSES);
    gsl_matrix_view dZ = gsl_matrix_view_array(slopes, 1, CLASSES);
    nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix);
    return loss;
}
