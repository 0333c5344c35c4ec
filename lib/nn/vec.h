/* nn/vec.h -- the same small thing done to a run of numbers, fast.  Given.
 *
 * Plain loops over n numbers that stand next to each other, such as row i of a
 * matrix A, which begins at gsl_matrix_ptr(A, i, 0), and over the rows of a
 * matrix.  They are compiled with the flags that let a compiler work on several
 * numbers at a time, and use the vector forms of exp and tanh where the
 * platform has them; those keep a relative error below 1e-15.  What has a twin
 * differs from it, the function you write, by at most 1e-14, or 1e-14 of it
 * where that is more: tests hold them together.  Of n numbers, an input and an
 * output are the same array or do not overlap; rows do not overlap.
 */
#ifndef NN_VEC_H
#define NN_VEC_H

#include "nn/act.h"

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>

#include <stddef.h>

/* y[i] += x[i] */
void nn_vec_add(size_t n, const double *x, double *y);

/* y[i] = e^(x[i] - shift); returns their sum. */
double nn_vec_exp(size_t n, const double *x, double shift, double *y);

/* y[i] = a x[i] */
void nn_vec_scale(size_t n, double a, const double *x, double *y);

/* a[i] = f(z[i]); twin: nn_act_value.  Does nothing if act is no activation. */
void nn_vec_act(nn_act act, size_t n, const double *z, double *a);

/* dz[i] = da[i] f'(z[i]), a[i] being f(z[i]); twin: nn_act_slope. */
void nn_vec_act_back(nn_act act, size_t n, const double *z, const double *a,
                     const double *da, double *dz);

/* For the rows of matrices; shapes are those of the twin, and not checked. */

/* Y[i,:] += b; twin: nn_matrix_add_row. */
void nn_vec_add_row(gsl_matrix *Y, const gsl_vector *b);

/* sums[j] = sum_i A[i,j]; twin: nn_matrix_col_sums. */
void nn_vec_col_sums(const gsl_matrix *A, gsl_vector *sums);

/* B[i,:] = X[index[i],:] for each row of B; twin: nn_matrix_gather_rows. */
void nn_vec_gather_rows(const gsl_matrix *X, const size_t *index,
                        gsl_matrix *B);

#endif
