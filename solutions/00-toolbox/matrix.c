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
    /* BEGIN SOLUTION 0.1 */
    /* Equation (0.2), a row at a time: views know tda and stride. */
    for (size_t i = 0; i < Y->size1; i++) {
        gsl_vector_view row = gsl_matrix_row(Y, i);
        gsl_vector_add(&row.vector, b);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 0.1 */
}

int
nn_matrix_col_sums(const gsl_matrix *A, gsl_vector *sums)
{
    if (sums->size != A->size2)
        GSL_ERROR("sums needs one element for each column of A", GSL_EBADLEN);
    /* BEGIN SOLUTION 0.2 */
    /* Equation (0.3): the sums of no row at all, then a row at a time. */
    gsl_vector_set_zero(sums);
    for (size_t i = 0; i < A->size1; i++) {
        gsl_vector_const_view row = gsl_matrix_const_row(A, i);
        gsl_vector_add(sums, &row.vector);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 0.2 */
}

int
nn_matrix_map(const gsl_matrix *A, double (*f)(double), gsl_matrix *B)
{
    if (!same_shape(A, B))
        GSL_ERROR("A and B need the same shape", GSL_EBADLEN);
    /* BEGIN SOLUTION 0.3 */
    /* Equation (0.4); A may be B, so nothing is written before it is read. */
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(B, i, j, f(gsl_matrix_get(A, i, j)));
    return GSL_SUCCESS;
    /* END SOLUTION 0.3 */
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
    /* BEGIN SOLUTION 0.4 */
    /* Equation (0.5). */
    for (size_t i = 0; i < k; i++) {
        gsl_vector_const_view row = gsl_matrix_const_row(X, index[i]);
        gsl_matrix_set_row(B, i, &row.vector);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 0.4 */
}

double
nn_matrix_max_abs_diff(const gsl_matrix *A, const gsl_matrix *B)
{
    if (!same_shape(A, B))
        GSL_ERROR_VAL("A and B need the same shape", GSL_EBADLEN, GSL_NAN);
    /* BEGIN SOLUTION 0.5 else GSL_NAN */
    /* Equation (0.6), and the pairs it does not speak of. */
    double largest = 0.0;
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++) {
            double a = gsl_matrix_get(A, i, j);
            double b = gsl_matrix_get(B, i, j);
            if (isnan(a) || isnan(b))
                return GSL_NAN;
            /* inf - inf is NaN, so equal infinities never reach fabs. */
            if (a != b)
                largest = GSL_MAX_DBL(largest, fabs(a - b));
        }
    return largest;
    /* END SOLUTION 0.5 */
}

int
nn_matrix_fill_normal(gsl_matrix *A, double sigma, gsl_rng *r)
{
    if (!(sigma >= 0.0))
        GSL_ERROR("sigma must be at least 0", GSL_EDOM);
    /* BEGIN SOLUTION 0.6 */
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(A, i, j, gsl_ran_gaussian(r, sigma));
    return GSL_SUCCESS;
    /* END SOLUTION 0.6 */
}

int
nn_matrix_product(const gsl_matrix *A, const gsl_matrix *B, gsl_matrix *C)
{
    if (A->size2 != B->size1 || C->size1 != A->size1 || C->size2 != B->size2)
        GSL_ERROR("C = A B needs n*m = n*d d*m", GSL_EBADLEN);
    /* BEGIN SOLUTION 0.7 */
    /* Equation (0.7); the 0.0 makes C forget what it held. */
    return gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1.0, A, B, 0.0, C);
    /* END SOLUTION 0.7 */
}
