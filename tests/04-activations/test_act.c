/* Chapter 4 against closed forms, nudges and GSL's own functions. */
#include "nn/act.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <string.h>

static const double paper_Z[6] = {-2.0, 0.0, 1.0, 3.0, -1.0, 0.5};
static const double paper_dA[6] = {5.0, -1.0, 2.0, -3.0, 4.0, 0.5};

static void
test_names(void)
{
    for (int k = 0; k < NN_ACT_KINDS; k++)
        for (int j = 0; j < k; j++)
            gsl_test(strcmp(nn_act_name((nn_act)k), nn_act_name((nn_act)j)) ==
                         0,
                     "activations %d and %d have different names", k, j);
    gsl_test(nn_act_name((nn_act)NN_ACT_KINDS) != NULL,
             "what is no activation has no name");
    gsl_test(nn_act_name((nn_act)-1) != NULL, "nor has -1");
}

static void
test_curves(void)
{
    for (double z = -9.0; z <= 9.0; z += 0.375) {
        gsl_test_abs(nn_sigmoid(z) + nn_sigmoid(-z), 1.0, 1e-15,
                     "equation (4.2): the sigmoid at %g and its mirror", z);
        gsl_test_rel(nn_sigmoid(z), gsl_cdf_logistic_P(z, 1.0), 1e-13,
                     "equation (4.2): the sigmoid is GSL's logistic "
                     "distribution function");
        gsl_test_abs(tanh(z), 2.0 * nn_sigmoid(2.0 * z) - 1.0, 1e-15,
                     "equation (4.3): tanh by the sigmoid at %g", z);
        gsl_test(nn_relu(z) != GSL_MAX_DBL(0.0, z), "equation (4.4): relu(%g)",
                 z);
        gsl_test(nn_leaky_relu(z, 0.25) !=
                     GSL_MAX_DBL(0.0, z) + 0.25 * GSL_MIN_DBL(0.0, z),
                 "equation (4.4): leaky_relu(%g)", z);
        gsl_test_rel(nn_gelu(z), z * gsl_cdf_ugaussian_P(z), 1e-12,
                     "equation (4.5): gelu(%g)", z);
        gsl_test_abs(nn_gelu_tanh(z), nn_gelu(z), 0.0005,
                     "equation (4.6): gelu_tanh is near gelu at %g", z);
        double u = sqrt(2.0 / M_PI) * (z + 0.044715 * gsl_pow_3(z));
        gsl_test_abs(nn_gelu_tanh(z), 0.5 * z * (1.0 + tanh(u)), 1e-14,
                     "equation (4.6): gelu_tanh(%g)", z);
    }
    gsl_test_abs(nn_gelu_tanh(1.0), 0.841192, 1e-6, "gelu_tanh(1)");
    gsl_test_abs(nn_gelu_tanh(-1.0), -0.158808, 1e-6, "gelu_tanh(-1)");
}

/* Every slope against two nudges; z never comes nearer to a corner than h. */
static void
test_slopes(void)
{
    const double h = 1e-5;
    for (int k = 0; k < NN_ACT_KINDS; k++)
        for (double z = -9.0625; z <= 9.0; z += 0.375) {
            nn_act act = (nn_act)k;
            double rise = nn_act_value(act, z + h) - nn_act_value(act, z - h);
            gsl_test_abs(nn_act_slope(act, z), rise / (2.0 * h), 1e-9,
                         "equation (4.7): the slope of %s at %g",
                         nn_act_name(act), z);
        }
    for (double z = -9.0; z <= 9.0; z += 0.375) {
        double s = nn_sigmoid(z), t = tanh(z);
        gsl_test_abs(nn_act_slope(NN_ACT_SIGMOID, z), s * (1.0 - s), 1e-15,
                     "equation (4.8): the sigmoid's slope at %g", z);
        gsl_test_abs(nn_act_slope(NN_ACT_TANH, z), 1.0 - t * t, 1e-14,
                     "equation (4.8): tanh's slope at %g", z);
        double bell = exp(-0.5 * z * z) / sqrt(2.0 * M_PI);
        gsl_test_abs(nn_act_slope(NN_ACT_GELU, z),
                     gsl_cdf_ugaussian_P(z) + z * bell, 1e-14,
                     "equation (4.9): the GELU's slope at %g", z);
        double u = sqrt(2.0 / M_PI) * (z + 0.044715 * gsl_pow_3(z));
        double du = sqrt(2.0 / M_PI) * (1.0 + 3.0 * 0.044715 * z * z);
        gsl_test_abs(nn_act_slope(NN_ACT_GELU_TANH, z),
                     0.5 * (1.0 + tanh(u)) +
                         0.5 * z * du * (1.0 - gsl_pow_2(tanh(u))),
                     1e-13, "equation (4.10): its approximation's at %g", z);
    }
}

