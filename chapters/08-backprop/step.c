/* One step of the network worked on paper, at several learning rates: the loss
 * of its one sample before and after. */
#include "nn/backprop.h"

#include <stdio.h>

static double theta[13] = {1, 1, 0.5, -1, 2, 1, 0, -1, 1, 1, 2, -2, 0.5};
static double sample[2] = {2, -1}, target[1] = {0.5};

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 3},
        {.type = nn_layer_relu, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    nn_workspace *w = nn_workspace_alloc(net, 1);
    gsl_vector *grad = gsl_vector_alloc(13);
    gsl_vector_view start = gsl_vector_view_array(theta, 13);
    gsl_matrix_view x = gsl_matrix_view_array(sample, 1, 2);
    gsl_matrix_view t = gsl_matrix_view_array(target, 1, 1);
    for (int k = 4; k <= 1024; k *= 4) {
        double before, after;
        gsl_vector_memcpy(net->theta, &start.vector);
        nn_net_gradient(net, &x.matrix, &t.matrix, nn_mse, &before, grad, w);
        nn_net_step(net, grad, 1.0 / k);
        nn_net_gradient(net, &x.matrix, &t.matrix, nn_mse, &after, grad, w);
        printf("eta 1/%-4d  loss %g, then %.4g\n", k, before, after);
    }
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
