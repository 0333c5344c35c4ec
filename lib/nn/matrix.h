/* nn/matrix.h -- what GSL's matrices lack for this course.  Built in chapter 0.
 *
 * A batch is a gsl_matrix with one sample a row.  Element (i, j) stands at
 * data[i * tda + j]; tda is at least size2, and larger in a view.  Nothing here
 * allocates.  Every function checks its shapes before it writes: on error it
 * calls GSL's error handler, returns the code, and leaves its outputs alone.
 */
#ifndef NN_MATRIX_H
#define NN_MATRIX_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_double.h>

/* Adds b to every row of Y, in place:  Y[i,j] += b[j].
 *
 *   Y   n*m  in and out
 *   b   m    in
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if b has not one element a column. */
int nn_matrix_add_row(gsl_matrix *Y, const gsl_vector *b);

/* Writes the sum of every column of A:  sums[j] = sum_i A[i,j].
 *
 *   A     n*m  in
 *   sums  m    out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if sums has not one element a column. */
int nn_matrix_col_sums(const gsl_matrix *A, gsl_vector *sums);

/* Applies f to every element:  B[i,j] = f(A[i,j]).  A and B may be the same
 * matrix; this is the one exception to the rule that outputs never overlap
 * inputs.
 *
 *   A   n*m  in
 *   f        in, called exactly once an element
 *   B   n*m  out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_matrix_map(const gsl_matrix *A, double (*f)(double), gsl_matrix *B);

/* Copies chosen rows of X, in the order asked for:  B[i,:] = X[index[i],:] for
 * each i below k.  A row may be asked for several times.
 *
 *   X      n*d  in
 *   index  k    in, each below n
 *   B      k*d  out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if B is not k*d, or GSL_EINVAL if an index
 * is not a row of X. */
int nn_matrix_gather_rows(const gsl_matrix *X, const size_t *index, size_t k,
                          gsl_matrix *B);

/* The largest |A[i,j] - B[i,j]|, or NaN as soon as either matrix holds a NaN:
 * a NaN is never equal to anything.  Two infinities of one sign differ by 0.
 *
 *   A, B  n*m  in
 *
 * Returns NaN, with GSL_EBADLEN to the error handler, if the shapes differ. */
double nn_matrix_max_abs_diff(const gsl_matrix *A, const gsl_matrix *B);

/* Fills A with draws from the normal distribution of mean 0 and standard
 * deviation sigma: one gsl_ran_gaussian an element, row by row.  The same r in
 * the same state gives the same matrix.
 *
 *   A      n*m  out, overwritten
 *   sigma       in, at least 0
 *
 * Returns GSL_SUCCESS, or GSL_EDOM if sigma is negative or NaN. */
int nn_matrix_fill_normal(gsl_matrix *A, double sigma, gsl_rng *r);

/* Writes the matrix product:  C[i,j] = sum_k A[i,k] B[k,j].
 *
 *   A   n*d  in
 *   B   d*m  in
 *   C   n*m  out, overwritten; must not overlap A or B
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the three shapes do not fit. */
int nn_matrix_product(const gsl_matrix *A, const gsl_matrix *B, gsl_matrix *C);

#endif
