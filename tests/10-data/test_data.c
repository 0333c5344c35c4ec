/* Looking, splitting and scaling against closed forms and brute force. */
#include "nn/data.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_test.h>

static const double columns[] = {2, 100, 7, 10, 300, 7, 4, 300, 7, 4, 100, 7};

static void
test_check(void)
{
    static const double rows[] = {1, 7, 3, 7, 1, 7, 3, 7, 1, 7, GSL_NAN, 7};
    static const int labels[] = {0, 1, 0, 2, 0, 5};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(rows, 6, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(labels, 6);
    nn_data_faults f;
    nn_data_check(&X.matrix, &y.vector, 4, &f);
    gsl_test(f.not_finite != 1 || f.constant != 1 || f.duplicate != 2 ||
                 f.conflict != 1 || f.bad_label != 1 || f.empty != 1,
             "the faults of the case on paper");
}

static void
test_counts(void)
{
    static const int labels[] = {0, 2, 2, 0, 2};
    int counts[4];
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(labels, 5);
    gsl_vector_int_view c = gsl_vector_int_view_array(counts, 4);
    nn_class_counts(&y.vector, &c.vector);
    gsl_test(counts[0] != 2 || counts[1] != 0 || counts[2] != 3 ||
                 counts[3] != 0,
             "the counts of the case on paper are 2, 0, 3, 0");
}

static void
test_summary(void)
{
    static const double want[] = {5,   3,   2, 4, 10, 200, 100, 100,
                                  200, 300, 7, 0, 7,  7,   7};
    double got[15], work[4];
    gsl_matrix_const_view X = gsl_matrix_const_view_array(columns, 4, 3);
    gsl_matrix_view S = gsl_matrix_view_array(got, 3, 5);
    gsl_vector_view w = gsl_vector_view_array(work, 4);
    nn_column_summary(&X.matrix, &S.matrix, &w.vector);
    for (size_t j = 0; j < 3; j++) {
        gsl_test_abs(got[5 * j], want[5 * j], 1e-13,
                     "equation (10.2): the mean of column %zu", j);
        gsl_test_abs(got[5 * j + 1], want[5 * j + 1], 1e-13,
                     "equation (10.3): the spread of column %zu", j);
        for (size_t k = 2; k < 5; k++)
            gsl_test(got[5 * j + k] != want[5 * j + k],
                     "least, median, greatest of column %zu", j);
    }
}

/* How often row i is in a part. */
static int
times_in(const size_t *rows, size_t n, size_t i)
{
    int times = 0;
    for (size_t k = 0; k < n; k++)
        times += rows[k] == i;
    return times;
}

/* How many rows of a part have class c. */
static double
count_class(const gsl_vector_int *y, const size_t *rows, size_t n, int c)
{
    double count = 0.0;
    for (size_t k = 0; k < n; k++)
        count += gsl_vector_int_get(y, rows[k]) == c;
    return count;
}

static void
test_split_of(const gsl_vector_int *y, double train, double valid, gsl_rng *r)
{
    nn_split *s = nn_split_stratified(y, 3, train, valid, r);
    int each_once = s->n_train + s->n_valid + s->n_test == y->size;
    for (size_t i = 0; i < y->size; i++)
        each_once &= times_in(s->train, s->n_train, i) +
                         times_in(s->valid, s->n_valid, i) +
                         times_in(s->test, s->n_test, i) ==
                     1;
    gsl_test(!each_once, "each row is in one part, once");
    for (int c = 0; c < 3; c++) {
        double first = count_class(y, s->train, s->n_train, c);
        double second = first + count_class(y, s->valid, s->n_valid, c);
        double n_c = second + count_class(y, s->test, s->n_test, c);
        gsl_test(first != floor(n_c * train + 0.5) ||
                     second != floor(n_c * (train + valid) + 0.5),
                 "equation (10.4): class %d is cut at %g and %g", c, first,
                 second);
        gsl_test(fabs(first - n_c * train) > 0.5 + 1e-12,
                 "equation (10.5): class %d misses its share by half a row",
                 c);
    }
    nn_split_free(s);
}

/* The same seed and labels give the split that the text promises. */
static void
test_split_draws(void)
{
    static const int labels[] = {1, 0, 0, 1, 0, 0, 0};
    size_t zeros[] = {1, 2, 4, 5, 6}, ones[] = {0, 3};
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(labels, 7);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 5);
    nn_split *s = nn_split_stratified(&y.vector, 2, 0.6, 0.0, r);
    gsl_rng_set(r, 5);
    gsl_ran_shuffle(r, zeros, 5, sizeof *zeros);
    gsl_ran_shuffle(r, ones, 2, sizeof *ones);
    gsl_test(s->n_train != 4 || s->train[0] != zeros[0] ||
                 s->train[2] != zeros[2] || s->train[3] != ones[0] ||
                 s->n_valid != 0 || s->n_test != 3 || s->test[0] != zeros[3] ||
                 s->test[2] != ones[1],
             "class 0 is shuffled first, and listed first in each part");
    nn_split_free(s);
    gsl_rng_free(r);
}

