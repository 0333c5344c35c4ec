/* Is the contract of nn/toys.h kept? */
#include "nn/toys.h"

#include "errors.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_test.h>

#include <math.h>

/* The three generators under one signature. */
typedef int generator(gsl_matrix *X, gsl_vector_int *y, double sigma,
                      gsl_rng *r);

static int
blobs_3_apart(gsl_matrix *X, gsl_vector_int *y, double sigma, gsl_rng *r)
{
    return nn_toys_blobs(X, y, 3.0, sigma, r);
}

static const struct {
    const char *name;
    generator *make;
} generators[] = {{"blobs", blobs_3_apart},
                  {"moons", nn_toys_moons},
                  {"spirals", nn_toys_spirals}};

enum { GENERATORS = sizeof generators / sizeof *generators };

static gsl_rng *
new_rng(void)
{
    return gsl_rng_alloc(gsl_rng_mt19937); /* seed 0 */
}

/* The point of row i without noise; draws what the formula draws. */
static void
expected_point(int k, size_t i, gsl_rng *r, double point[2])
{
    int odd = i % 2 == 1;
    if (k == 0) {
        point[0] = odd ? 1.5 : -1.5;
        point[1] = 0.0;
    } else if (k == 1) {
        double t = M_PI * gsl_rng_uniform(r);
        point[0] = odd ? 1.0 - cos(t) : cos(t);
        point[1] = odd ? 0.5 - sin(t) : sin(t);
    } else {
        double t = 0.25 + 0.75 * sqrt(gsl_rng_uniform(r));
        double a = 4.0 * M_PI * t + (odd ? M_PI : 0.0);
        point[0] = t * cos(a);
        point[1] = t * sin(a);
    }
}

/* Formula, order of the draws, and views whose padding is kept. */
static void
test_follows_the_formula(int k, double sigma)
{
    const char *name = generators[k].name;
    gsl_matrix *block = gsl_matrix_alloc(7, 5);
    gsl_vector_int *labels = gsl_vector_int_alloc(14);
    gsl_rng *r = new_rng(), *same = new_rng();
    gsl_matrix_set_all(block, GSL_NAN);
    gsl_vector_int_set_all(labels, -9);
    gsl_matrix_view X = gsl_matrix_submatrix(block, 0, 1, 7, 2);
    gsl_vector_int_view y =
        gsl_vector_int_subvector_with_stride(labels, 0, 2, 7);
    gsl_test_int(generators[k].make(&X.matrix, &y.vector, sigma, r),
                 GSL_SUCCESS, "%s succeeds", name);
    for (size_t i = 0; i < 7; i++) {
        double point[2];
        expected_point(k, i, same, point);
        for (size_t j = 0; j < 2; j++)
            /* a few roundings of numbers of size 1; angles up to 5 pi */
            gsl_test_abs(gsl_matrix_get(&X.matrix, i, j),
                         point[j] + gsl_ran_gaussian(same, sigma), 1e-14,
                         "%s: X[%zu,%zu] with noise %g", name, i, j, sigma);
        gsl_test_int(gsl_vector_int_get(&y.vector, i), (int)(i % 2),
                     "%s: the class of row %zu is i %% 2", name, i);
        gsl_test_int(gsl_vector_int_get(labels, 2 * i + 1), -9,
                     "%s writes no label between those of y", name);
        gsl_test(!isnan(gsl_matrix_get(block, i, 0)) ||
                     !isnan(gsl_matrix_get(block, i, 3)),
                 "%s writes nothing beside X", name);
    }
    gsl_test(gsl_rng_get(r) != gsl_rng_get(same), "%s draws no more", name);
    gsl_rng_free(r);
    gsl_rng_free(same);
    gsl_vector_int_free(labels);
    gsl_matrix_free(block);
}

/* The geometry that the header states, without its formulas. */
static void
test_geometry(void)
{
    gsl_matrix *X = gsl_matrix_alloc(501, 2);
    gsl_vector_int *y = gsl_vector_int_alloc(501);
    gsl_rng *r = new_rng();
    nn_toys_moons(X, y, 0.0, r);
    for (size_t i = 0; i < 501; i++) {
        int odd = gsl_vector_int_get(y, i);
        double across = gsl_matrix_get(X, i, 0) - (odd ? 1.0 : 0.0);
        double up = gsl_matrix_get(X, i, 1) - (odd ? 0.5 : 0.0);
        gsl_test_rel(hypot(across, up), 1.0, 1e-14, "moons have radius 1");
        gsl_test(odd ? up > 0.0 : up < 0.0, "moons are half circles");
    }
    nn_toys_spirals(X, y, 0.0, r);
    for (size_t i = 0; i < 501; i++) {
        double x0 = gsl_matrix_get(X, i, 0), x1 = gsl_matrix_get(X, i, 1);
        double t = hypot(x0, x1), turned = atan2(x1, x0) / M_PI - 4.0 * t;
        gsl_test(t < 0.25 - 1e-14 || t > 1.0, "spirals run from 1/4 to 1");
        turned -= gsl_vector_int_get(y, i);
        gsl_test_abs(turned - 2.0 * round(turned / 2.0), 0.0, 1e-13,
                     "the angle of a spiral grows with its length");
    }
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
}

