/* Is nn/matrix.h right?  Its functions against closed forms, other routines of
 * GSL, and loops that follow the formula letter by letter. */
#include "nn/matrix.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_machine.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_test.h>

#include <math.h>

enum { N = 5, M = 4, D = 3, MARGIN = 2 };

static int last_error;

static void
remember(const char *reason, const char *file, int line, int code)
{
    (void)reason;
    (void)file;
    (void)line;
    last_error = code;
}

/* A block with room around an n*m window; the room holds NaN. */
typedef struct {
    gsl_matrix *block;
    gsl_matrix_view view;
} window;

static window
new_window(size_t n, size_t m, gsl_rng *r)
{
    window w = {.block = gsl_matrix_alloc(n + MARGIN, m + 2 * MARGIN)};
    gsl_matrix_set_all(w.block, GSL_NAN);
    w.view = gsl_matrix_submatrix(w.block, 1, MARGIN, n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(&w.view.matrix, i, j, gsl_ran_flat(r, -2.0, 2.0));
    return w;
}

static int
numbers_in(const gsl_matrix *A)
{
    int count = 0;
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            count += !isnan(gsl_matrix_get(A, i, j));
    return count;
}

/* ---- Storage, which the lesson's equation (0.1) describes ---- */

static void
test_address(gsl_rng *r)
{
    window w = new_window(N, M, r);
    const gsl_matrix *A = &w.view.matrix;
    int wrong = 0;
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < M; j++)
            wrong += A->data + i * A->tda + j != gsl_matrix_const_ptr(A, i, j);
    gsl_test(wrong,
             "equation (0.1): element i, j of a view is i * tda + j on");
    gsl_test(A->tda == A->size2, "and tda is not size2 in that view");
    gsl_vector_const_view c = gsl_matrix_const_column(A, 1);
    gsl_test_int((int)c.vector.stride, (int)A->tda,
                 "the stride of a column is tda");
    gsl_matrix_free(w.block);
}

/* ---- One test a function ---- */

/* The outer product 1 b' added by BLAS says the same. */
static void
test_add_row(gsl_rng *r)
{
    window w = new_window(N, M, r);
    gsl_matrix *want = gsl_matrix_alloc(N, M);
    gsl_matrix_memcpy(want, &w.view.matrix);
    gsl_vector *ones = gsl_vector_alloc(N);
    window other = new_window(M, D, r);
    gsl_vector_view b = gsl_matrix_column(&other.view.matrix, 1);
    gsl_vector_set_all(ones, 1.0);
    gsl_blas_dger(1.0, ones, &b.vector, want);
    gsl_test(nn_matrix_add_row(&w.view.matrix, &b.vector), "add_row succeeds");
    gsl_test(!gsl_matrix_equal(want, &w.view.matrix),
             "equation (0.2): add_row adds the outer product of ones and b");
    gsl_test_int(numbers_in(w.block), N * M, "add_row stays in its window");
    gsl_vector_free(ones);
    gsl_matrix_free(other.block);
    gsl_matrix_free(want);
    gsl_matrix_free(w.block);
}

static void
test_col_sums(gsl_rng *r)
{
    window w = new_window(N, M, r);
    gsl_vector *sums = gsl_vector_alloc(M);
    gsl_vector_set_all(sums, GSL_NAN);
    gsl_test(nn_matrix_col_sums(&w.view.matrix, sums), "col_sums succeeds");
    for (size_t j = 0; j < M; j++) {
        gsl_vector_view c = gsl_matrix_column(&w.view.matrix, j);
        double mean = gsl_stats_mean(c.vector.data, c.vector.stride, N);
        gsl_test_abs(gsl_vector_get(sums, j), N * mean, 1e-14,
                     "equation (0.3): the sum of column %zu is N means", j);
    }
    gsl_vector_free(sums);
    gsl_matrix_free(w.block);
}

static int calls;

static double
counted_square(double x)
{
    calls++;
    return x * x;
}

