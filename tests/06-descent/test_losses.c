/* The losses of chapter 6 against paper, closed forms and differences. */
#include "nn/act.h"
#include "nn/descent.h"

#include "../lib/errors.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf_log.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_test.h>

enum { N = 5, M = 3 };

/* A column whose elements are the values; nothing is copied. */
static gsl_matrix
column(const double *values, size_t n)
{
    return gsl_matrix_const_view_array(values, n, 1).matrix;
}

static void
test_errors(void)
{
    static const double a[] = {2, 2, 5}, b[] = {1, 2, 3};
    static const double zero[] = {0, 0, 0};
    gsl_vector_const_view yhat = gsl_vector_const_view_array(a, 3);
    gsl_vector_const_view y = gsl_vector_const_view_array(b, 3);
    gsl_vector_const_view o = gsl_vector_const_view_array(zero, 3);
    nn_errors e;
    nn_regression_errors(&yhat.vector, &y.vector, &e);
    gsl_test_rel(e.mse, 5.0 / 3.0, 1e-15, "equation (6.1): the mean square");
    gsl_test_rel(e.rmse, sqrt(5.0 / 3.0), 1e-15, "equation (6.1): its root");
    gsl_test_rel(e.mae, 1.0, 1e-15, "equation (6.1): the mean size");
    nn_regression_errors(&yhat.vector, &o.vector, &e);
    gsl_test_rel(e.rmse, gsl_stats_sd_with_fixed_mean(a, 1, 3, 0.0), 1e-15,
                 "the root mean square as gsl_stats has it");
    gsl_test_rel(e.mae, gsl_stats_absdev_m(a, 1, 3, 0.0), 1e-15,
                 "the mean size as gsl_stats has it");
}

/* The largest difference between a loss's slopes and central differences of
 * its values. */
static double
slope_error(nn_loss *loss, gsl_matrix *A, const gsl_matrix *T)
{
    const double h = 1e-5;
    double value, up, down, worst = 0.0;
    gsl_matrix *D = gsl_matrix_alloc(A->size1, A->size2);
    loss(A, T, &value, D);
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++) {
            double here = gsl_matrix_get(A, i, j);
            gsl_matrix_set(A, i, j, here + h);
            loss(A, T, &up, NULL);
            gsl_matrix_set(A, i, j, here - h);
            loss(A, T, &down, NULL);
            gsl_matrix_set(A, i, j, here);
            double slope = (up - down) / (2.0 * h);
            worst = GSL_MAX_DBL(worst, fabs(slope - gsl_matrix_get(D, i, j)));
        }
    gsl_matrix_free(D);
    return worst;
}

static void
test_slopes(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *A = gsl_matrix_alloc(N, M), *T = gsl_matrix_alloc(N, M);
    for (int k = 0; k < 20; k++) {
        for (size_t i = 0; i < N; i++)
            for (size_t j = 0; j < M; j++) {
                gsl_matrix_set(A, i, j, gsl_ran_flat(r, 0.1, 0.9));
                gsl_matrix_set(T, i, j, gsl_ran_flat(r, 0.0, 1.0));
            }
        gsl_test_abs(slope_error(nn_mse, A, T), 0.0, 1e-9,
                     "equation (6.2): slopes agree with differences");
        gsl_test_abs(slope_error(nn_bce, A, T), 0.0, 1e-7,
                     "equation (6.3): slopes agree with differences");
        gsl_matrix_scale(A, 6.0);
        gsl_matrix_add_constant(A, -3.0);
        gsl_test_abs(slope_error(nn_bce_logits, A, T), 0.0, 1e-9,
                     "equation (6.5): slopes agree with differences");
    }
    gsl_matrix_free(T);
    gsl_matrix_free(A);
    gsl_rng_free(r);
}

