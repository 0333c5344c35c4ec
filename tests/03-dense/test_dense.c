/* Is the contract of nn/dense.h kept, as far as chapter 3 builds it?  Against
 * paper, loops over elements, and numbers of a course elsewhere. */
#include "nn/dense.h"

#include "nn/matrix.h"

#include "../lib/errors.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

static void
fill(gsl_matrix *A, gsl_rng *r)
{
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(A, i, j, 4.0 * gsl_rng_uniform(r) - 2.0);
}

static void
fill_vector(gsl_vector *v, gsl_rng *r)
{
    gsl_matrix_view A = gsl_matrix_view_vector(v, 1, v->size);
    fill(&A.matrix, r);
}

static void
test_paper(void)
{
    double x[] = {1, 2, 0, -1, 0.5, 1}, w[] = {1, 2, 3, 4, 5, 6, 7, 8};
    double c[] = {0.1, 0.2, 0.3, 0.4}, y[12];
    static const double expected[] = {11.1, 14.2, 17.3, 20.4, -4.9, -5.8,
                                      -6.7, -7.6, 5.6,  7.2,  8.8,  10.4};
    gsl_matrix_view X = gsl_matrix_view_array(x, 3, 2);
    gsl_matrix_view W = gsl_matrix_view_array(w, 2, 4);
    gsl_vector_view b = gsl_vector_view_array(c, 4);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 3, 4);
    gsl_test(nn_dense_forward(&X.matrix, &W.matrix, &b.vector, &Y.matrix),
             "three samples, two inputs, four neurons");
    for (int k = 0; k < 12; k++)
        gsl_test_rel(y[k], expected[k], 1e-14,
                     "equation (3.1): element %d of the case on paper", k);
}

/* The layer of assignment 1 of the course CS231n, Stanford: ramps of equally
 * spaced numbers, and what its authors say comes out. */
static void
ramp(double *p, size_t n, double from, double to)
{
    for (size_t i = 0; i < n; i++)
        p[i] = from + (to - from) * (double)i / (double)(n - 1);
}

static void
test_elsewhere(void)
{
    double x[240], w[360], c[3], y[6];
    static const double expected[] = {1.49834967, 1.70660132, 1.91485297,
                                      3.25553199, 3.5141327,  3.77273342};
    ramp(x, 240, -0.1, 0.5);
    ramp(w, 360, -0.2, 0.3);
    ramp(c, 3, -0.3, 0.1);
    gsl_matrix_view X = gsl_matrix_view_array(x, 2, 120);
    gsl_matrix_view W = gsl_matrix_view_array(w, 120, 3);
    gsl_vector_view b = gsl_vector_view_array(c, 3);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 2, 3);
    nn_dense_forward(&X.matrix, &W.matrix, &b.vector, &Y.matrix);
    for (int k = 0; k < 6; k++)
        gsl_test_abs(y[k], expected[k], 5e-9,
                     "element %d of a case published elsewhere", k);
}

static void
test_loops(gsl_rng *r)
{
    gsl_matrix *X = gsl_matrix_alloc(7, 3), *W = gsl_matrix_alloc(3, 5);
    gsl_matrix *Y = gsl_matrix_alloc(7, 5), *by_hand = gsl_matrix_alloc(7, 5);
    gsl_vector *b = gsl_vector_alloc(5);
    fill(X, r);
    fill(W, r);
    fill_vector(b, r);
    for (size_t i = 0; i < 7; i++)
        for (size_t j = 0; j < 5; j++) {
            double z = gsl_vector_get(b, j);
            for (size_t k = 0; k < 3; k++)
                z += gsl_matrix_get(X, i, k) * gsl_matrix_get(W, k, j);
            gsl_matrix_set(by_hand, i, j, z);
        }
    nn_dense_forward(X, W, b, Y);
    gsl_test(!(nn_matrix_max_abs_diff(Y, by_hand) < 1e-13),
             "equation (3.1): as with three loops");
    gsl_matrix_free(X);
    gsl_matrix_free(W);
    gsl_matrix_free(Y);
    gsl_matrix_free(by_hand);
    gsl_vector_free(b);
}

