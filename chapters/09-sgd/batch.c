/* One network on two moons, in batches of 1, 8, 64 and all 256, for the same
 * number of epochs. */
#include "nn/plot.h"
#include "nn/sgd.h"
#include "nn/toys.h"

#include <stdio.h>

enum { N = 256, HIDDEN = 8, EPOCHS = 40 };

static void
train(nn_net *net, const gsl_matrix *X, const gsl_matrix *T, size_t batch)
{
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 0.3, batch, N);
    nn_history *h = nn_history_alloc(EPOCHS);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    char name[32];
    gsl_rng_set(r, 2);
    nn_net_init(net, r);
    nn_train(t, X, T, NULL, NULL, r, h, NULL, NULL);
    snprintf(name, sizeof name, "of %zu", batch);
    nn_plot_block(stdout, name);
    for (size_t e = 0; e < EPOCHS; e++)
        printf("%zu %.4f\n", e + 1, h->epochs[e].loss);
    printf("# batch %3zu: %5zu steps, loss %.2f\n", batch,
           EPOCHS * nn_batch_count(N, batch), h->epochs[EPOCHS - 1].loss);
    gsl_rng_free(r);
    nn_history_free(h);
    nn_trainer_free(t);
}

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_tanh, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    nn_net *net = nn_net_alloc(layers, 3);
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    nn_toys_moons(X, y, 0.2, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    train(net, X, T, 1);
    train(net, X, T, 8);
    train(net, X, T, 64);
    train(net, X, T, N);
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_net_free(net);
    return 0;
}