static void
test_paper(void)
{
    static const double a[] = {2, 2, 5}, b[] = {1, 2, 3};
    static const double p[] = {0.9, 0.2}, t[] = {1, 0};
    static const double half[] = {0.5}, none[] = {0};
    gsl_matrix A = column(a, 3), B = column(b, 3);
    gsl_matrix P = column(p, 2), T = column(t, 2);
    gsl_matrix Z = column(half, 1), O = column(none, 1);
    double loss, d[3];
    gsl_matrix_view D3 = gsl_matrix_view_array(d, 3, 1);
    gsl_matrix_view D2 = gsl_matrix_view_array(d, 2, 1);
    gsl_matrix_view D1 = gsl_matrix_view_array(d, 1, 1);
    nn_mse(&A, &B, &loss, &D3.matrix);
    gsl_test_rel(loss, 5.0 / 3.0, 1e-15, "equation (6.2): the paper case");
    gsl_test_rel(d[2], 4.0 / 3.0, 1e-15, "equation (6.2): its third slope");
    nn_bce(&P, &T, &loss, &D2.matrix);
    gsl_test_rel(loss, -(log(0.9) + gsl_sf_log_1plusx(-0.2)) / 2.0, 1e-14,
                 "equation (6.3): the paper case");
    gsl_test_abs(loss, 0.164252, 5e-7, "equation (6.3): as printed");
    gsl_test_rel(d[0], -1.0 / 1.8, 1e-14, "equation (6.3): its first slope");
    gsl_test_rel(d[1], 0.625, 1e-14, "equation (6.3): its second slope");
    nn_bce_logits(&Z, &O, &loss, &D1.matrix);
    gsl_test_rel(d[0], nn_sigmoid(0.5), 1e-15, "equation (6.5): by hand");
    gsl_test_abs(2.0 * d[0], 1.2449, 5e-5, "equation (6.5): as printed");
}

/* From scores and from their probabilities it is the same number, where the
 * latter can be had. */
static void
test_scores(void)
{
    for (double z = -12.0; z <= 12.0; z += 0.75) {
        double p = nn_sigmoid(z), t = 0.3, by_score, by_p;
        gsl_matrix Z = column(&z, 1), P = column(&p, 1);
        gsl_matrix T = column(&t, 1);
        nn_bce_logits(&Z, &T, &by_score, NULL);
        nn_bce(&P, &T, &by_p, NULL);
        gsl_test_rel(by_score, by_p, 1e-9,
                     "equation (6.4): the loss of the score %g", z);
    }
    static const double far[] = {1000, -1000}, right[] = {1, 0};
    static const double wrong[] = {0, 1};
    gsl_matrix Z = column(far, 2), R = column(right, 2);
    gsl_matrix W = column(wrong, 2);
    double loss;
    nn_bce_logits(&Z, &R, &loss, NULL);
    gsl_test_abs(loss, 0.0, 0.0, "equation (6.4): sure and right costs 0");
    nn_bce_logits(&Z, &W, &loss, NULL);
    gsl_test_abs(loss, 1000.0, 0.0, "equation (6.4): sure and wrong costs it");
}

static void
test_edges(void)
{
    static const double p[] = {1, 0}, t[] = {1, 0}, swapped[] = {0, 1};
    gsl_matrix P = column(p, 2), T = column(t, 2);
    gsl_matrix W = column(swapped, 2), One = column(p, 1);
    gsl_matrix *few = gsl_matrix_alloc(1, 1);
    double loss = 7.0;
    nn_bce(&P, &T, &loss, NULL);
    gsl_test_abs(loss, 0.0, 1.1e-12, "certain and right costs the clip");
    nn_bce(&P, &W, &loss, NULL);
    gsl_test_rel(loss, -log(1e-12), 1e-5, "certain and wrong costs 27.6");
    nn_loss *losses[] = {nn_mse, nn_bce, nn_bce_logits};
    for (int k = 0; k < 3; k++) {
        errors_record_them();
        loss = 7.0;
        gsl_test_int(losses[k](&P, &One, &loss, NULL), GSL_EBADLEN,
                     "loss %d refuses a missing target", k);
        gsl_test_int(losses[k](&P, &T, &loss, few), GSL_EBADLEN,
                     "loss %d refuses slopes of another shape", k);
        gsl_test(loss != 7.0 || errors_seen()->count != 2,
                 "loss %d says so and leaves the loss alone", k);
    }
    gsl_matrix_free(few);
}

int
main(void)
{
    test_errors();
    test_slopes();
    test_paper();
    test_scores();
    test_edges();
    return gsl_test_summary();
}
