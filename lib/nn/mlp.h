/* nn/mlp.h -- a multilayer perceptron by its widths.  Given.
 *
 * A chain of dense layers with one kind of activation between them and none
 * after the last, whose answers are logits.
 */
#ifndef NN_MLP_H
#define NN_MLP_H

#include "nn/net.h"

enum { NN_MLP_MAX_WIDTHS = 64 };

/* A network of these widths, the first being the inputs and the last the
 * outputs: 30, 24, 2 is 30-24-2.  Its parameters are 0.  The caller frees it with
 * nn_net_free.
 *
 *   widths   n  in, n from 2 to NN_MLP_MAX_WIDTHS, each at least 1
 *   hidden      in, the activation, such as nn_layer_relu
 *
 * Returns NULL, having called the error handler, as nn_net_alloc does, or on
 * GSL_EINVAL if n is not allowed. */
nn_net *nn_mlp_alloc(const size_t widths[], size_t n,
                     const nn_layer_type *hidden);

/* Puts a change of units before a network: afterwards it answers x as it used to
 * answer (x - mean) / sigma.  Changes the weights and biases of the first layer
 * only, since two affine layers are one.
 *
 *   mean    n_in  in
 *   sigma   n_in  in, greater than 0
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a length is not n_in, or GSL_EINVAL if the
 * first layer is not dense. */
int nn_mlp_absorb(nn_net *net, const gsl_vector *mean,
                  const gsl_vector *sigma);

#endif