static void
test_map(gsl_rng *r)
{
    window a = new_window(N, M, r), b = new_window(N, M, r);
    gsl_matrix *want = gsl_matrix_alloc(N, M);
    gsl_matrix_memcpy(want, &a.view.matrix);
    gsl_matrix_mul_elements(want, &a.view.matrix);
    gsl_test(nn_matrix_map(&a.view.matrix, counted_square, &b.view.matrix),
             "map succeeds");
    gsl_test(!gsl_matrix_equal(want, &b.view.matrix),
             "equation (0.4): map of the square is the element-wise product");
    gsl_test_int(calls, N * M, "map calls f once an element");
    gsl_test_int(numbers_in(b.block), N * M, "map stays in its window");
    gsl_matrix *whole = gsl_matrix_alloc(N, M);
    nn_matrix_map(&a.view.matrix, counted_square, whole);
    gsl_test(!gsl_matrix_equal(want, whole), "map from a view to no view");
    gsl_matrix_free(whole);
    nn_matrix_map(&a.view.matrix, counted_square, &a.view.matrix);
    gsl_test(!gsl_matrix_equal(want, &a.view.matrix), "map works in place");
    gsl_matrix_free(want);
    gsl_matrix_free(b.block);
    gsl_matrix_free(a.block);
}

/* A selection matrix S with one 1 a row gathers too: B = S X. */
static void
test_gather(gsl_rng *r)
{
    const size_t index[] = {4, 0, 4, 2, 1, 0};
    enum { K = sizeof index / sizeof *index };
    window x = new_window(N, M, r), b = new_window(K, M, r);
    gsl_matrix *S = gsl_matrix_calloc(K, N), *want = gsl_matrix_alloc(K, M);
    for (size_t i = 0; i < K; i++)
        gsl_matrix_set(S, i, index[i], 1.0);
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1.0, S, &x.view.matrix, 0.0,
                   want);
    gsl_test(nn_matrix_gather_rows(&x.view.matrix, index, K, &b.view.matrix),
             "gather_rows succeeds");
    gsl_test(!gsl_matrix_equal(want, &b.view.matrix),
             "equation (0.5): gathering is a product with a selection matrix");
    gsl_test_int(numbers_in(b.block), K * M, "gather stays in its window");
    gsl_matrix_free(want);
    gsl_matrix_free(S);
    gsl_matrix_free(b.block);
    gsl_matrix_free(x.block);
}

static void
test_max_abs_diff(gsl_rng *r)
{
    window a = new_window(N, M, r), b = new_window(N, M, r);
    gsl_matrix *A = &a.view.matrix, *B = &b.view.matrix;
    gsl_matrix *diff = gsl_matrix_alloc(N, M);
    gsl_matrix_memcpy(diff, A);
    gsl_matrix_sub(diff, B);
    double want = GSL_MAX_DBL(gsl_matrix_max(diff), -gsl_matrix_min(diff));
    gsl_test_abs(nn_matrix_max_abs_diff(A, B), want, 0.0,
                 "equation (0.6): the extremes of A - B give the difference");
    gsl_test_abs(nn_matrix_max_abs_diff(B, A), want, 0.0, "it is symmetric");
    gsl_test_abs(nn_matrix_max_abs_diff(A, A), 0.0, 0.0, "A is 0 from A");
    gsl_matrix_set(A, 1, 1, GSL_POSINF);
    gsl_test_abs(nn_matrix_max_abs_diff(A, A), 0.0, 0.0,
                 "an infinity is 0 from itself");
    gsl_test(nn_matrix_max_abs_diff(A, B) != GSL_POSINF,
             "an infinity is infinitely far from a number");
    gsl_matrix_set(B, 0, 0, GSL_NAN);
    gsl_test(!isnan(nn_matrix_max_abs_diff(A, B)), "a NaN in B gives NaN");
    gsl_test(!isnan(nn_matrix_max_abs_diff(B, A)), "a NaN in A gives NaN");
    gsl_test(!isnan(nn_matrix_max_abs_diff(B, B)), "B is not 0 from a NaN");
    gsl_matrix_free(diff);
    gsl_matrix_free(b.block);
    gsl_matrix_free(a.block);
}

/* Mean and variance within four standard errors, and the hundreds of draws
 * below each tenth of the distribution within reach of chi squared. */
