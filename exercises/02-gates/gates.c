/* Chapter 2: logic gates from step neurons.
 *
 * The contract of every function here is in lib/nn/gates.h.
 */
#include "nn/gates.h"

#include "nn/matrix.h"
#include "nn/perceptron.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

/* One step layer as a matrix and a vector: does it take d inputs to m
 * outputs? */
static int
is_layer(const gsl_matrix *W, const gsl_vector *b, size_t d, size_t m)
{
    return W->size1 == d && W->size2 == m && b->size == m;
}

int
nn_gate_weights(nn_gate gate, gsl_vector *w, double *b)
{
    if (gate < NN_GATE_AND || gate > NN_GATE_NOT)
        GSL_ERROR("no such gate", GSL_EINVAL);
    if (w->size != (gate == NN_GATE_NOT ? 1 : 2))
        GSL_ERROR("w needs one element for each input", GSL_EBADLEN);
    /* Exercise 2.1: write this. */
    GSL_ERROR("exercise 2.1 is not written yet", GSL_EUNIMPL);
}

int
nn_step_layer(const gsl_matrix *X, const gsl_matrix *W, const gsl_vector *b,
              gsl_matrix *Y)
{
    if (!is_layer(W, b, X->size2, Y->size2) || Y->size1 != X->size1)
        GSL_ERROR("Y = step(X W + b) needs n*m = n*d d*m", GSL_EBADLEN);
    /* Exercise 2.2: write this. */
    GSL_ERROR("exercise 2.2 is not written yet", GSL_EUNIMPL);
}

int
nn_step_network(const gsl_matrix *X, const gsl_matrix *W1,
                const gsl_vector *b1, const gsl_matrix *W2,
                const gsl_vector *b2, gsl_matrix *H, gsl_matrix *Y)
{
    if (!is_layer(W1, b1, X->size2, H->size2) || H->size1 != X->size1)
        GSL_ERROR("the hidden layer does not fit", GSL_EBADLEN);
    if (!is_layer(W2, b2, H->size2, Y->size2) || Y->size1 != X->size1)
        GSL_ERROR("the output layer does not fit", GSL_EBADLEN);
    /* Exercise 2.3: write this. */
    GSL_ERROR("exercise 2.3 is not written yet", GSL_EUNIMPL);
}

/* How many of the four corners the neuron (w1, w2, b) gets right. */
static int
corners_right(double w1, double w2, double b, const gsl_vector_int *truth)
{
    int right = 0;
    for (int i = 0; i < 4; i++) {
        int x1 = i / 2, x2 = i % 2;
        if (nn_step(w1 * x1 + w2 * x2 + b) ==
            gsl_vector_int_get(truth, (size_t)i))
            right++;
    }
    return right;
}

int
nn_gate_best_line(const gsl_vector_int *truth, const gsl_vector *grid,
                  int *right)
{
    if (truth->size != 4)
        GSL_ERROR("truth needs one element for each corner", GSL_EBADLEN);
    if (gsl_vector_int_min(truth) < 0 || gsl_vector_int_max(truth) > 1)
        GSL_ERROR("a wanted answer must be 0 or 1", GSL_EINVAL);
    /* Exercise 2.4: write this. */
    GSL_ERROR("exercise 2.4 is not written yet", GSL_EUNIMPL);
}

int
nn_gate_xor(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2, gsl_vector *b2)
{
    if (!is_layer(W1, b1, 2, 2) || !is_layer(W2, b2, 2, 1))
        GSL_ERROR("the network needs 2 inputs, 2 hidden neurons, 1 output",
                  GSL_EBADLEN);
    /* Exercise 2.5: write this. */
    GSL_ERROR("exercise 2.5 is not written yet", GSL_EUNIMPL);
}

int
nn_gate_half_adder(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                   gsl_vector *b2)
{
    if (!is_layer(W1, b1, 2, 2) || !is_layer(W2, b2, 2, 2))
        GSL_ERROR("the network needs 2 inputs, 2 hidden neurons, 2 outputs",
                  GSL_EBADLEN);
    /* Exercise 2.6: write this. */
    GSL_ERROR("exercise 2.6 is not written yet", GSL_EUNIMPL);
}

int
nn_gate_parity(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2, gsl_vector *b2)
{
    size_t n = W1->size1;
    if (n > 6 || !is_layer(W1, b1, n, n) || !is_layer(W2, b2, n, 1))
        GSL_ERROR("the network needs n inputs, n hidden neurons, 1 output, "
                  "n at most 6",
                  GSL_EBADLEN);
    /* Exercise 2.7: write this. */
    GSL_ERROR("exercise 2.7 is not written yet", GSL_EUNIMPL);
}
