/* How many operations a training step does, counted where they are done: this
 * program has a cblas_dgemm of its own, which GSL calls in the place of a BLAS's. */
#include "nn/backprop.h"
#include "nn/mlp.h"
#include "nn/softmax.h"

#include <gsl/gsl_cblas.h>
#include <gsl/gsl_test.h>

static size_t operations;

static double
element(enum CBLAS_TRANSPOSE t, const double *A, int lda, int i, int j)
{
    return t == CblasNoTrans ? A[i * lda + j] : A[j * lda + i];
}

void
cblas_dgemm(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE a,
            const enum CBLAS_TRANSPOSE b, const int n, const int m,
            const int d, const double alpha, const double *A, const int lda,
            const double *B, const int ldb, const double beta, double *C,
            const int ldc)
{
    gsl_test(order != CblasRowMajor, "GSL's matrices are stored by rows");
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++) {
            double sum = 0.0;
            for (int k = 0; k < d; k++) {
                sum += element(a, A, lda, i, k) * element(b, B, ldb, k, j);
                operations += 2;
            }
            C[i * ldc + j] =
                alpha * sum + (beta == 0.0 ? 0.0 : beta * C[i * ldc + j]);
        }
}

/* Equation (9.9). */
static size_t
expected(const size_t widths[], size_t n)
{
    size_t sum = 0;
    for (size_t k = 0; k + 1 < n; k++)
        sum += 6 * widths[k] * widths[k + 1];
    return sum - 2 * widths[0] * widths[1];
}

static void
test_count(const size_t widths[], size_t n, size_t rows, size_t on_paper)
{
    nn_net *net = nn_mlp_alloc(widths, n, nn_layer_relu);
    nn_workspace *w = nn_workspace_alloc(net, rows);
    gsl_matrix *X = gsl_matrix_calloc(rows, widths[0]);
    gsl_matrix *T = gsl_matrix_calloc(rows, widths[n - 1]);
    gsl_vector *grad = gsl_vector_alloc(net->theta->size);
    double loss;
    operations = 0;
    nn_net_gradient(net, X, T, nn_softmax_xent, &loss, grad, w);
    gsl_test(operations != rows * expected(widths, n),
             "equation (9.9): %zu operations for %zu samples", operations,
             rows);
    gsl_test(on_paper != expected(widths, n), "which is %zu for each",
             on_paper);
    gsl_matrix_free(X);
    gsl_matrix_free(T);
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
}

int
main(void)
{
    const size_t small[] = {30, 24, 24, 2}, large[] = {784, 300, 100, 10};
    test_count(small, 4, 5, 6624);
    test_count(large, 4, 2, 1126800);
    return gsl_test_summary();
}
