/* nn/sgd.h -- stochastic gradient descent: the training loop.  Built in
 * chapter 9.
 *
 *     for every epoch: shuffle the samples
 *         for every batch of them: theta <- theta - eta (its gradient)
 *
 * Targets T are what the loss wants: one-hot rows for nn_softmax_xent, one
 * column of 0 and 1 for nn_bce_logits, numbers for nn_mse.  Nothing here
 * allocates but nn_trainer_alloc and nn_history_alloc.  Every function checks
 * before it writes: on error it calls GSL's error handler, returns the code,
 * and leaves its outputs alone.
 */
#ifndef NN_SGD_H
#define NN_SGD_H

#include "nn/backprop.h"

#include <gsl/gsl_rng.h>

#include <stdio.h>

/* Puts the n numbers into a random order, every order being equally likely:
 * for i = n - 1 down to 1 it swaps number i with number
 * gsl_rng_uniform_int(r, i + 1).
 *
 *   order   n  in and out
 *   r          in and out
 *
 * Source: R. Durstenfeld, "Algorithm 235: random permutation", Communications
 * of the ACM 7 (1964); known by the names of Fisher and Yates. */
void nn_shuffle(size_t n, size_t *order, gsl_rng *r);

/* How many batches of up to `batch` samples n samples make, the last one
 * perhaps shorter.  Returns 0, with GSL_EINVAL to the error handler, if batch
 * is 0. */
size_t nn_batch_count(size_t n, size_t batch);

/* Everything that training needs besides the data, made once. */
typedef struct {
    nn_net *net;      /* borrowed: what is trained */
    nn_loss *loss;    /* what is made small */
    double eta;       /* the learning rate; may be changed between epochs */
    size_t batch;     /* rows of a whole batch */
    size_t n;         /* samples of the training set */
    size_t *order;    /* n: the order of the last epoch */
    gsl_matrix *X;    /* batch*n_in, the batch; its rows may be fewer */
    gsl_matrix *T;    /* batch*n_out, its targets */
    gsl_vector *grad; /* as theta */
    nn_workspace *w;  /* for up to `batch` rows */
} nn_trainer;

/* A trainer for n samples in the order 0, 1, ...  The caller frees it with
 * nn_trainer_free, before the network.  Returns NULL, having called the error
 * handler, on GSL_ENOMEM, GSL_EINVAL if n or batch is 0, or GSL_EDOM if eta
 * is not greater than 0.  A batch larger than n is taken as n. */
nn_trainer *nn_trainer_alloc(nn_net *net, nn_loss *loss, double eta,
                             size_t batch, size_t n);
void nn_trainer_free(nn_trainer *t);

/* Copies batch k of the trainer's order into t->X and t->T: rows
 * order[k batch] and following, `batch` of them, or what is left of n.  Gives
 * t->X and t->T that many rows.
 *
 *   X   n*n_in    in
 *   T   n*n_out   in
 *   k             in, from 0
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or GSL_EINVAL if
 * there is no batch k. */
int nn_batch_take(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
                  size_t k);

/* One pass over all samples in a fresh random order, a step after each batch.
 *
 *   X      n*n_in    in
 *   T      n*n_out   in
 *   r                in and out, for nn_shuffle
 *   loss             out, overwritten: the mean over the n samples of the loss
 *                    that each had when its batch came, before that step
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or GSL_ERUNAWAY
 * if the loss of a batch was not finite: then theta is as it was before that
 * batch. */
int nn_train_epoch(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
                   gsl_rng *r, double *loss);

/* How many rows are answered rightly.  With one column: when Yhat > 0
 * and T > 1/2, or neither.  With more: when the largest elements of both rows
 * stand in the same column, of equal ones the first.
 *
 *   Yhat, T   n*m  in
 *
 * Returns 0, with GSL_EBADLEN to the error handler, if the shapes differ. */
size_t nn_count_right(const gsl_matrix *Yhat, const gsl_matrix *T);

/* Loss and accuracy on a whole set, in batches, without learning from it.
 *
 *   X          n*n_in    in
 *   T          n*n_out   in
 *   loss                 out, overwritten: mean over the n samples
 *   accuracy             out, overwritten: share of rows answered rightly
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_evaluate(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
                double *loss, double *accuracy);

/* What training looked like after one epoch. */
typedef struct {
    double loss, accuracy;             /* on the training set */
    double valid_loss, valid_accuracy; /* on the validation set; or NaN */
} nn_epoch;

typedef struct {
    nn_epoch *epochs; /* room; the first size were made */
    size_t size, room;
} nn_history;

/* A history with room for so many epochs, at least 1.  The caller frees it
 * with nn_history_free.  Returns NULL, having called the error handler, on
 * GSL_ENOMEM, or GSL_EINVAL if room is 0. */
nn_history *nn_history_alloc(size_t room);
void nn_history_free(nn_history *h);

/* Trains until the history is full, adding a line to it after each epoch, in
 * which both sets are measured with the weights of that moment.
 *
 *   X, T              in, the training set
 *   X_valid, T_valid  in, the validation set; or NULL, both: then its
 *                     columns are NaN
 *   r                 in and out
 *   h                 in and out
 *   after             in, called after each epoch with h and context; or NULL.
 *                     Ends training when it returns other than 0
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit or only one of
 * X_valid and T_valid is NULL, or GSL_ERUNAWAY if nn_train_epoch does: the
 * history then holds the epochs before. */
int nn_train(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
             const gsl_matrix *X_valid, const gsl_matrix *T_valid, gsl_rng *r,
             nn_history *h, int (*after)(const nn_history *h, void *context),
             void *context);

/* Writes a history as CSV: a line of names, then a line for each epoch,
 * counted from 1, with six significant digits; a NaN is an empty field.
 *
 *     epoch,loss,accuracy,valid_loss,valid_accuracy
 *     1,0.693147,0.5,0.693147,0.5
 *
 * Returns GSL_SUCCESS, or GSL_EFAILED if something could not be written. */
int nn_history_fprintf(FILE *out, const nn_history *h);

#endif