static void
test_split(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    for (size_t n = 1; n < 60; n += 4) {
        gsl_vector_int *y = gsl_vector_int_alloc(n);
        for (size_t i = 0; i < n; i++)
            gsl_vector_int_set(y, i, (int)gsl_rng_uniform_int(r, 3));
        test_split_of(y, 0.7, 0.15, r);
        test_split_of(y, 0.25, 0.75, r);
        gsl_vector_int_free(y);
    }
    gsl_rng_free(r);
}

/* The sum of (10.1) over all pairs of rows of Z, column j alone. */
static double
all_distances2(const gsl_matrix *Z, size_t j)
{
    double sum = 0.0;
    for (size_t i = 0; i < Z->size1; i++)
        for (size_t k = 0; k < Z->size1; k++)
            sum +=
                gsl_pow_2(gsl_matrix_get(Z, i, j) - gsl_matrix_get(Z, k, j));
    return sum;
}

static void
test_scaler(void)
{
    enum { N = 40, D = 3 };
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *Z = gsl_matrix_alloc(N, D);
    nn_scaler *s = nn_scaler_alloc(D);
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < D; j++)
            gsl_matrix_set(X, i, j,
                           gsl_ran_gaussian(r, gsl_pow_int(100.0, (int)j)));
    nn_scaler_fit(X, s);
    nn_scaler_apply(s, X, Z);
    for (size_t j = 0; j < D; j++) {
        double sigma = gsl_vector_get(s->sigma, j);
        gsl_vector_const_view z = gsl_matrix_const_column(Z, j);
        double mean = gsl_stats_mean(z.vector.data, z.vector.stride, N);
        gsl_test_abs(mean, 0.0, 1e-14, "equation (10.6): mean 0");
        gsl_test_rel(gsl_stats_sd_with_fixed_mean(z.vector.data,
                                                  z.vector.stride, N, mean),
                     1.0, 1e-13, "equation (10.6): standard deviation 1");
        gsl_test_rel(
            gsl_vector_get(s->mean, j) + sigma * gsl_matrix_get(Z, 7, j),
            gsl_matrix_get(X, 7, j), 1e-12, "equation (10.7): and back again");
        gsl_test_rel(all_distances2(X, j), 2.0 * N * N * sigma * sigma, 1e-12,
                     "equation (10.1): a column adds its spread squared");
        gsl_test_rel(all_distances2(Z, j), 2.0 * N * N, 1e-12,
                     "equation (10.1): and when scaled as much as the others");
    }
    nn_scaler_free(s);
    gsl_matrix_free(Z);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

/* Training 1 to 5, test 6 and 7; and a column of sevens. */
static void
test_paper(void)
{
    static const double x[] = {1, 2, 3, 4, 5, 6, 7};
    double z[2];
    gsl_matrix_const_view train = gsl_matrix_const_view_array(x, 5, 1);
    gsl_matrix_const_view test = gsl_matrix_const_view_array(x + 5, 2, 1);
    gsl_matrix_const_view X = gsl_matrix_const_view_array(columns, 4, 3);
    gsl_matrix_view Z = gsl_matrix_view_array(z, 2, 1);
    nn_scaler *s = nn_scaler_alloc(1), *s3 = nn_scaler_alloc(3);
    nn_scaler_fit(&train.matrix, s);
    nn_scaler_apply(s, &test.matrix, &Z.matrix);
    gsl_test_rel(z[0], 3.0 / M_SQRT2, 1e-14, "equation (10.6): 6 is 2.12");
    gsl_test_rel(z[1], 4.0 / M_SQRT2, 1e-14, "equation (10.6): 7 is 2.83");
    nn_scaler_fit(&X.matrix, s3);
    gsl_test(gsl_vector_get(s3->mean, 2) != 7.0 ||
                 gsl_vector_get(s3->sigma, 2) != 1.0,
             "a column of sevens gets the spread 1");
    nn_scaler_free(s3);
    nn_scaler_free(s);
}

int
main(void)
{
    test_check();
    test_counts();
    test_summary();
    test_split();
    test_split_draws();
    test_scaler();
    test_paper();
    return gsl_test_summary();
}
