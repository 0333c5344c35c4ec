/* The reference against three epochs in NumPy, the shuffle included.  The
 * numbers are truth.py's. */
#include "nn/sgd.h"

#include <gsl/gsl_test.h>

#include <math.h>

#include "truth.h"

enum { N = 7, EPOCHS = 3 };

/* Additions in another order: a few units in the last place. */
static const double close = 1e-12;

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 3},
        {.type = nn_layer_tanh, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = 1}};
    nn_net *net = nn_net_alloc(layers, 3);
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 0.5, 3, N);
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 42);
    for (size_t i = 0; i < N; i++) {
        gsl_matrix_set(X, i, 0, cos((double)i));
        gsl_matrix_set(X, i, 1, sin(2.0 * (double)i));
        gsl_matrix_set(T, i, 0, (double)(i % 2));
    }
    for (size_t k = 0; k < net->theta->size; k++)
        gsl_vector_set(net->theta, k, cos((double)k));
    for (size_t e = 0; e < EPOCHS; e++) {
        double loss, accuracy;
        nn_train_epoch(t, X, T, r, &loss);
        gsl_test_rel(loss, truth_running[e], close,
                     "epoch %zu: the loss on the way, as in NumPy", e + 1);
        nn_evaluate(t, X, T, &loss, &accuracy);
        gsl_test_rel(loss, truth_loss[e], close, "epoch %zu: the loss after",
                     e + 1);
        gsl_test_rel(accuracy, truth_accuracy[e], close,
                     "epoch %zu: the accuracy after", e + 1);
    }
    for (size_t i = 0; i < N; i++)
        gsl_test_int((int)t->order[i], (int)truth_order[i],
                     "place %zu of the third order, as in NumPy", i);
    for (size_t k = 0; k < net->theta->size; k++)
        gsl_test_rel(gsl_vector_get(net->theta, k), truth_theta[k], close,
                     "parameter %zu after three epochs, as in NumPy", k);
    gsl_rng_free(r);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_trainer_free(t);
    nn_net_free(net);
    return gsl_test_summary();
}
