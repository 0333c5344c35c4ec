/* nn/data.h -- data before a network sees it.  Built in chapter 10.
 *
 * One sample a row.  What is measured is measured on the training rows only.
 * Nothing here allocates but nn_scaler_alloc and nn_split_stratified.  Every
 * function checks before it writes: on error it calls GSL's error handler,
 * returns the code, and leaves its outputs alone.
 */
#ifndef NN_DATA_H
#define NN_DATA_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

/* What may be wrong with a data set although every field could be read. */
typedef struct {
    size_t not_finite; /* elements of X that are NaN or infinite */
    size_t constant;   /* columns of X whose elements are all equal */
    size_t duplicate;  /* rows equal, label too, to an earlier row */
    size_t conflict;   /* rows equal to an earlier row with another label */
    size_t bad_label;  /* labels outside 0..C-1 */
    size_t empty;      /* classes without a sample */
} nn_data_faults;

/* Counts what is suspicious in a data set; compares every pair of rows.  A NaN
 * equals nothing, not even itself.
 *
 *   X           n*d  in
 *   y           n    in
 *   n_classes        in, C, at least 1
 *   faults           out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if X has not one row a label, or GSL_EINVAL
 * if n_classes is 0. */
int nn_data_check(const gsl_matrix *X, const gsl_vector_int *y,
                  size_t n_classes, nn_data_faults *faults);

/* How many samples each class has.
 *
 *   y        n  in, classes 0..C-1
 *   counts   C  out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EINVAL if a label is outside. */
int nn_class_counts(const gsl_vector_int *y, gsl_vector_int *counts);

enum { NN_SUMMARY_COLUMNS = 5 }; /* mean, sd, min, median, max */

/* A row for each column of X: mean, standard deviation (divided by n), least,
 * median (of an even number: the mean of the middle two), greatest.
 *
 *   X         n*d  in, without NaN
 *   summary   d*5  out, overwritten
 *   column    n    workspace
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_column_summary(const gsl_matrix *X, gsl_matrix *summary,
                      gsl_vector *column);

/* Row numbers of the three parts of a data set; together each row once. */
typedef struct {
    size_t *train, *valid, *test; /* owned */
    size_t n_train, n_valid, n_test;
} nn_split;

/* A random split in which every class has nearly the same share in each part.
 * For each class, 0 first: its rows in ascending order are shuffled by
 * gsl_ran_shuffle; of its n_c rows the first floor(n_c f_train + 1/2) go to
 * train, the next to valid up to floor(n_c (f_train + f_valid) + 1/2), the rest
 * to test.  Each part lists class 0 first, in shuffled order.
 *
 *   y                n  in, classes 0..C-1
 *   n_classes           in, C
 *   train, valid        in, shares; the rest is for test
 *   r                   in and out
 *
 * The caller frees it with nn_split_free.  Returns NULL, having called the
 * error handler, on GSL_ENOMEM, GSL_EINVAL if a label is outside, or GSL_EDOM
 * if a share is below 0 or they sum to more than 1. */
nn_split *nn_split_stratified(const gsl_vector_int *y, size_t n_classes,
                              double train, double valid, gsl_rng *r);
void nn_split_free(nn_split *s);

/* What standardising needs to know about each column. */
typedef struct {
    gsl_vector *mean;  /* d */
    gsl_vector *sigma; /* d, standard deviations divided by n; 1 for 0 */
} nn_scaler;

/* A scaler for d columns, mean 0 and sigma 1.  The caller frees it with
 * nn_scaler_free.  Returns NULL on GSL_ENOMEM, or GSL_EINVAL if d is 0. */
nn_scaler *nn_scaler_alloc(size_t d);
void nn_scaler_free(nn_scaler *s);

/* Measures mean and standard deviation of every column.  A column whose
 * standard deviation is 0, or at most 1e-12 of its largest |X[i,j]|, gets 1.
 *
 *   X   n*d  in, the training rows, without NaN
 *   s        out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if X has not d columns. */
int nn_scaler_fit(const gsl_matrix *X, nn_scaler *s);

/* Standardises with what was measured:  Z[i,j] = (X[i,j] - mean[j]) / sigma[j].
 *
 *   X   n*d  in
 *   Z   n*d  out, overwritten; X itself is allowed
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_scaler_apply(const nn_scaler *s, const gsl_matrix *X, gsl_matrix *Z);

#endif
