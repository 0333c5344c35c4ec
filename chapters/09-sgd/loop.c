/* The training loop in plain sight: two moons, and nn_train is not called. */
#include "nn/sgd.h"
#include "nn/toys.h"

#include <stdio.h>

enum { N = 200, HIDDEN = 16, BATCH = 8, EPOCHS = 40 };

/* One epoch, written out. */
static double
epoch(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T, gsl_rng *r)
{
    double sum = 0.0;
    nn_shuffle(t->n, t->order, r);
    for (size_t k = 0; k < nn_batch_count(t->n, t->batch); k++) {
        double loss;
        nn_batch_take(t, X, T, k);
        nn_net_gradient(t->net, t->X, t->T, t->loss, &loss, t->grad, t->w);
        nn_net_step(t->net, t->grad, t->eta);
        sum += loss * (double)t->X->size1;
    }
    return sum / (double)t->n;
}

/* Prints how it goes, after 0, 1, 2, 5, 10, ... epochs. */
static void
train(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T, gsl_rng *r)
{
    static const size_t shown[] = {0, 1, 2, 5, 10, 20, EPOCHS};
    size_t done = 0, steps = nn_batch_count(t->n, t->batch);
    printf("epochs  iterations  loss  right\n");
    for (size_t k = 0; k < sizeof shown / sizeof *shown; k++) {
        double loss, accuracy;
        for (; done < shown[k]; done++)
            epoch(t, X, T, r);
        nn_evaluate(t, X, T, &loss, &accuracy);
        printf("%6zu  %10zu  %.2f  %4.0f %%\n", done, done * steps, loss,
               100.0 * accuracy);
    }
}

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_tanh, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    nn_toys_moons(X, y, 0.1, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    nn_net *net = nn_net_alloc(layers, 3);
    nn_net_init(net, r);
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 0.5, BATCH, N);
    train(t, X, T, r);
    nn_trainer_free(t);
    nn_net_free(net);
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    return 0;
}
