/* Where is 1/N?  The same samples once, twice, four and eight times in a batch:
 * the loss, and the length of the gradient in three versions. */
#include "nn/backprop.h"

#include <gsl/gsl_blas.h>

#include <stdio.h>

enum { N = 4, MOST = 32 };

/* X and T, both of one column, filled with the N samples again and again. */
static void
repeat(gsl_matrix *X, gsl_matrix *T)
{
    static const double x[N] = {-1, 0.5, 1, 2}, t[N] = {1, 0, -1, 2};
    for (size_t i = 0; i < X->size1; i++) {
        gsl_matrix_set(X, i, 0, x[i % N]);
        gsl_matrix_set(T, i, 0, t[i % N]);
    }
}

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 1, .n_out = 3},
        {.type = nn_layer_tanh, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    nn_workspace *w = nn_workspace_alloc(net, MOST);
    gsl_vector *grad = gsl_vector_alloc(net->theta->size);
    for (size_t i = 0; i < net->theta->size; i++)
        gsl_vector_set(net->theta, i, 0.25 * ((double)(i % 5) - 2.0));
    printf("  N    loss   once   twice   never\n");
    for (size_t n = N; n <= MOST; n *= 2) {
        double loss;
        gsl_matrix *X = gsl_matrix_alloc(n, 1), *T = gsl_matrix_alloc(n, 1);
        repeat(X, T);
        nn_net_gradient(net, X, T, nn_mse, &loss, grad, w);
        double length = gsl_blas_dnrm2(grad);
        printf("%3zu  %.4f  %.3f  %.4f  %6.2f\n", n, loss, length,
               length / (double)n, length * (double)n);
        gsl_matrix_free(T);
        gsl_matrix_free(X);
    }
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
