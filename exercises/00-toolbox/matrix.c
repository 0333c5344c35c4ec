/* Chapter 0: a batch of samples, as GSL stores it.
 *
 * The contract of every function here is in lib/nn/matrix.h.
 */
#include "nn/matrix.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <math.h>

static int
same_shape(const gsl_matrix *A, const gsl_matrix *B)
{
    return A->size1 == B->size1 && A->size2 == B->size2;
}

int
nn_matrix_add_row(gsl_matrix *Y, const gsl_vector *b)
{
    if (b->size != Y->size2)
        GSL_ERROR("b needs one element for each column of Y", GSL_EBADLEN);
    /* Exercise 0.1: write this. */
    GSL_ERROR("exercise 0.1 is not written yet", GSL_EUNIMPL);
}

int
nn_matrix_col_sums(const gsl_matrix *A, gsl_vector *sums)
{
    if (sums->size != A->size2)
        GSL_ERROR("sums needs one element for each column of A", GSL_EBADLEN);
    /* Exercise 0.2: write this. */
    GSL_ERROR("exercise 0.2 is not written yet", GSL_EUNIMPL);
}

int
nn_matrix_map(const gsl_matrix *A, double (*f)(double), gsl_matrix *B)
{
    if (!same_shape(A, B))
        GSL_ERROR("A and B need the same shape", GSL_EBADLEN);
    /* Exercise 0.3: write this. */
    GSL_ERROR("exercise 0.3 is not written yet", GSL_EUNIMPL);
}

int
nn_matrix_gather_rows(const gsl_matrix *X, const size_t *index, size_t k,
                      gsl_matrix *B)
{
    if (B->size1 != k || B->size2 != X->size2)
        GSL_ERROR("B needs k rows, as wide as those of X", GSL_EBADLEN);
    for (size_t i = 0; i < k; i++)
        if (index[i] >= X->size1)
            GSL_ERROR("an index is not a row of X", GSL_EINVAL);
    /* Exercise 0.4: write this. */
    GSL_ERROR("exercise 0.4 is not written yet", GSL_EUNIMPL);
}

double
nn_matrix_max_abs_diff(const gsl_matrix *A, const gsl_matrix *B)
{
    if (!same_shape(A, B))
        GSL_ERROR_VAL("A and B need the same shape", GSL_EBADLEN, GSL_NAN);
    /* Exercise 0.5: write this. */
    GSL_ERROR_VAL("exercise 0.5 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

int
nn_matrix_fill_normal(gsl_matrix *A, double sigma, gsl_rng *r)
{
    if (!(sigma >= 0.0))
        GSL_ERROR("sigma must be at least 0", GSL_EDOM);
    /* Exercise 0.6: write this. */
    GSL_ERROR("exercise 0.6 is not written yet", GSL_EUNIMPL);
}

int
nn_matrix_product(const gsl_matrix *A, const gsl_matrix *B, gsl_matrix *C)
{
    if (A->size2 != B->size1 || C->size1 != A->size1 || C->size2 != B->size2)
        GSL_ERROR("C = A B needs n*m = n*d d*m", GSL_EBADLEN);
    /* Exercise 0.7: write this. */
    GSL_ERROR("exercise 0.7 is not written yet", GSL_EUNIMPL);
}
