/* Chapter 5: from logits to probabilities, and the loss that judges them.
 *
 * The contract of every function here is in lib/nn/softmax.h.
 */
#include "nn/softmax.h"

#include "nn/vec.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <math.h>

/* GSL_SUCCESS if A has a row for each label and a column for each class. */
static int
check_labels(const gsl_vector_int *y, const gsl_matrix *A)
{
    if (A->size1 != y->size)
        GSL_ERROR("the matrix needs one row for each label", GSL_EBADLEN);
    for (size_t i = 0; i < y->size; i++)
        if (gsl_vector_int_get(y, i) < 0 ||
            (size_t)gsl_vector_int_get(y, i) >= A->size2)
            GSL_ERROR("a label must be the number of a column", GSL_EINVAL);
    return GSL_SUCCESS;
}

/* GSL_SUCCESS if the shapes of A and B are equal. */
static int
check_shapes(const gsl_matrix *A, const gsl_matrix *B)
{
    if (A->size1 != B->size1 || A->size2 != B->size2)
        GSL_ERROR("the matrices differ in shape", GSL_EBADLEN);
    return GSL_SUCCESS;
}

double
nn_logsumexp(const gsl_vector *z)
{
    /* BEGIN SOLUTION 5.1 else GSL_NAN */
    double max = gsl_vector_max(z);
    /* inf - inf is NaN, so an infinite largest element is the answer. */
    if (!gsl_finite(max))
        return max;
    double sum = 0.0;
    for (size_t j = 0; j < z->size; j++)
        sum += exp(gsl_vector_get(z, j) - max);
    return max + log(sum);
    /* END SOLUTION 5.1 */
}

/* The largest of n numbers; any of them, if one is NaN. */
static double
largest(size_t n, const double *z)
{
    double max = z[0];
    for (size_t j = 1; j < n; j++)
        max = z[j] > max ? z[j] : max;
    return max;
}

/* Every element of A becomes e to the power of it: all of them in one run,
 * which is quickest, if nothing stands between the rows. */
static void
exp_elements(gsl_matrix *A)
{
    size_t rows = A->size1, n = A->size2;
    if (A->tda == n) {
        n *= rows;
        rows = 1;
    }
    for (size_t i = 0; i < rows; i++)
        nn_vec_exp(n, gsl_matrix_ptr(A, i, 0), 0.0, gsl_matrix_ptr(A, i, 0));
}

