/* nn/softmax.h -- from logits to probabilities, and their loss.  Built in
 * chapter 5.
 *
 *     P[i,j] = e^Z[i,j] / sum_k e^Z[i,k]        N*C, rows sum to 1
 *
 * Z holds logits, one sample a row, one class a column.  Losses are means over
 * the N rows, in nats.  Classes count from 0.  No function overflows for
 * finite logits, and a logit of -inf is a class with probability 0.  A row that
 * holds NaN or +inf, or nothing but -inf, has no softmax: what stands for it is
 * not finite.  Nothing here allocates.  Every function checks shapes and
 * labels before it writes: on error it calls GSL's error handler, returns the
 * code, and leaves its outputs alone.
 */
#ifndef NN_SOFTMAX_H
#define NN_SOFTMAX_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

/* log(sum_j e^z[j]), with the largest element taken out first.  -inf if every
 * element is -inf, +inf if one is +inf, NaN if one is NaN.
 *
 *   z   C  in, C at least 1 */
double nn_logsumexp(const gsl_vector *z);

/* The softmax of every row.
 *
 *   Z   n*C  in
 *   P   n*C  out, overwritten: probabilities
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_softmax(const gsl_matrix *Z, gsl_matrix *P);

/* The logarithm of the softmax of every row:
 * logP[i,j] = Z[i,j] - log(sum_k e^Z[i,k]),  finite where Z is.
 *
 *   Z      n*C  in
 *   logP   n*C  out, overwritten: log-probabilities, at most 0
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_softmax_log(const gsl_matrix *Z, gsl_matrix *logP);

/* One-hot rows: T[i,j] = 1 if j is y[i], else 0.
 *
 *   y   n    in, classes 0..C-1
 *   T   n*C  out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if T has not one row a label, or GSL_EINVAL
 * if a label is no column of T. */
int nn_one_hot(const gsl_vector_int *y, gsl_matrix *T);

/* The negative log-likelihood:  loss = -1/n sum_i logP[i, y[i]], in nats.
 *
 *   logP   n*C  in, log-probabilities
 *   y      n    in, classes 0..C-1
 *   loss        out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if logP has not one row a label, or
 * GSL_EINVAL if a label is no column of logP. */
int nn_nll(const gsl_matrix *logP, const gsl_vector_int *y, double *loss);

/* Softmax and cross-entropy in one, with the gradient along the logits:
 *
 *     loss    = -1/n sum_i sum_j T[i,j] log P[i,j],  P the softmax of Z
 *     dZ[i,j] = (s_i P[i,j] - T[i,j]) / n,           s_i = sum_j T[i,j]
 *
 * which is (P - T) / n when every row of T sums to 1.  A target of 0 adds
 * nothing to the loss, whatever its logit.
 *
 *   Z     n*C  in, logits
 *   T     n*C  in, targets, at least 0: one-hot rows, or other probabilities
 *   loss       out, overwritten, nats; the 1/n stands here and in dZ, nowhere
 *              else in a network
 *   dZ    n*C  out, overwritten; or NULL when no gradient is wanted
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ.
 *
 * Source: C. Bishop, "Pattern recognition and machine learning" (2006),
 * equations (4.108) and (4.109). */
int nn_softmax_xent(const gsl_matrix *Z, const gsl_matrix *T, double *loss,
                    gsl_matrix *dZ);

/* The Jacobian of the softmax at one sample:
 * J[j,k] = dp[j]/dz[k] = p[j] ([j = k] - p[k]).
 *
 *   p   C    in, probabilities
 *   J   C*C  out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if J is not C*C. */
int nn_softmax_jacobian(const gsl_vector *p, gsl_matrix *J);

/* The decision: yhat[i] is the column of the largest element of row i, of
 * equal ones the first.  A NaN counts as the largest.
 *
 *   Z      n*C  in, logits or probabilities
 *   yhat   n    out, overwritten with 0..C-1
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if yhat has not one element a row. */
int nn_argmax(const gsl_matrix *Z, gsl_vector_int *yhat);

/* The share of equal labels, 0 to 1; NaN, with GSL_EBADLEN to the error
 * handler, if the lengths differ. */
double nn_accuracy(const gsl_vector_int *yhat, const gsl_vector_int *y);

#endif
