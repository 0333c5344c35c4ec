/* Chapter 3: a layer of neurons that all see the same inputs.
 *
 * The contract of every function here is in lib/nn/dense.h.
 */
#include "nn/dense.h"

#include "nn/matrix.h"
#include "nn/vec.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>

/* A layer as a matrix and a vector: does it take d numbers to m? */
static int
is_dense(const gsl_matrix *W, const gsl_vector *b, size_t d, size_t m)
{
    return W->size1 == d && W->size2 == m && b->size == m;
}

int
nn_dense_forward(const gsl_matrix *X, const gsl_matrix *W, const gsl_vector *b,
                 gsl_matrix *Y)
{
    if (!is_dense(W, b, X->size2, Y->size2) || Y->size1 != X->size1)
        GSL_ERROR("Y = X W + b needs n*m = n*d d*m", GSL_EBADLEN);
    /* BEGIN SOLUTION 3.1 */
    /* nn_vec_add_row does the work of nn_matrix_add_row, quicker. */
    nn_matrix_product(X, W, Y);
    nn_vec_add_row(Y, b);
    return GSL_SUCCESS;
    /* END SOLUTION 3.1 */
}

size_t
nn_dense_n_params(size_t d, size_t m)
{
    /* BEGIN SOLUTION 3.2 else 0 */
    return d * m + m;
    /* END SOLUTION 3.2 */
}

int
nn_dense_collapse(const gsl_matrix *W1, const gsl_vector *b1,
                  const gsl_matrix *W2, const gsl_vector *b2, gsl_matrix *W,
                  gsl_vector *b)
{
    if (!is_dense(W1, b1, W->size1, W2->size1))
        GSL_ERROR("the first layer does not fit", GSL_EBADLEN);
    if (!is_dense(W2, b2, W1->size2, W->size2) || b->size != W->size2)
        GSL_ERROR("the second layer does not fit", GSL_EBADLEN);
    /* BEGIN SOLUTION 3.3 */
    nn_matrix_product(W1, W2, W);
    gsl_vector_memcpy(b, b2);
    return gsl_blas_dgemv(CblasTrans, 1.0, W2, b1, 1.0, b);
    /* END SOLUTION 3.3 */
}
