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
    /* BEGIN SOLUTION 2.1 */
    static const struct {
        double w, b;
    } table[] = {
        [NN_GATE_AND] = {1.0, -1.5},
        [NN_GATE_OR] = {1.0, -0.5},
        [NN_GATE_NAND] = {-1.0, 1.5},
        [NN_GATE_NOT] = {-1.0, 0.5},
    };
    gsl_vector_set_all(w, table[gate].w);
    *b = table[gate].b;
    return GSL_SUCCESS;
    /* END SOLUTION 2.1 */
}

int
nn_step_layer(const gsl_matrix *X, const gsl_matrix *W, const gsl_vector *b,
              gsl_matrix *Y)
{
    if (!is_layer(W, b, X->size2, Y->size2) || Y->size1 != X->size1)
        GSL_ERROR("Y = step(X W + b) needs n*m = n*d d*m", GSL_EBADLEN);
    /* BEGIN SOLUTION 2.2 */
    nn_matrix_product(X, W, Y);
    nn_matrix_add_row(Y, b);
    for (size_t i = 0; i < Y->size1; i++)
        for (size_t j = 0; j < Y->size2; j++)
            gsl_matrix_set(Y, i, j, nn_step(gsl_matrix_get(Y, i, j)));
    return GSL_SUCCESS;
    /* END SOLUTION 2.2 */
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
    /* BEGIN SOLUTION 2.3 */
    nn_step_layer(X, W1, b1, H);
    return nn_step_layer(H, W2, b2, Y);
    /* END SOLUTION 2.3 */
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
    /* BEGIN SOLUTION 2.4 */
    *right = 0;
    for (size_t i = 0; i < grid->size; i++)
        for (size_t j = 0; j < grid->size; j++)
            for (size_t k = 0; k < grid->size; k++)
                *right = GSL_MAX_INT(
                    *right, corners_right(gsl_vector_get(grid, i),
                                          gsl_vector_get(grid, j),
                                          gsl_vector_get(grid, k), truth));
    return GSL_SUCCESS;
    /* END SOLUTION 2.4 */
}

int
nn_gate_xor(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2, gsl_vector *b2)
{
    if (!is_layer(W1, b1, 2, 2) || !is_layer(W2, b2, 2, 1))
        GSL_ERROR("the network needs 2 inputs, 2 hidden neurons, 1 output",
                  GSL_EBADLEN);
    /* BEGIN SOLUTION 2.5 */
    /* Hidden: at least one, and both.  Output: the first without the second. */
    gsl_matrix_set_all(W1, 1.0);
    gsl_vector_set(b1, 0, -0.5);
    gsl_vector_set(b1, 1, -1.5);
    gsl_matrix_set(W2, 0, 0, 1.0);
    gsl_matrix_set(W2, 1, 0, -1.0);
    gsl_vector_set(b2, 0, -0.5);
    return GSL_SUCCESS;
    /* END SOLUTION 2.5 */
}

int
nn_gate_half_adder(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                   gsl_vector *b2)
{
    if (!is_layer(W1, b1, 2, 2) || !is_layer(W2, b2, 2, 2))
        GSL_ERROR("the network needs 2 inputs, 2 hidden neurons, 2 outputs",
                  GSL_EBADLEN);
    /* BEGIN SOLUTION 2.6 */
    /* The hidden layer and the sum are those of the exclusive or. */
    gsl_matrix_view W_sum = gsl_matrix_submatrix(W2, 0, 0, 2, 1);
    gsl_vector_view b_sum = gsl_vector_subvector(b2, 0, 1);
    nn_gate_xor(W1, b1, &W_sum.matrix, &b_sum.vector);
    /* The carry passes the hidden neuron "both" on. */
    gsl_matrix_set(W2, 0, 1, 0.0);
    gsl_matrix_set(W2, 1, 1, 1.0);
    gsl_vector_set(b2, 1, -0.5);
    return GSL_SUCCESS;
    /* END SOLUTION 2.6 */
}

int
nn_gate_parity(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2, gsl_vector *b2)
{
    size_t n = W1->size1;
    if (n > 6 || !is_layer(W1, b1, n, n) || !is_layer(W2, b2, n, 1))
        GSL_ERROR("the network needs n inputs, n hidden neurons, 1 output, "
                  "n at most 6",
                  GSL_EBADLEN);
    /* BEGIN SOLUTION 2.7 */
    gsl_matrix_set_all(W1, 1.0);
    for (size_t k = 0; k < n; k++) {
        gsl_vector_set(b1, k, -(double)k - 0.5); /* more than k ones? */
        gsl_matrix_set(W2, k, 0, k % 2 == 0 ? 1.0 : -1.0);
    }
    gsl_vector_set(b2, 0, -0.5);
    return GSL_SUCCESS;
    /* END SOLUTION 2.7 */
}