static void
test_distribution(gsl_rng *r)
{
    enum { SIDE = 200, TENTHS = 10 };
    const double sigma = 0.25, all = SIDE * SIDE;
    double counts[TENTHS] = {0.0}, chi2 = 0.0;
    gsl_matrix *A = gsl_matrix_alloc(SIDE, SIDE);
    nn_matrix_fill_normal(A, sigma, r);
    double mean = gsl_stats_mean(A->data, 1, SIDE * SIDE);
    double sd = gsl_stats_sd(A->data, 1, SIDE * SIDE);
    gsl_test_abs(mean, 0.0, 4.0 * sigma / sqrt(all), "the mean is 0");
    gsl_test_abs(sd, sigma, 4.0 * sigma / sqrt(2.0 * all), "sd is sigma");
    for (size_t k = 0; k < SIDE * SIDE; k++)
        counts[(int)(TENTHS * gsl_cdf_gaussian_P(A->data[k], sigma))]++;
    for (size_t k = 0; k < TENTHS; k++)
        chi2 += gsl_pow_2(counts[k] - all / TENTHS) / (all / TENTHS);
    gsl_test(gsl_cdf_chisq_Q(chi2, TENTHS - 1) < 1e-4,
             "as many draws as expected in every tenth: chi squared %g", chi2);
    gsl_matrix_free(A);
}

static void
test_fill_normal(gsl_rng *r)
{
    window w = new_window(N, M, r);
    gsl_rng *same = gsl_rng_clone(r);
    gsl_test(nn_matrix_fill_normal(&w.view.matrix, 0.5, r), "it succeeds");
    int wrong = 0;
    for (size_t k = 0; k < N * M; k++)
        wrong += gsl_matrix_get(&w.view.matrix, k / M, k % M) !=
                 gsl_ran_gaussian(same, 0.5);
    gsl_test(wrong, "one gsl_ran_gaussian an element, row by row");
    gsl_test(gsl_rng_get(r) != gsl_rng_get(same), "and no draw more");
    gsl_test_int(numbers_in(w.block), N * M, "fill stays in its window");
    nn_matrix_fill_normal(&w.view.matrix, 0.0, r);
    gsl_test(!gsl_matrix_isnull(&w.view.matrix), "sigma 0 gives zeros");
    for (size_t k = 0; k < N * M; k++)
        gsl_ran_gaussian(same, 0.0);
    gsl_test(gsl_rng_get(r) != gsl_rng_get(same), "and draws all the same");
    gsl_rng_free(same);
    gsl_matrix_free(w.block);
    test_distribution(r);
}

/* The formula; and that A times what solves A Z = B is B. */
static void
test_product(gsl_rng *r)
{
    window a = new_window(N, D, r), b = new_window(D, M, r);
    window c = new_window(N, M, r);
    gsl_matrix_set_all(&c.view.matrix, GSL_NAN);
    gsl_test(nn_matrix_product(&a.view.matrix, &b.view.matrix, &c.view.matrix),
             "product succeeds");
    double worst = 0.0;
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < M; j++) {
            double sum = 0.0;
            for (size_t k = 0; k < D; k++)
                sum += gsl_matrix_get(&a.view.matrix, i, k) *
                       gsl_matrix_get(&b.view.matrix, k, j);
            worst += fabs(sum - gsl_matrix_get(&c.view.matrix, i, j));
        }
    gsl_test(!(worst < 1e-13), "equation (0.7): product is sums of products");
    gsl_test_int(numbers_in(c.block), N * M, "product stays in its window");
    gsl_matrix_free(c.block);
    gsl_matrix_free(b.block);
    gsl_matrix_free(a.block);
}

static void
test_product_against_lu(gsl_rng *r)
{
    window a = new_window(N, N, r);
    gsl_matrix *LU = gsl_matrix_alloc(N, N), *inverse = gsl_matrix_alloc(N, N);
    gsl_matrix *product = gsl_matrix_alloc(N, N);
    gsl_matrix *identity = gsl_matrix_alloc(N, N);
    gsl_permutation *p = gsl_permutation_alloc(N);
    int sign;
    gsl_matrix_memcpy(LU, &a.view.matrix);
    gsl_linalg_LU_decomp(LU, p, &sign);
    gsl_linalg_LU_invert(LU, p, inverse);
    nn_matrix_product(&a.view.matrix, inverse, product);
    gsl_matrix_set_identity(identity);
    gsl_test_abs(nn_matrix_max_abs_diff(product, identity), 0.0, 1e-10,
                 "A times its inverse is the identity");
    gsl_permutation_free(p);
    gsl_matrix_free(identity);
    gsl_matrix_free(product);
    gsl_matrix_free(inverse);
    gsl_matrix_free(LU);
    gsl_matrix_free(a.block);
}