static void
test_at_zero(void)
{
    static const double slopes[NN_ACT_KINDS] = {1, 0,    0.25, 1,
                                                0, 0.01, 0.5,  0.5};
    for (int k = 0; k < NN_ACT_KINDS; k++) {
        gsl_test(nn_act_slope((nn_act)k, 0.0) != slopes[k],
                 "the slope of %s at 0 is %g", nn_act_name((nn_act)k),
                 slopes[k]);
        gsl_test(nn_act_slope((nn_act)k, -0.0) != slopes[k], "and at minus 0");
    }
}

/* Value and slope at the ends of the line, and at what is no number. */
static void
test_extremes(void)
{
    static const double ends[] = {800, 1e155, 1e308, GSL_POSINF};
    for (int k = 0; k < NN_ACT_KINDS; k++)
        for (int e = 0; e < 4; e++) {
            nn_act act = (nn_act)k;
            int bounded = act == NN_ACT_STEP || act == NN_ACT_SIGMOID ||
                          act == NN_ACT_TANH;
            gsl_test(nn_act_value(act, ends[e]) != (bounded ? 1.0 : ends[e]),
                     "%s at %g", nn_act_name(act), ends[e]);
            gsl_test(nn_act_slope(act, ends[e]) != (bounded ? 0.0 : 1.0),
                     "its slope there");
            double left = act == NN_ACT_IDENTITY     ? -ends[e]
                          : act == NN_ACT_LEAKY_RELU ? -0.01 * ends[e]
                          : act == NN_ACT_TANH       ? -1.0
                                                     : 0.0;
            gsl_test(nn_act_value(act, -ends[e]) != left, "%s at %g",
                     nn_act_name(act), -ends[e]);
            left = act == NN_ACT_IDENTITY     ? 1.0
                   : act == NN_ACT_LEAKY_RELU ? 0.01
                                              : 0.0;
            gsl_test(nn_act_slope(act, -ends[e]) != left, "its slope there");
        }
    for (int k = 0; k < NN_ACT_KINDS; k++) {
        gsl_test(!isnan(nn_act_value((nn_act)k, GSL_NAN)),
                 "%s lets a NaN through", nn_act_name((nn_act)k));
        gsl_test(!isnan(nn_act_slope((nn_act)k, GSL_NAN)),
                 "and so does its slope");
    }
    gsl_test_rel(nn_sigmoid(-40.0), exp(-40.0), 1e-14,
                 "the sigmoid of -40 is not 0");
}

static void
test_paper_batch(void)
{
    static const double answers[6] = {0, 0, 1, 3, 0, 0.5};
    static const double arrived[6] = {0, 0, 2, -3, 0, 0.5};
    gsl_matrix_const_view Z = gsl_matrix_const_view_array(paper_Z, 2, 3);
    gsl_matrix_const_view dA = gsl_matrix_const_view_array(paper_dA, 2, 3);
    gsl_matrix *A = gsl_matrix_alloc(2, 3);
    gsl_matrix *dZ = gsl_matrix_alloc(2, 3);
    nn_act_health health;
    nn_act_forward(NN_ACT_RELU, &Z.matrix, A);
    nn_act_backward(NN_ACT_RELU, &Z.matrix, A, &dA.matrix, dZ);
    nn_act_check(NN_ACT_RELU, &Z.matrix, &health);
    for (size_t k = 0; k < 6; k++) {
        gsl_test(gsl_matrix_get(A, k / 3, k % 3) != answers[k],
                 "equation (4.1): element %zu of A on paper", k);
        gsl_test(gsl_matrix_get(dZ, k / 3, k % 3) != arrived[k],
                 "equation (4.11): element %zu of dZ on paper", k);
    }
    gsl_test(health.saturated != 0.5 || health.dead != 1,
             "half of the batch on paper is saturated, one unit dead");
    gsl_matrix_free(A);
    gsl_matrix_free(dZ);
}

/* A number at the end that depends on every activation: its slope along a
 * score, by nudging that score, is what backward says. */