static void
test_counts(void)
{
    gsl_test(nn_dense_n_params(2, 4) != 12,
             "equation (3.2): 2 inputs, 4 neurons, 12 parameters");
    gsl_test(nn_dense_n_params(784, 30) + nn_dense_n_params(30, 10) != 23860,
             "equation (3.2): 784-30-10 has 23860");
    for (size_t d = 1; d < 5; d++)
        for (size_t m = 1; m < 5; m++) {
            gsl_matrix *W = gsl_matrix_alloc(d, m);
            gsl_vector *b = gsl_vector_alloc(m);
            gsl_test(nn_dense_n_params(d, m) != W->block->size + b->size,
                     "%zu and %zu: as many as W and b hold", d, m);
            gsl_matrix_free(W);
            gsl_vector_free(b);
        }
}

static void
test_collapse(gsl_rng *r, size_t d, size_t h, size_t m)
{
    gsl_matrix *X = gsl_matrix_alloc(9, d), *H = gsl_matrix_alloc(9, h);
    gsl_matrix *W1 = gsl_matrix_alloc(d, h), *W2 = gsl_matrix_alloc(h, m);
    gsl_matrix *W = gsl_matrix_alloc(d, m), *Y = gsl_matrix_alloc(9, m);
    gsl_matrix *once = gsl_matrix_alloc(9, m);
    gsl_vector *b1 = gsl_vector_alloc(h), *b2 = gsl_vector_alloc(m);
    gsl_vector *b = gsl_vector_alloc(m);
    fill(X, r);
    fill(W1, r);
    fill(W2, r);
    fill_vector(b1, r);
    fill_vector(b2, r);
    nn_dense_forward(X, W1, b1, H);
    nn_dense_forward(H, W2, b2, Y);
    gsl_test(nn_dense_collapse(W1, b1, W2, b2, W, b), "collapse %zu-%zu-%zu",
             d, h, m);
    nn_dense_forward(X, W, b, once);
    gsl_test(!(nn_matrix_max_abs_diff(Y, once) < 1e-12),
             "equation (3.3): %zu-%zu-%zu, one layer does what two do", d, h,
             m);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(W1);
    gsl_matrix_free(W2);
    gsl_matrix_free(W);
    gsl_matrix_free(Y);
    gsl_matrix_free(once);
    gsl_vector_free(b1);
    gsl_vector_free(b2);
    gsl_vector_free(b);
}

static int
refused(int status)
{
    int right = status == GSL_EBADLEN && errors_seen()->count == 1 &&
                errors_seen()->code == GSL_EBADLEN;
    errors_forget();
    return right;
}

static void
test_errors(void)
{
    gsl_matrix *A = gsl_matrix_alloc(2, 3), *B = gsl_matrix_alloc(3, 4);
    gsl_matrix *C = gsl_matrix_alloc(2, 4), *D = gsl_matrix_alloc(3, 3);
    gsl_vector *three = gsl_vector_alloc(3), *four = gsl_vector_alloc(4);
    gsl_matrix_set_all(C, 7.0);
    gsl_vector_set_all(four, 7.0);
    gsl_test(!refused(nn_dense_forward(A, B, three, C)) ||
                 !refused(nn_dense_forward(B, A, three, C)) ||
                 !refused(nn_dense_forward(A, B, four, D)) ||
                 !refused(nn_dense_forward(D, B, four, C)),
             "a layer refuses shapes that do not fit");
    gsl_test(!refused(nn_dense_collapse(A, three, A, four, C, four)) ||
                 !refused(nn_dense_collapse(A, four, B, four, C, four)) ||
                 !refused(nn_dense_collapse(A, three, B, three, C, four)) ||
                 !refused(nn_dense_collapse(A, three, B, four, D, four)) ||
                 !refused(nn_dense_collapse(A, three, B, four, C, three)),
             "so does the one layer for two");
    gsl_test(gsl_matrix_min(C) != 7.0 || gsl_matrix_max(C) != 7.0 ||
                 gsl_vector_min(four) != 7.0,
             "after an error outputs are as they were");
    gsl_matrix_free(A);
    gsl_matrix_free(B);
    gsl_matrix_free(C);
    gsl_matrix_free(D);
    gsl_vector_free(three);
    gsl_vector_free(four);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    errors_record_them();
    test_paper();
    test_elsewhere();
    test_loops(r);
    test_counts();
    test_collapse(r, 1, 2, 3);
    test_collapse(r, 4, 3, 2);
    test_collapse(r, 3, 3, 3);
    test_errors();
    gsl_rng_free(r);
    return gsl_test_summary();
}
