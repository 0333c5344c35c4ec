/* The quick loops of lib/nn/vec.h against their plain twins. */
#include "nn/act.h"
#include "nn/matrix.h"
#include "nn/vec.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

#include <float.h>
#include <math.h>

/* A length that is no multiple of what a processor does at a time. */
enum { N = 1003 };

/* Scores of every size, and what is not a number like others. */
static void
fill(double z[N])
{
    static const double special[] = {
        0.0,    -0.0,  1e308,  -1e308, DBL_MIN, -DBL_MIN,   GSL_NAN,   709.0,
        -709.0, 746.0, -746.0, 40.0,   -40.0,   GSL_POSINF, GSL_NEGINF};
    enum { SPECIAL = sizeof special / sizeof *special };
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    for (int i = 0; i < N; i++)
        z[i] = i < SPECIAL ? special[i]
                           : (gsl_rng_uniform(r) - 0.5) *
                                 exp(8.0 * gsl_rng_uniform(r));
    gsl_rng_free(r);
}

/* How far x is from y, in units of the promise; a NaN is equal to a NaN only. */
static double
gap(double x, double y)
{
    if (x == y || (isnan(x) && isnan(y)))
        return 0.0;
    double d = fabs(x - y) / (1e-14 * fmax(1.0, fabs(y)));
    return isnan(d) ? GSL_POSINF : d;
}

static void
test_activations(const double z[N], const double da[N])
{
    double a[N], dz[N];
    for (int k = 0; k < NN_ACT_KINDS; k++) {
        nn_act act = (nn_act)k;
        double value = 0.0, slope = 0.0;
        nn_vec_act(act, N, z, a);
        nn_vec_act_back(act, N, z, a, da, dz);
        for (int i = 0; i < N; i++) {
            value = fmax(value, gap(a[i], nn_act_value(act, z[i])));
            slope = fmax(slope, gap(dz[i], da[i] * nn_act_slope(act, z[i])));
        }
        gsl_test(!(value <= 1.0), "%s: the row is its twin to 1e-14 (%.3g)",
                 nn_act_name(act), value);
        gsl_test(!(slope <= 1.0), "%s: so is the way back (%.3g)",
                 nn_act_name(act), slope);
    }
}

static void
test_others(const double z[N])
{
    double y[N], worst = 0.0, sum = 0.0;
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = -fabs(fmod(z[i], 50.0));
    x[0] = GSL_NEGINF;
    x[1] = x[6] = 0.0;
    x[13] = x[14] = -1.0;
    double total = nn_vec_exp(N, x, 0.5, y);
    for (int i = 0; i < N; i++) {
        worst = fmax(worst, gap(y[i], exp(x[i] - 0.5)));
        sum += y[i];
    }
    gsl_test(!(worst <= 1.0), "nn_vec_exp is exp to 1e-14 (%.3g)", worst);
    gsl_test_rel(total, sum, 1e-13, "and returns the sum");
    x[0] = -3.0;
    nn_vec_scale(N, -2.0, x, y);
    nn_vec_add(N, x, y);
    int wrong = 0;
    for (int i = 0; i < N; i++)
        wrong += y[i] != -x[i];
    gsl_test(wrong, "y = -2 x, then y += x, is -x");
    nn_vec_add(0, x, y);
    gsl_test(nn_vec_exp(0, x, 0.0, y) != 0.0, "no number is no work");
}

/* A piece of a larger matrix of NaN: what stands between its rows must neither be
 * read nor written. */
static gsl_matrix_view
piece(gsl_matrix *whole, size_t n, size_t m)
{
    gsl_matrix_set_all(whole, GSL_NAN);
    return gsl_matrix_submatrix(whole, 1, 2, n, m);
}

static size_t
count_nan(const gsl_matrix *A)
{
    size_t n = 0;
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            n += isnan(gsl_matrix_get(A, i, j)) != 0;
    return n;
}

/* The loops over rows do the same operations in the same order as their twins,
 * so not a bit may differ. */
static void
test_rows(size_t n, size_t m, gsl_rng *r)
{
    gsl_matrix *wide = gsl_matrix_alloc(n + 2, m + 3);
    gsl_matrix *wide2 = gsl_matrix_alloc(n + 2, m + 3);
    gsl_matrix *strided = gsl_matrix_alloc(m, 2);
    gsl_matrix_view A = piece(wide, n, m), B = piece(wide2, n, m);
    gsl_vector_view b = gsl_matrix_column(strided, 1);
    gsl_vector *sums = gsl_vector_alloc(m);
    size_t index[40];
    for (size_t i = 0; i < n; i++)
        index[i] = gsl_rng_uniform_int(r, n);
    nn_matrix_fill_normal(&A.matrix, 1.0, r);
    nn_matrix_fill_normal(strided, 1.0, r);

    nn_vec_gather_rows(&A.matrix, index, &B.matrix);
    size_t gaps = count_nan(wide2);
    gsl_matrix *C = gsl_matrix_alloc(n, m);
    nn_matrix_gather_rows(&A.matrix, index, n, C);
    int same = nn_matrix_max_abs_diff(&B.matrix, C) == 0.0;
    nn_vec_add_row(&B.matrix, &b.vector);
    nn_matrix_add_row(C, &b.vector);
    same += nn_matrix_max_abs_diff(&B.matrix, C) == 0.0;
    nn_vec_col_sums(&B.matrix, &b.vector);
    nn_matrix_col_sums(C, sums);
    same += gsl_vector_equal(&b.vector, sums);
    gsl_test(same != 3, "%zu*%zu: rows gathered, added to and summed", n, m);
    gsl_test(gaps != (n + 2) * (m + 3) - n * m || count_nan(wide2) != gaps,
             "%zu*%zu: nothing between the rows was touched", n, m);
    gsl_matrix_free(wide);
    gsl_matrix_free(wide2);
    gsl_matrix_free(strided);
    gsl_matrix_free(C);
    gsl_vector_free(sums);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double z[N], da[N];
    fill(z);
    for (int i = 0; i < N; i++)
        da[i] = 0.25 + i % 7;
    test_activations(z, da);
    test_others(z);
    test_rows(1, 1, r);
    test_rows(3, 17, r);
    test_rows(40, 24, r);
    gsl_rng_free(r);
    return gsl_test_summary();
}