/* ---- Rounding, which the lesson admits ---- */

static void
test_rounding(void)
{
    enum { LONG = 100000 };
    gsl_matrix *A = gsl_matrix_alloc(LONG, 1);
    gsl_vector *sums = gsl_vector_alloc(1);
    gsl_matrix_set_all(A, 0.1);
    nn_matrix_col_sums(A, sums);
    double error = fabs(gsl_vector_get(sums, 0) - 0.1 * LONG);
    gsl_test(error == 0.0, "a long sum of tenths is not exact");
    gsl_test(!(error <= (LONG - 1) * GSL_DBL_EPSILON / 2 * 0.1 * LONG),
             "equation (0.8): its error keeps to the bound");
    double values[] = {1e16, 1.0, -1e16};
    gsl_matrix_view column = gsl_matrix_view_array(values, 3, 1);
    nn_matrix_col_sums(&column.matrix, sums);
    gsl_test_abs(gsl_vector_get(sums, 0), 0.0, 0.0,
                 "the 1 between two numbers of 1e16 is lost");
    gsl_vector_free(sums);
    gsl_matrix_free(A);
}

/* ---- Every error, and nothing written ---- */

static void
expect(int want, int status, const char *what)
{
    gsl_test_int(status, want, "%s returns its code", what);
    gsl_test_int(last_error, want, "%s calls the handler", what);
    last_error = GSL_SUCCESS;
}

static void
test_errors(gsl_rng *r)
{
    gsl_matrix *A = gsl_matrix_calloc(N, M), *B = gsl_matrix_calloc(M, N);
    gsl_matrix *narrow = gsl_matrix_calloc(2, M - 1);
    gsl_matrix *two = gsl_matrix_calloc(2, M);
    gsl_vector *v = gsl_vector_calloc(N);
    const size_t beyond[] = {0, N};
    gsl_rng *same = gsl_rng_clone(r);
    gsl_matrix_set_all(A, 1.0);
    gsl_vector_set_all(v, 2.0);

    expect(GSL_EBADLEN, nn_matrix_add_row(A, v), "add_row of a wrong length");
    expect(GSL_EBADLEN, nn_matrix_col_sums(A, v), "col_sums, wrong length");
    expect(GSL_EBADLEN, nn_matrix_map(A, sqrt, B), "map to another shape");
    expect(GSL_EBADLEN, nn_matrix_gather_rows(A, beyond, 2, narrow),
           "gather_rows to another width");
    expect(GSL_EBADLEN, nn_matrix_gather_rows(A, beyond, 1, two),
           "gather_rows to another height");
    expect(GSL_EINVAL, nn_matrix_gather_rows(A, beyond, 2, two),
           "gather_rows of a row that is not there");
    expect(GSL_EDOM, nn_matrix_fill_normal(A, -1.0, r), "a negative sigma");
    expect(GSL_EDOM, nn_matrix_fill_normal(A, GSL_NAN, r), "sigma NaN");
    expect(GSL_EBADLEN, nn_matrix_product(A, A, A), "inner sizes that differ");
    expect(GSL_EBADLEN, nn_matrix_product(A, B, A), "a product's wrong shape");
    gsl_test(!isnan(nn_matrix_max_abs_diff(A, B)), "shapes that differ: NaN");
    gsl_test_int(last_error, GSL_EBADLEN, "and an error");

    gsl_test(gsl_matrix_min(A) != 1.0 || gsl_matrix_max(A) != 1.0 ||
                 gsl_vector_min(v) != 2.0 || !gsl_matrix_isnull(B) ||
                 !gsl_matrix_isnull(two) || !gsl_matrix_isnull(narrow),
             "no error writes to its output");
    gsl_test(gsl_rng_get(r) != gsl_rng_get(same), "nor draws a number");
    gsl_rng_free(same);
    gsl_vector_free(v);
    gsl_matrix_free(two);
    gsl_matrix_free(narrow);
    gsl_matrix_free(B);
    gsl_matrix_free(A);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_set_error_handler(remember);
    test_address(r);
    test_add_row(r);
    test_col_sums(r);
    test_map(r);
    test_gather(r);
    test_max_abs_diff(r);
    test_fill_normal(r);
    test_product(r);
    test_product_against_lu(r);
    test_rounding();
    test_errors(r);
    gsl_rng_free(r);
    return gsl_test_summary();
}
