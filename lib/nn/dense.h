/* nn/dense.h -- a layer of neurons that all see the same inputs.  Built in
 * chapters 3 and 8.
 *
 *     Y = X W + 1 b        n*m  =  n*d  d*m
 *
 * One sample a row; column j of W holds the weights of neuron j, and b[j] is
 * its bias.  Nothing here allocates.  Every function checks shapes before it
 * writes: on error it calls GSL's error handler, returns the code, and leaves
 * its outputs alone.
 */
#ifndef NN_DENSE_H
#define NN_DENSE_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>

/* The layer's answers to a batch:  Y[i,j] = sum_k X[i,k] W[k,j] + b[j].
 *
 *   X   n*d  in
 *   W   d*m  in
 *   b   m    in
 *   Y   n*m  out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_dense_forward(const gsl_matrix *X, const gsl_matrix *W,
                     const gsl_vector *b, gsl_matrix *Y);

/* How many parameters m neurons of d inputs have: weights and biases. */
size_t nn_dense_n_params(size_t d, size_t m);

/* The one layer that does what two layers without an activation between them
 * do:  (X W1 + 1 b1) W2 + 1 b2 = X W + 1 b  for every X.
 *
 *   W1, b1   d*h, h   in
 *   W2, b2   h*m, m   in
 *   W, b     d*m, m   out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_dense_collapse(const gsl_matrix *W1, const gsl_vector *b1,
                      const gsl_matrix *W2, const gsl_vector *b2,
                      gsl_matrix *W, gsl_vector *b);

/* The way back through the layer, built in chapter 8: from the slopes of the
 * loss along its outputs to those along its parameters and its inputs.
 *
 *     dW = X' dY        d*m  =  d*n  n*m
 *     db = 1' dY        the sum of every column, not the mean
 *     dX = dY W'        n*d  =  n*m  m*d
 *
 * The mean over the samples was taken once, in the slopes of the loss.
 *
 *   X    n*d  in, what forward was given
 *   W    d*m  in, the weights of forward: not yet updated
 *   dY   n*m  in
 *   dW   d*m  out, overwritten
 *   db   m    out, overwritten
 *   dX   n*d  out, overwritten; NULL for a first layer, where nobody asks
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_dense_backward(const gsl_matrix *X, const gsl_matrix *W,
                      const gsl_matrix *dY, gsl_matrix *dW, gsl_vector *db,
                      gsl_matrix *dX);

#endif
