/* Chapter 8: the gradient of a network, and a check of it.
 *
 * The contract of every function here is in lib/nn/backprop.h, and that of
 * nn_dense_backward in lib/nn/dense.h.
 */
#include "nn/backprop.h"

#include "nn/dense.h"
#include "nn/matrix.h"
#include "nn/vec.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <math.h>

static int
same_shape(const gsl_matrix *A, const gsl_matrix *B)
{
    return A->size1 == B->size1 && A->size2 == B->size2;
}

int
nn_dense_backward(const gsl_matrix *X, const gsl_matrix *W,
                  const gsl_matrix *dY, gsl_matrix *dW, gsl_vector *db,
                  gsl_matrix *dX)
{
    if (X->size1 != dY->size1 || X->size2 != W->size1 ||
        dY->size2 != W->size2 || !same_shape(dW, W) || db->size != W->size2 ||
        (dX && !same_shape(dX, X)))
        GSL_ERROR("the slopes need the shapes of X, W and b", GSL_EBADLEN);
    /* Exercise 8.1: write this. */
    GSL_ERROR("exercise 8.1 is not written yet", GSL_EUNIMPL);
}

/* Is there a slope for each parameter, and are they next to each other? */
static int
is_gradient(const nn_net *net, const gsl_vector *grad)
{
    return grad->size == net->theta->size && grad->stride == 1;
}

/* Do a batch, its answers and its slopes fit the network and the workspace? */
static int
is_pass(const nn_net *net, const gsl_matrix *X, const gsl_matrix *Yhat,
        const gsl_matrix *dYhat, const nn_workspace *w)
{
    return X->size2 == nn_net_n_in(net) && Yhat->size1 == X->size1 &&
           Yhat->size2 == nn_net_n_out(net) && same_shape(Yhat, dYhat) &&
           w->n_layers == net->n_layers && w->Y[0]->size1 == X->size1;
}

/* Do samples and targets fit the network? */
static int
is_batch(const nn_net *net, const gsl_matrix *X, const gsl_matrix *T)
{
    return X->size2 == nn_net_n_in(net) && T->size1 == X->size1 &&
           T->size2 == nn_net_n_out(net);
}

int
nn_net_backward(const nn_net *net, const gsl_matrix *X, const gsl_matrix *Yhat,
                const gsl_matrix *dYhat, gsl_vector *grad, nn_workspace *w)
{
    if (!is_pass(net, X, Yhat, dYhat, w) || !is_gradient(net, grad))
        GSL_ERROR("a shape does not fit the network", GSL_EBADLEN);
    /* Exercise 8.2: write this. */
    GSL_ERROR("exercise 8.2 is not written yet", GSL_EUNIMPL);
}

int
nn_net_gradient(const nn_net *net, const gsl_matrix *X, const gsl_matrix *T,
                nn_loss *loss, double *value, gsl_vector *grad,
                nn_workspace *w)
{
    if (!is_batch(net, X, T) || !is_gradient(net, grad))
        GSL_ERROR("a shape does not fit the network", GSL_EBADLEN);
    if (w->n_layers != net->n_layers || nn_workspace_rows(w, X->size1))
        GSL_ERROR("the workspace does not fit", GSL_EBADLEN);
    /* Exercise 8.3: write this. */
    GSL_ERROR("exercise 8.3 is not written yet", GSL_EUNIMPL);
}

int
nn_net_step(nn_net *net, const gsl_vector *grad, double eta)
{
    if (grad->size != net->theta->size)
        GSL_ERROR("the gradient needs a slope for each parameter",
                  GSL_EBADLEN);
    /* Exercise 8.4: write this. */
    GSL_ERROR("exercise 8.4 is not written yet", GSL_EUNIMPL);
}

int
nn_net_freeze(const nn_net *net, size_t k, gsl_vector *grad)
{
    if (grad->size != net->theta->size)
        GSL_ERROR("the gradient needs a slope for each parameter",
                  GSL_EBADLEN);
    if (k >= net->n_layers)
        GSL_ERROR("there is no such layer", GSL_EINVAL);
    /* Exercise 8.5: write this. */
    GSL_ERROR("exercise 8.5 is not written yet", GSL_EUNIMPL);
}

double
nn_relative_error(const gsl_vector *a, const gsl_vector *b, double floor)
{
    if (a->size != b->size)
        GSL_ERROR_VAL("a and b need the same length", GSL_EBADLEN, GSL_NAN);
    /* Exercise 8.6: write this. */
    GSL_ERROR_VAL("exercise 8.6 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

/* What the numerical gradient asks the network: its loss on one batch. */
typedef struct {
    const nn_net *net;
    const gsl_matrix *X, *T;
    nn_loss *loss;
    nn_workspace *w;
} batch_loss;

/* The loss at theta, which is the network's own: the numerical gradient moves
 * it where it stands. */
static double
loss_at(const gsl_vector *theta, void *context)
{
    (void)theta;
    const batch_loss *c = context;
    gsl_matrix *Yhat = c->w->Y[c->net->n_layers - 1];
    double value;
    nn_net_forward(c->net, c->X, Yhat, c->w);
    c->loss(Yhat, c->T, &value, NULL);
    return value;
}

int
nn_gradient_check(nn_net *net, const gsl_matrix *X, const gsl_matrix *T,
                  nn_loss *loss, double h, double *error, gsl_vector *grad,
                  gsl_vector *numeric, nn_workspace *w)
{
    if (!(h > 0.0))
        GSL_ERROR("h must be greater than 0", GSL_EDOM);
    if (!is_batch(net, X, T) || !is_gradient(net, grad) ||
        numeric->size != net->theta->size)
        GSL_ERROR("a shape does not fit the network", GSL_EBADLEN);
    if (w->n_layers != net->n_layers || nn_workspace_rows(w, X->size1))
        GSL_ERROR("the workspace does not fit", GSL_EBADLEN);
    /* Exercise 8.7: write this. */
    GSL_ERROR("exercise 8.7 is not written yet", GSL_EUNIMPL);
}