static void
test_backward_by_nudges(void)
{
    const double h = 1e-5;
    gsl_matrix *Z = gsl_matrix_alloc(2, 3), *A = gsl_matrix_alloc(2, 3);
    gsl_matrix *dZ = gsl_matrix_alloc(2, 3);
    gsl_matrix_const_view dA = gsl_matrix_const_view_array(paper_dA, 2, 3);
    for (int kind = 0; kind < NN_ACT_KINDS; kind++)
        for (size_t k = 0; k < 6; k++) {
            nn_act act = (nn_act)kind;
            double end[2] = {0.0, 0.0};
            for (int up = 0; up < 2; up++) {
                for (size_t j = 0; j < 6; j++)
                    gsl_matrix_set(Z, j / 3, j % 3, paper_Z[j] + 0.25);
                *gsl_matrix_ptr(Z, k / 3, k % 3) += up ? h : -h;
                nn_act_forward(act, Z, A);
                for (size_t j = 0; j < 6; j++)
                    end[up] += paper_dA[j] * gsl_matrix_get(A, j / 3, j % 3);
            }
            *gsl_matrix_ptr(Z, k / 3, k % 3) -= h;
            nn_act_forward(act, Z, A);
            nn_act_backward(act, Z, A, &dA.matrix, dZ);
            gsl_test_abs(gsl_matrix_get(dZ, k / 3, k % 3),
                         (end[1] - end[0]) / (2.0 * h), 1e-8,
                         "equation (4.11): %s, element %zu by nudges",
                         nn_act_name(act), k);
        }
    gsl_matrix_free(Z);
    gsl_matrix_free(A);
    gsl_matrix_free(dZ);
}

/* On scores that are the quantiles of a bell curve of width 5 the share is the
 * area beyond the limit. */
static void
test_saturated_share(void)
{
    enum { N = 4000 };
    gsl_matrix *Z = gsl_matrix_alloc(N, 1);
    nn_act_health health;
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(Z, i, 0,
                       5.0 * gsl_cdf_ugaussian_Pinv(((double)i + 0.5) / N));
    nn_act_check(NN_ACT_SIGMOID, Z, &health);
    gsl_test_abs(health.saturated, 2.0 * gsl_cdf_ugaussian_Q(6.9048 / 5.0),
                 2.0 / N, "equation (4.12): sigmoids saturate beyond 6.9");
    nn_act_check(NN_ACT_TANH, Z, &health);
    gsl_test_abs(health.saturated, 2.0 * gsl_cdf_ugaussian_Q(4.1468 / 5.0),
                 2.0 / N, "equation (4.12): tanh saturates beyond 4.1");
    gsl_matrix_free(Z);
}

static void
test_errors(void)
{
    gsl_error_handler_t *old = gsl_set_error_handler_off();
    nn_act none = (nn_act)NN_ACT_KINDS;
    gsl_matrix *Z = gsl_matrix_calloc(2, 3), *T = gsl_matrix_calloc(3, 2);
    gsl_matrix_set_all(T, 7.0);
    nn_act_health health = {77.0, 77};
    gsl_test(!isnan(nn_act_value(none, 0.5)), "no activation, no value");
    gsl_test(!isnan(nn_act_slope(none, 0.5)), "no activation, no slope");
    gsl_test_int(nn_act_forward(NN_ACT_TANH, Z, T), GSL_EBADLEN,
                 "forward wants equal shapes");
    gsl_test_int(nn_act_forward(none, Z, Z), GSL_EINVAL,
                 "forward wants an activation");
    gsl_test_int(nn_act_backward(NN_ACT_TANH, Z, T, Z, Z), GSL_EBADLEN,
                 "backward wants an A of equal shape");
    gsl_test_int(nn_act_backward(NN_ACT_TANH, Z, Z, T, Z), GSL_EBADLEN,
                 "and a dA");
    gsl_test_int(nn_act_backward(NN_ACT_TANH, Z, Z, Z, T), GSL_EBADLEN,
                 "and a dZ");
    gsl_test_int(nn_act_backward(none, Z, Z, Z, Z), GSL_EINVAL,
                 "backward wants an activation");
    gsl_test_int(nn_act_check(none, Z, &health), GSL_EINVAL,
                 "check wants an activation");
    gsl_test(gsl_matrix_min(T) != 7.0 || health.dead != 77,
             "after an error the outputs are as they were");
    gsl_matrix_free(Z);
    gsl_matrix_free(T);
    gsl_set_error_handler(old);
}

int
main(void)
{
    test_names();
    test_curves();
    test_slopes();
    test_at_zero();
    test_extremes();
    test_paper_batch();
    test_backward_by_nudges();
    test_saturated_share();
    test_errors();
    return gsl_test_summary();
}
