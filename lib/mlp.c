/* A multilayer perceptron by its widths.  The contract is in lib/nn/mlp.h. */
#include "nn/mlp.h"

#include <gsl/gsl_errno.h>

nn_net *
nn_mlp_alloc(const size_t widths[], size_t n, const nn_layer_type *hidden)
{
    nn_layer chain[2 * NN_MLP_MAX_WIDTHS];
    size_t k = 0;
    if (n < 2 || n > NN_MLP_MAX_WIDTHS)
        GSL_ERROR_NULL("a network needs 2 to 64 widths", GSL_EINVAL);
    for (size_t i = 0; i + 1 < n; i++) {
        if (i > 0)
            chain[k++] = (nn_layer){
                .type = hidden, .n_in = widths[i], .n_out = widths[i]};
        chain[k++] = (nn_layer){
            .type = nn_layer_dense, .n_in = widths[i], .n_out = widths[i + 1]};
    }
    return nn_net_alloc(chain, k);
}

int
nn_mlp_absorb(nn_net *net, const gsl_vector *mean, const gsl_vector *sigma)
{
    size_t d = nn_net_n_in(net), m = net->layers[0].n_out;
    if (mean->size != d || sigma->size != d)
        GSL_ERROR("mean and sigma need an element for each input",
                  GSL_EBADLEN);
    if (net->layers[0].type != nn_layer_dense)
        GSL_ERROR("the first layer must be dense", GSL_EINVAL);
    gsl_matrix_view W = gsl_matrix_view_array(net->theta->data, d, m);
    gsl_vector_view b = gsl_vector_view_array(net->theta->data + d * m, m);
    for (size_t i = 0; i < d; i++) {
        gsl_vector_view row = gsl_matrix_row(&W.matrix, i);
        gsl_vector_scale(&row.vector, 1.0 / gsl_vector_get(sigma, i));
        gsl_vector_axpby(-gsl_vector_get(mean, i), &row.vector, 1.0,
                         &b.vector);
    }
    return GSL_SUCCESS;
}
