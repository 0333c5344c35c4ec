/* How large the slopes are, layer by layer, in a chain of ten dense layers with
 * sigmoids, tanhs or rectifiers between them, before anything is learned. */
#include "nn/backprop.h"
#include "nn/plot.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <math.h>
#include <stdio.h>

enum { DEEP = 10, LAYERS = 2 * DEEP - 1, WIDTH = 20, N = 32, DRAWS = 30 };

static nn_net *
chain_of(const nn_layer_type *between)
{
    nn_layer chain[LAYERS];
    for (size_t k = 0; k < LAYERS; k++)
        chain[k] = (nn_layer){.type = k % 2 ? between : nn_layer_dense,
                              .n_in = WIDTH,
                              .n_out = WIDTH};
    return nn_net_alloc(chain, LAYERS);
}

/* Adds the logarithm of each dense layer's typical slope, the root of the mean
 * square, to sums. */
static void
add_slopes(const nn_net *net, gsl_vector *grad, double sums[DEEP])
{
    for (size_t k = 0; k < DEEP; k++) {
        gsl_vector_view g = nn_net_piece(net, grad, 2 * k);
        double square = gsl_pow_2(gsl_blas_dnrm2(&g.vector));
        sums[k] += log10(square / (double)g.vector.size) / 2.0;
    }
}

static void
measure(const nn_layer_type *between, gsl_rng *r)
{
    double sums[DEEP] = {0};
    nn_net *net = chain_of(between);
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_vector *grad = gsl_vector_alloc(net->theta->size);
    gsl_matrix *X = gsl_matrix_alloc(N, WIDTH),
               *T = gsl_matrix_alloc(N, WIDTH);
    for (int k = 0; k < DRAWS; k++) {
        double loss;
        for (size_t i = 0; i < N * WIDTH; i++) {
            X->data[i] = gsl_ran_ugaussian(r);
            T->data[i] = gsl_ran_ugaussian(r);
        }
        nn_net_init(net, r);
        nn_net_gradient(net, X, T, nn_mse, &loss, grad, w);
        add_slopes(net, grad, sums);
    }
    nn_plot_block(stdout, between->name);
    for (int k = 0; k < DEEP; k++)
        printf("%2d %.2e\n", k + 1, pow(10.0, sums[k] / DRAWS));
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    measure(nn_layer_sigmoid, r);
    measure(nn_layer_tanh, r);
    measure(nn_layer_relu, r);
    gsl_rng_free(r);
    return 0;
}
