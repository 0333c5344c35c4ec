/* Chapter 3: a network, a chain of layers.
 *
 * The contract of every function here is in lib/nn/net.h.  What allocates, and
 * the rest of a model file, is given, in lib/net.c and lib/model.c.
 */
#include "nn/net.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <stdlib.h>

int
nn_net_check(const nn_layer layers[], size_t n_layers)
{
    if (n_layers == 0)
        GSL_ERROR("a network needs a layer", GSL_EINVAL);
    /* BEGIN SOLUTION 3.4 */
    for (size_t k = 0; k < n_layers; k++) {
        const char *fault = layers[k].type->fault(&layers[k]);
        if (fault)
            return nn_net_refuse(layers, k, fault, GSL_EINVAL);
        if (k > 0 && layers[k].n_in != layers[k - 1].n_out)
            return nn_net_refuse(layers, k,
                                 "takes another number of inputs than "
                                 "the layer before it gives",
                                 GSL_EBADLEN);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 3.4 */
}

size_t
nn_net_place(const nn_layer layers[], size_t n_layers, size_t offset[])
{
    /* BEGIN SOLUTION 3.5 else 0 */
    offset[0] = 0;
    for (size_t k = 0; k < n_layers; k++)
        offset[k + 1] = offset[k] + layers[k].type->n_params(&layers[k]);
    return offset[n_layers];
    /* END SOLUTION 3.5 */
}

int
nn_net_forward(const nn_net *net, const gsl_matrix *X, gsl_matrix *Yhat,
               nn_workspace *w)
{
    if (X->size2 != nn_net_n_in(net) || Yhat->size2 != nn_net_n_out(net) ||
        Yhat->size1 != X->size1)
        GSL_ERROR("X or Yhat does not fit the network", GSL_EBADLEN);
    if (w->n_layers != net->n_layers)
        GSL_ERROR("the workspace is another network's", GSL_EBADLEN);
    int status = nn_workspace_rows(w, X->size1);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 3.6 */
    const gsl_matrix *in = X;
    for (size_t k = 0; k < net->n_layers && !status; k++) {
        const nn_layer *layer = &net->layers[k];
        gsl_vector_view params = nn_net_piece(net, net->theta, k);
        gsl_matrix *out = k + 1 < net->n_layers ? w->Y[k] : Yhat;
        status =
            layer->type->forward(layer, &params.vector, in, out, w->state[k]);
        in = out;
    }
    return status;
    /* END SOLUTION 3.6 */
}

int
nn_theta_fprintf(FILE *out, const gsl_vector *theta)
{
    /* BEGIN SOLUTION 3.7 */
    for (size_t i = 0; i < theta->size; i++)
        if (fprintf(out, "%a\n", gsl_vector_get(theta, i)) < 0)
            GSL_ERROR("the numbers could not be written", GSL_EFAILED);
    return GSL_SUCCESS;
    /* END SOLUTION 3.7 */
}

int
nn_theta_fscanf(nn_text *in, gsl_vector *theta)
{
    /* BEGIN SOLUTION 3.8 */
    for (size_t i = 0; i < theta->size; i++) {
        const char *line = nn_text_next(in);
        if (!line)
            return GSL_EINVAL;
        char *end;
        double x = strtod(line, &end);
        if (end == line || *end != '\0' || !gsl_finite(x))
            return nn_text_refuse(in, "not a finite number", GSL_EINVAL);
        gsl_vector_set(theta, i, x);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 3.8 */
}