int
nn_softmax(const gsl_matrix *Z, gsl_matrix *P)
{
    int status = check_shapes(Z, P);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 5.2 */
    for (size_t i = 0; i < Z->size1; i++) {
        const double *z = gsl_matrix_const_ptr(Z, i, 0);
        double *p = gsl_matrix_ptr(P, i, 0);
        double max = largest(Z->size2, z);
        for (size_t j = 0; j < Z->size2; j++)
            p[j] = z[j] - max;
    }
    exp_elements(P);
    for (size_t i = 0; i < Z->size1; i++) {
        double *p = gsl_matrix_ptr(P, i, 0);
        double sum = 0.0;
        for (size_t j = 0; j < Z->size2; j++)
            sum += p[j];
        for (size_t j = 0; j < Z->size2; j++)
            p[j] /= sum;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 5.2 */
}

int
nn_softmax_log(const gsl_matrix *Z, gsl_matrix *logP)
{
    int status = check_shapes(Z, logP);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 5.3 */
    for (size_t i = 0; i < Z->size1; i++) {
        gsl_vector_const_view z = gsl_matrix_const_row(Z, i);
        double whole = nn_logsumexp(&z.vector);
        for (size_t j = 0; j < Z->size2; j++)
            gsl_matrix_set(logP, i, j, gsl_matrix_get(Z, i, j) - whole);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 5.3 */
}

int
nn_one_hot(const gsl_vector_int *y, gsl_matrix *T)
{
    int status = check_labels(y, T);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 5.4 */
    gsl_matrix_set_zero(T);
    for (size_t i = 0; i < y->size; i++)
        gsl_matrix_set(T, i, (size_t)gsl_vector_int_get(y, i), 1.0);
    return GSL_SUCCESS;
    /* END SOLUTION 5.4 */
}

int
nn_nll(const gsl_matrix *logP, const gsl_vector_int *y, double *loss)
{
    int status = check_labels(y, logP);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 5.5 */
    double sum = 0.0;
    for (size_t i = 0; i < y->size; i++)
        sum -= gsl_matrix_get(logP, i, (size_t)gsl_vector_int_get(y, i));
    *loss = sum / (double)y->size;
    return GSL_SUCCESS;
    /* END SOLUTION 5.5 */
}

/* nn_logsumexp of row i of Z.  Where P, the softmax of Z, is known, no e^z is
 * worked out again: log P[i,j] = Z[i,j] - logsumexp for every j, and at the
 * largest logit P is at least 1/C, never 0. */
static double
row_logsumexp(const gsl_matrix *Z, const gsl_matrix *P, size_t i)
{
    gsl_vector_const_view z = gsl_matrix_const_row(Z, i);
    if (P == NULL)
        return nn_logsumexp(&z.vector);
    return largest(Z->size2, gsl_matrix_const_ptr(Z, i, 0)) -
           log(largest(Z->size2, gsl_matrix_const_ptr(P, i, 0)));
}

int
nn_softmax_xent(const gsl_matrix *Z, const gsl_matrix *T, double *loss,
                gsl_matrix *dZ)
{
    int status = check_shapes(Z, T);
    if (status == GSL_SUCCESS && dZ != NULL)
        status = check_shapes(Z, dZ);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 5.6 */
    double n = (double)Z->size1, sum = 0.0;
    if (dZ != NULL)
        nn_softmax(Z, dZ);
    for (size_t i = 0; i < Z->size1; i++) {
        const double *z = gsl_matrix_const_ptr(Z, i, 0);
        const double *t = gsl_matrix_const_ptr(T, i, 0);
        double *dz = dZ ? gsl_matrix_ptr(dZ, i, 0) : NULL;
        double whole = row_logsumexp(Z, dZ, i);
        double s = 0.0;
        for (size_t j = 0; j < Z->size2; j++) {
            double cost = t[j] * (whole - z[j]);
            s += t[j];
            /* 0 times -inf is NaN, so a target of 0 is left out. */
            sum += t[j] != 0.0 ? cost : 0.0;
        }
        for (size_t j = 0; dz != NULL && j < Z->size2; j++)
            dz[j] = (s * dz[j] - t[j]) / n;
    }
    *loss = sum / n;
    return GSL_SUCCESS;
    /* END SOLUTION 5.6 */
}

int
nn_softmax_jacobian(const gsl_vector *p, gsl_matrix *J)
{
    if (J->size1 != p->size || J->size2 != p->size)
        GSL_ERROR("J needs a row and a column for each class", GSL_EBADLEN);
    /* BEGIN SOLUTION 5.7 */
    for (size_t j = 0; j < p->size; j++)
        for (size_t k = 0; k < p->size; k++)
            gsl_matrix_set(J, j, k,
                           gsl_vector_get(p, j) *
                               ((j == k) - gsl_vector_get(p, k)));
    return GSL_SUCCESS;
    /* END SOLUTION 5.7 */
}

int
nn_argmax(const gsl_matrix *Z, gsl_vector_int *yhat)
{
    if (yhat->size != Z->size1)
        GSL_ERROR("yhat needs one element for each row", GSL_EBADLEN);
    /* BEGIN SOLUTION 5.8 */
    for (size_t i = 0; i < Z->size1; i++) {
        gsl_vector_const_view z = gsl_matrix_const_row(Z, i);
        gsl_vector_int_set(yhat, i, (int)gsl_vector_max_index(&z.vector));
    }
    return GSL_SUCCESS;
    /* END SOLUTION 5.8 */
}

double
nn_accuracy(const gsl_vector_int *yhat, const gsl_vector_int *y)
{
    if (yhat->size != y->size)
        GSL_ERROR_VAL("the two need as many labels", GSL_EBADLEN, GSL_NAN);
    size_t right = 0;
    for (size_t i = 0; i < y->size; i++)
        right += gsl_vector_int_get(yhat, i) == gsl_vector_int_get(y, i);
    return (double)right / (double)y->size;
}