/* The share of samples beyond the best line of two blobs. */
static void
test_blobs_have_the_stated_error(void)
{
    enum { N = 40000 };
    gsl_matrix *X = gsl_matrix_alloc(N, 2);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = new_rng();
    int wrong = 0;
    nn_toys_blobs(X, y, 3.0, 1.5, r);
    for (size_t i = 0; i < N; i++)
        wrong += (gsl_matrix_get(X, i, 0) > 0.0) != gsl_vector_int_get(y, i);
    /* four standard deviations of the share are 0.0073 */
    gsl_test_abs((double)wrong / N, gsl_cdf_ugaussian_Q(1.0), 0.0073,
                 "the line between the blobs is wrong for the stated share");
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
}

/* The first rows of a set are the smaller set, and r decides it all. */
static void
test_same_draws_same_set(int k)
{
    gsl_matrix *A = gsl_matrix_alloc(9, 2), *B = gsl_matrix_alloc(4, 2);
    gsl_vector_int *a = gsl_vector_int_alloc(9), *b = gsl_vector_int_alloc(4);
    gsl_rng *r = new_rng(), *same = new_rng();
    generators[k].make(A, a, 0.2, r);
    generators[k].make(B, b, 0.2, same);
    gsl_matrix_view first = gsl_matrix_submatrix(A, 0, 0, 4, 2);
    gsl_test(!gsl_matrix_equal(&first.matrix, B),
             "the first rows of %s are a smaller set", generators[k].name);
    gsl_matrix_free(A);
    gsl_matrix_free(B);
    gsl_vector_int_free(a);
    gsl_vector_int_free(b);
    gsl_rng_free(r);
    gsl_rng_free(same);
}

/* A call with n*d and n labels fails with this code and leaves all alone. */
static void
check_refusal(int k, size_t n, size_t d, size_t n_labels, double separation,
              double sigma, int code)
{
    const char *name = generators[k].name;
    gsl_matrix *X = gsl_matrix_calloc(n, d);
    gsl_vector_int *y = gsl_vector_int_calloc(n_labels);
    gsl_rng *r = new_rng(), *same = new_rng();
    gsl_vector_int_set_all(y, 7);
    errors_forget();
    int status = k == 0 ? nn_toys_blobs(X, y, separation, sigma, r)
                        : generators[k].make(X, y, sigma, r);
    gsl_test_int(status, code,
                 "%s of %zu*%zu, %zu labels, sigma %g is refused", name, n, d,
                 n_labels, sigma);
    gsl_test_int(errors_seen()->count, 1, "%s calls the handler once", name);
    gsl_test(!gsl_matrix_isnull(X) || gsl_vector_int_min(y) != 7,
             "%s leaves X and y alone on error", name);
    gsl_test(gsl_rng_get(r) != gsl_rng_get(same), "%s draws nothing on error",
             name);
    gsl_matrix_free(X);
    gsl_vector_int_free(y);
    gsl_rng_free(r);
    gsl_rng_free(same);
}

int
main(void)
{
    errors_record_them();
    for (int k = 0; k < GENERATORS; k++) {
        test_follows_the_formula(k, 0.0);
        test_follows_the_formula(k, 0.3);
        test_same_draws_same_set(k);
        check_refusal(k, 4, 3, 4, 1.0, 0.1, GSL_EBADLEN);
        check_refusal(k, 4, 1, 4, 1.0, 0.1, GSL_EBADLEN);
        check_refusal(k, 4, 2, 5, 1.0, 0.1, GSL_EBADLEN);
        check_refusal(k, 4, 2, 4, 1.0, -0.1, GSL_EDOM);
        check_refusal(k, 4, 2, 4, 1.0, GSL_NAN, GSL_EDOM);
        check_refusal(k, 4, 2, 4, 1.0, GSL_POSINF, GSL_EDOM);
    }
    check_refusal(0, 4, 2, 4, GSL_NAN, 0.1, GSL_EDOM);
    check_refusal(0, 4, 2, 4, GSL_NEGINF, 0.1, GSL_EDOM);
    test_geometry();
    test_blobs_have_the_stated_error();
    return gsl_test_summary();
}
