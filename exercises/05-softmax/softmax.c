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
    /* Exercise 5.1: write this. */
    GSL_ERROR_VAL("exercise 5.1 is not written yet", GSL_EUNIMPL, GSL_NAN);
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
    /* Exercise 5.2: write this. */
    GSL_ERROR("exercise 5.2 is not written yet", GSL_EUNIMPL);
}

int
nn_softmax_log(const gsl_matrix *Z, gsl_matrix *logP)
{
    int status = check_shapes(Z, logP);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 5.3: write this. */
    GSL_ERROR("exercise 5.3 is not written yet", GSL_EUNIMPL);
}

int
nn_one_hot(const gsl_vector_int *y, gsl_matrix *T)
{
    int status = check_labels(y, T);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 5.4: write this. */
    GSL_ERROR("exercise 5.4 is not written yet", GSL_EUNIMPL);
}

int
nn_nll(const gsl_matrix *logP, const gsl_vector_int *y, double *loss)
{
    int status = check_labels(y, logP);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 5.5: write this. */
    GSL_ERROR("exercise 5.5 is not written yet", GSL_EUNIMPL);
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
    /* Exercise 5.6: write this. */
    GSL_ERROR("exercise 5.6 is not written yet", GSL_EUNIMPL);
}

int
nn_softmax_jacobian(const gsl_vector *p, gsl_matrix *J)
{
    if (J->size1 != p->size || J->size2 != p->size)
        GSL_ERROR("J needs a row and a column for each class", GSL_EBADLEN);
    /* Exercise 5.7: write this. */
    GSL_ERROR("exercise 5.7 is not written yet", GSL_EUNIMPL);
}

int
nn_argmax(const gsl_matrix *Z, gsl_vector_int *yhat)
{
    if (yhat->size != Z->size1)
        GSL_ERROR("yhat needs one element for each row", GSL_EBADLEN);
    /* Exercise 5.8: write this. */
    GSL_ERROR("exercise 5.8 is not written yet", GSL_EUNIMPL);
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
