/* A gradient check beside the kink of a rectified neuron: the input is 0,
 * so that the bias is the score. */
#include "nn/backprop.h"

#include <stdio.h>

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 1, .n_out = 1},
        {.type = nn_layer_relu, .n_in = 1, .n_out = 1},
    };
    static const double scores[] = {1, 1e-3, 1e-5, 1e-6, 0};
    nn_net *net = nn_net_alloc(chain, 2);
    nn_workspace *w = nn_workspace_alloc(net, 1);
    gsl_vector *grad = gsl_vector_alloc(2), *numeric = gsl_vector_alloc(2);
    gsl_matrix *x = gsl_matrix_calloc(1, 1), *t = gsl_matrix_alloc(1, 1);
    gsl_matrix_set_all(t, -0.5);
    printf("score   backward  differences  error\n");
    for (int k = 0; k < 5; k++) {
        double error;
        gsl_vector_set(net->theta, 1, scores[k]);
        nn_gradient_check(net, x, t, nn_mse, 1e-5, &error, grad, numeric, w);
        printf("%-7g %8.4f %12.4f  %.2f\n", scores[k], gsl_vector_get(grad, 1),
               gsl_vector_get(numeric, 1), error);
    }
    gsl_matrix_free(t);
    gsl_matrix_free(x);
    gsl_vector_free(numeric);
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
