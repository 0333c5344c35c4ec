/* Neurons, layers and a step down a loss, made of values. */
#include "nn/value.h"

#include "../lib/errors.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

enum { D = 3, M = 2 };

static void
test_neuron(void)
{
    nn_tape *t = nn_tape_alloc(20);
    nn_value *x[] = {nn_value_leaf(t, 1.0), nn_value_leaf(t, 3.0)};
    nn_value *w[] = {nn_value_leaf(t, 2.0), nn_value_leaf(t, -1.0)};
    nn_value *b = nn_value_leaf(t, 0.5);
    nn_value *z = nn_value_neuron(t, 2, x, w, b);
    gsl_test(z->data != -0.5, "equation (7.8): the score on paper is -1/2");
    gsl_test(t->size != 9, "a neuron of 2 inputs takes 4 values");
    nn_value_backward(t, nn_value_tanh(t, z));
    double slope = 1.0 / gsl_pow_2(cosh(0.5));
    gsl_test_rel(w[1]->grad, 3.0 * slope, 1e-14,
                 "equation (7.8): the slope along a weight is its input's");
    gsl_test_rel(b->grad, slope, 1e-14, "that along the bias is tanh's");
    gsl_test(nn_value_neuron(t, 0, x, w, b) != b,
             "a neuron without inputs is its bias");
    nn_tape_free(t);
}

/* A layer against BLAS, and all its slopes against the closed form: the slope
 * of sum_j c_j y_j along W[i,j] is c_j (1 - y_j^2) x_i. */
static void
test_layer(void)
{
    double x0[D] = {0.5, -1.0, 0.25}, b0[M] = {0.125, -0.5};
    double W0[D * M] = {0.3, -0.2, 0.8, 0.1, -0.6, 0.9};
    double c[M] = {2.0, -3.0};
    nn_tape *t = nn_tape_alloc(100);
    nn_value *x[D], *W[D * M], *b[M], *y[M];
    for (size_t i = 0; i < D; i++)
        x[i] = nn_value_leaf(t, x0[i]);
    for (size_t i = 0; i < D * M; i++)
        W[i] = nn_value_leaf(t, W0[i]);
    for (size_t j = 0; j < M; j++)
        b[j] = nn_value_leaf(t, b0[j]);
    size_t before = t->size;
    gsl_test_int(nn_value_layer(t, D, M, x, W, b, 1, y), GSL_SUCCESS,
                 "there is room for the layer");
    gsl_test(t->size - before != 2 * D * M + M, "it takes 2dm + m values");
    nn_value *L = nn_value_leaf(t, 0.0);
    for (size_t j = 0; j < M; j++)
        L = nn_value_add(t, L, nn_value_mul(t, nn_value_leaf(t, c[j]), y[j]));
    nn_value_backward(t, L);
    gsl_matrix_view W1 = gsl_matrix_view_array(W0, D, M);
    gsl_vector_view x1 = gsl_vector_view_array(x0, D);
    gsl_vector_view z = gsl_vector_view_array(b0, M);
    gsl_blas_dgemv(CblasTrans, 1.0, &W1.matrix, &x1.vector, 1.0, &z.vector);
    for (size_t j = 0; j < M; j++) {
        gsl_test_rel(y[j]->data, tanh(b0[j]), 1e-14,
                     "equation (7.9): answer %zu is BLAS's", j);
        double g = c[j] / gsl_pow_2(cosh(b0[j]));
        gsl_test_rel(b[j]->grad, g, 1e-13, "the slope along bias %zu", j);
        for (size_t i = 0; i < D; i++)
            gsl_test_rel(W[i * M + j]->grad, g * x0[i], 1e-13,
                         "the slope along W[%zu,%zu]", i, j);
    }
    nn_tape_free(t);
}

static void
test_full_tape(void)
{
    nn_tape *t = nn_tape_alloc(8);
    nn_value *x[] = {nn_value_leaf(t, 1.0), nn_value_leaf(t, 2.0)}, *y[2];
    nn_value *W[] = {x[0], x[1], x[0], x[1]};
    errors_record_them();
    gsl_test_int(nn_value_layer(t, 2, 2, x, W, x, 0, y), GSL_ENOMEM,
                 "a layer says that the tape is full");
    nn_tape_free(t);
}

/* Two steps down the mean squared error of one weight, by hand. */
static void
test_step(void)
{
    nn_tape *t = nn_tape_alloc(20);
    nn_value *w = nn_value_leaf(t, 1.0);
    double by_hand = 1.0;
    for (int k = 0; k < 2; k++) {
        nn_value *sum = nn_value_leaf(t, 0.0);
        for (int i = 1; i <= 2; i++) {
            nn_value *yhat = nn_value_mul(t, w, nn_value_leaf(t, i));
            nn_value *error = nn_value_sub(t, yhat, nn_value_leaf(t, 3.0));
            sum = nn_value_add(t, sum, nn_value_pow(t, error, 2.0));
        }
        nn_value *L = nn_value_div(t, sum, nn_value_leaf(t, 2.0));
        double expected =
            (gsl_pow_2(by_hand - 3.0) + gsl_pow_2(2.0 * by_hand - 3.0)) / 2.0;
        gsl_test_rel(L->data, expected, 1e-14,
                     "equation (7.10): the loss is the mean of the squares");
        nn_tape_zero(t);
        nn_value_backward(t, L);
        w->data -= 0.1 * w->grad;
        by_hand -= 0.1 * ((by_hand - 3.0) + 2.0 * (2.0 * by_hand - 3.0));
        gsl_test_rel(w->data, by_hand, 1e-14,
                     "equation (7.11): step %d leads where it should", k);
        nn_tape_reset(t, 1);
    }
    nn_tape_free(t);
}

int
main(void)
{
    test_neuron();
    test_layer();
    test_full_tape();
    test_step();
    return gsl_test_summary();
}
