/* nn/backprop.h -- the gradient of a network, and a check of it.  Built in
 * chapter 8, with nn_dense_backward of nn/dense.h.
 *
 * A gradient is a vector laid out like the network's theta, its elements next to
 * each other: grad[i] is the slope of the loss along theta[i].  Functions
 * overwrite it.  Nothing here allocates.
 * Every function checks before it writes: on error it calls GSL's error handler,
 * returns the code, and leaves its outputs alone.
 */
#ifndef NN_BACKPROP_H
#define NN_BACKPROP_H

#include "nn/descent.h"
#include "nn/net.h"

/* The way back through the chain: from the slopes of the loss along the answer
 * to those along every parameter.  Changes no parameter.
 *
 *   X       n*n_in    in, what nn_net_forward was given
 *   Yhat    n*n_out   in, what it answered
 *   dYhat   n*n_out   in, slopes of the loss along Yhat; the factor 1/n is in
 *                     them and nowhere else
 *   grad    as theta  out, overwritten
 *   w                 in and out, as nn_net_forward left it; w->dY is
 *                     overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit or w holds another
 * batch, or the error of the first layer on the way back that has one; grad may
 * then be partly overwritten.
 *
 * Source: D. Rumelhart, G. Hinton and R. Williams, "Learning representations by
 * back-propagating errors", Nature 323 (1986). */
int nn_net_backward(const nn_net *net, const gsl_matrix *X,
                    const gsl_matrix *Yhat, const gsl_matrix *dYhat,
                    gsl_vector *grad, nn_workspace *w);

/* Loss and gradient of a batch: forward, the loss, and the way back.
 *
 *   X       n*n_in    in, n from 1 to w->batch
 *   T       n*n_out   in, targets
 *   loss              in, for example nn_softmax_xent
 *   value             out, overwritten: the loss at theta
 *   grad    as theta  out, overwritten
 *   w                 workspace; afterwards w->Y[n_layers - 1] is the answer
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or the error of a
 * layer or of the loss; if the loss refuses, grad is left alone. */
int nn_net_gradient(const nn_net *net, const gsl_matrix *X,
                    const gsl_matrix *T, nn_loss *loss, double *value,
                    gsl_vector *grad, nn_workspace *w);

/* A step downhill:  theta <- theta - eta grad.  The gradient stays as it is.
 *
 *   grad   as theta  in
 *   eta              in, the learning rate
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if grad is not as long as theta. */
int nn_net_step(nn_net *net, const gsl_vector *grad, double eta);

/* Freezes layer k for the next step: sets its piece of a gradient to 0.
 *
 *   k               in, from 0
 *   grad  as theta  in and out
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if grad is not as long as theta, or
 * GSL_EINVAL if there is no layer k. */
int nn_net_freeze(const nn_net *net, size_t k, gsl_vector *grad);

/* How far two gradients are from each other, relative to their size:
 *
 *     max_i |a[i] - b[i]| / max(|a[i]|, |b[i]|, floor)
 *
 *   a, b   n  in
 *   floor     in, greater than 0: below it an element counts as this large
 *
 * NaN if an element is not finite.  Returns NaN, with GSL_EBADLEN to the error
 * handler, if the lengths differ. */
double nn_relative_error(const gsl_vector *a, const gsl_vector *b,
                         double floor);

/* Is the gradient right?  Compares nn_net_gradient with central differences of
 * the loss along every parameter; the network is as it was afterwards.
 *
 *   X, T, loss            in, as for nn_net_gradient
 *   h                     in, the step of the differences, greater than 0
 *   error                 out, overwritten: nn_relative_error of the two
 *                         gradients, with the floor 1e-8 max(1, loss)
 *   grad      as theta    out, overwritten: what nn_net_gradient says
 *   numeric   as theta    out, overwritten: what the differences say
 *   w                     workspace
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, GSL_EDOM if h is
 * not greater than 0, or the error of nn_net_gradient; error and numeric are
 * then left alone. */
int nn_gradient_check(nn_net *net, const gsl_matrix *X, const gsl_matrix *T,
                      nn_loss *loss, double h, double *error, gsl_vector *grad,
                      gsl_vector *numeric, nn_workspace *w);

#endif
