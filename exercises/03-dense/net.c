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
    /* Exercise 3.4: write this. */
    GSL_ERROR("exercise 3.4 is not written yet", GSL_EUNIMPL);
}

size_t
nn_net_place(const nn_layer layers[], size_t n_layers, size_t offset[])
{
    /* Exercise 3.5: write this. */
    GSL_ERROR_VAL("exercise 3.5 is not written yet", GSL_EUNIMPL, 0);
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
    /* Exercise 3.6: write this. */
    GSL_ERROR("exercise 3.6 is not written yet", GSL_EUNIMPL);
}

int
nn_theta_fprintf(FILE *out, const gsl_vector *theta)
{
    /* Exercise 3.7: write this. */
    GSL_ERROR("exercise 3.7 is not written yet", GSL_EUNIMPL);
}

int
nn_theta_fscanf(nn_text *in, gsl_vector *theta)
{
    /* Exercise 3.8: write this. */
    GSL_ERROR("exercise 3.8 is not written yet", GSL_EUNIMPL);
}
