/* How far the gradient of a batch is from the gradient of all samples, by the
 * size of the batch: measured over many epochs, and the formula. */
#include "nn/plot.h"
#include "nn/sgd.h"
#include "nn/toys.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>

#include <stdio.h>

enum { N = 256, HIDDEN = 8, PASSES = 100 };

/* The mean of |g_B - g|^2 over the batches of some epochs; nothing learns. */
static double
noise(nn_net *net, const gsl_matrix *X, const gsl_matrix *T,
      const gsl_vector *g, size_t batch, size_t passes, gsl_rng *r)
{
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 1.0, batch, N);
    size_t n_batches = nn_batch_count(N, batch);
    double sum = 0.0;
    for (size_t pass = 0; pass < passes; pass++) {
        nn_shuffle(N, t->order, r);
        for (size_t k = 0; k < n_batches; k++) {
            double loss;
            nn_batch_take(t, X, T, k);
            nn_net_gradient(net, t->X, t->T, t->loss, &loss, t->grad, t->w);
            gsl_vector_sub(t->grad, g);
            sum += gsl_pow_2(gsl_blas_dnrm2(t->grad));
        }
    }
    nn_trainer_free(t);
    return sum / (double)(passes * n_batches);
}

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_tanh, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    nn_net *net = nn_net_alloc(layers, 3);
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_vector *g = gsl_vector_alloc(net->theta->size);
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double loss;
    gsl_rng_set(r, 1);
    nn_toys_moons(X, y, 0.2, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    nn_net_init(net, r);
    nn_net_gradient(net, X, T, nn_bce_logits, &loss, g, w);
    double one = noise(net, X, T, g, 1, 1, r);
    nn_plot_block(stdout, "noise");
    printf(
        "# batch  measured  formula, both as lengths; the gradient has %.2f\n",
        gsl_blas_dnrm2(g));
    for (size_t b = 1; b < N; b *= 2)
        printf("%7zu  %8.3f  %7.3f\n", b,
               sqrt(noise(net, X, T, g, b, PASSES, r)),
               sqrt(one * (double)(N - b) / (double)(b * (N - 1))));
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    gsl_vector_free(g);
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
