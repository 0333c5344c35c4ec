/* Slopes, walks and Newton's step against GSL's own routines. */
#include "nn/act.h"
#include "nn/descent.h"

#include "../lib/errors.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_deriv.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_test.h>

enum { N = 12, D = 3 };

static const double ones_and_x[] = {1, 1, 1, 2, 1, 3};
static const double line[] = {1, 2, 3};

static double
cube(const gsl_vector *theta, void *context)
{
    (void)context;
    return gsl_pow_3(gsl_vector_get(theta, 0));
}

static double
wave(double x, void *context)
{
    (void)context;
    return exp(sin(3.0 * x)) / (1.0 + x * x);
}

static double
wave_of(const gsl_vector *theta, void *context)
{
    return wave(gsl_vector_get(theta, 0), context);
}

static void
test_numerical(void)
{
    double at = 2.0, slope, truth, bound;
    gsl_vector_view theta = gsl_vector_view_array(&at, 1);
    gsl_vector_view g = gsl_vector_view_array(&slope, 1);
    nn_objective f = {cube, NULL, NULL}, v = {wave_of, NULL, NULL};
    nn_numerical_gradient(&f, 0.5, &theta.vector, &g.vector);
    gsl_test_abs(slope, 12.25, 0.0, "equation (6.6): the slope by hand");
    for (double h = 0.5; h > 1e-3; h /= 2.0) {
        nn_numerical_gradient(&f, h, &theta.vector, &g.vector);
        gsl_test_abs(slope - 12.0, h * h, 1e-11,
                     "equation (6.6): the error of x^3 is h^2");
    }
    gsl_function one = {wave, NULL};
    for (at = -1.0; at < 1.0; at += 0.25) {
        double here = at;
        nn_numerical_gradient(&v, 1e-5, &theta.vector, &g.vector);
        gsl_deriv_central(&one, here, 1e-3, &truth, &bound);
        gsl_test_abs(slope, truth, 1e-8 + bound,
                     "equation (6.6): as gsl_deriv_central has it");
        gsl_test(at != here, "theta is as it was, to the bit");
    }
}

/* X and targets drawn from r; the first column of X is 1. */
static void
draw(gsl_rng *r, gsl_matrix *X, gsl_matrix *T, int labels)
{
    for (size_t i = 0; i < X->size1; i++) {
        for (size_t j = 0; j < X->size2; j++)
            gsl_matrix_set(X, i, j, j == 0 ? 1.0 : gsl_ran_gaussian(r, 1.0));
        gsl_matrix_set(T, i, 0,
                       labels ? (double)gsl_rng_uniform_int(r, 2)
                              : gsl_ran_gaussian(r, 2.0));
    }
}

static void
test_walk_by_hand(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(ones_and_x, 3, 2);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(line, 3, 1);
    double at[2] = {0.5, 0.5}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_mse, 0.0);
    nn_objective f = {NULL, nn_linear_gradient, l};
    nn_descent run;
    nn_linear_gradient(&theta.vector, l, &g.vector);
    gsl_test_rel(slope[0], -1.0, 1e-14, "equation (6.9): the bias by hand");
    gsl_test_rel(slope[1], -8.0 / 3.0, 1e-14, "equation (6.9): the weight");
    at[0] = at[1] = 0.0;
    nn_descend(&f, 0.1, 0.0, 1, &theta.vector, &run, &g.vector);
    gsl_test_rel(at[0], 0.4, 1e-14, "equation (6.7): the bias by hand");
    gsl_test_rel(at[1], 2.8 / 3.0, 1e-14, "equation (6.7): the weight");
    nn_descend(&f, 0.17, 1e-9, 100000, &theta.vector, &run, &g.vector);
    gsl_test(!run.converged || run.slope > 1e-9, "a rate of 0.17 converges");
    gsl_test_abs(at[0], 0.0, 1e-8, "the bias of y = x");
    gsl_test_rel(at[1], 1.0, 1e-8, "the weight of y = x");
    nn_linear_free(l);
}

/* The longest walk below the limit shrinks, the shortest above it grows. */
static void
test_limit(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(N, 1);
    gsl_matrix *A = gsl_matrix_alloc(D, D), *V = gsl_matrix_alloc(D, D);
    gsl_vector *v = gsl_vector_alloc(D), *u = gsl_vector_alloc(N);
    gsl_vector *theta = gsl_vector_alloc(D), *g = gsl_vector_alloc(D);
    gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(D);
    for (int k = 0; k < 20; k++) {
        double rate;
        nn_descent run;
        draw(r, X, T, 0);
        nn_stable_rate(X, &rate, v, u);
        gsl_blas_dgemm(CblasTrans, CblasNoTrans, 2.0 / N, X, X, 0.0, A);
        gsl_eigen_symmv(A, theta, V, work);
        gsl_test_rel(rate, 2.0 / gsl_vector_max(theta), 1e-9,
                     "equation (6.8): as gsl_eigen_symmv has it");
        nn_linear *l = nn_linear_alloc(X, T, nn_mse, 0.0);
        nn_objective f = {NULL, nn_linear_gradient, l};
        gsl_vector_set_zero(theta);
        nn_descend(&f, 0.99 * rate, 1e-9, 1000000, theta, &run, g);
        gsl_test(!run.converged, "equation (6.8): below, descent arrives");
        gsl_vector_add_constant(theta, 1.0);
        errors_record_them();
        gsl_test_int(
            nn_descend(&f, 1.01 * rate, 1e-9, 1000000, theta, &run, g),
            GSL_ERUNAWAY, "equation (6.8): above, it runs away");
        nn_linear_free(l);
    }
    gsl_eigen_symmv_free(work);
    gsl_vector_free(g);
    gsl_vector_free(theta);
    gsl_vector_free(u);
    gsl_vector_free(v);
    gsl_matrix_free(V);
    gsl_matrix_free(A);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

/* Descent against QR, least squares as gsl_multifit solves it. */
static void
test_regression(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(N, 1);
    gsl_matrix *cov = gsl_matrix_alloc(D, D), *Q = gsl_matrix_alloc(N, D);
    gsl_vector *theta = gsl_vector_calloc(D), *g = gsl_vector_alloc(D);
    gsl_vector *c = gsl_vector_alloc(D), *rest = gsl_vector_alloc(N);
    gsl_multifit_linear_workspace *work = gsl_multifit_linear_alloc(N, D);
    double chisq;
    nn_descent run;
    draw(r, X, T, 0);
    gsl_vector_const_view y = gsl_matrix_const_column(T, 0);
    nn_linear *l = nn_linear_alloc(X, T, nn_mse, 0.0);
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descend(&f, 0.1, 1e-11, 100000, theta, &run, g);
    gsl_multifit_linear(X, &y.vector, c, cov, &chisq, work);
    gsl_test_rel(nn_linear_value(theta, l), chisq / N, 1e-12,
                 "the loss at the floor as gsl_multifit_linear has it");
    gsl_vector_sub(c, theta);
    gsl_test_abs(gsl_blas_dnrm2(c), 0.0, 1e-9,
                 "theta as gsl_multifit_linear has it");
    gsl_matrix_memcpy(Q, X);
    gsl_linalg_QR_decomp(Q, g);
    gsl_linalg_QR_lssolve(Q, g, &y.vector, c, rest);
    gsl_vector_sub(c, theta);
    gsl_test_abs(gsl_blas_dnrm2(c), 0.0, 1e-9, "theta as by gsl_linalg's QR");
    nn_linear_free(l);
    gsl_multifit_linear_free(work);
    gsl_vector_free(rest);
    gsl_vector_free(c);
    gsl_vector_free(g);
    gsl_vector_free(theta);
    gsl_matrix_free(Q);
    gsl_matrix_free(cov);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

/* The gradient of every model against differences of its value, and the
 * Hessian against differences of the gradient. */
static void
test_models(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(N, 1);
    gsl_vector *theta = gsl_vector_alloc(D), *at = gsl_vector_alloc(D);
    gsl_vector *g = gsl_vector_alloc(D), *n = gsl_vector_alloc(D);
    for (int k = 0; k < 20; k++) {
        draw(r, X, T, 1);
        for (size_t j = 0; j < D; j++)
            gsl_vector_set(theta, j, gsl_ran_gaussian(r, 1.0));
        nn_linear *l = nn_linear_alloc(X, T, k % 2 ? nn_mse : nn_bce_logits,
                                       0.25 * (k % 3));
        nn_objective f = {nn_linear_value, nn_linear_gradient, l};
        nn_linear_gradient(theta, l, g);
        nn_numerical_gradient(&f, 1e-5, theta, n);
        gsl_vector_sub(n, g);
        gsl_test_abs(gsl_blas_dnrm2(n), 0.0, 1e-8,
                     "equation (6.9): the gradient as differences have it");
        l->loss = nn_bce_logits;
        nn_linear_gradient(theta, l, n);
        gsl_vector_memcpy(at, theta);
        nn_logistic_newton(l, at, g);
        /* H g = n: H by differences of the gradient along g. */
        gsl_vector_memcpy(at, theta);
        gsl_blas_daxpy(1e-5, g, at);
        gsl_vector *up = gsl_vector_alloc(D), *down = gsl_vector_alloc(D);
        nn_linear_gradient(at, l, up);
        gsl_blas_daxpy(-2e-5, g, at);
        nn_linear_gradient(at, l, down);
        gsl_vector_sub(up, down);
        gsl_vector_scale(up, 1.0 / 2e-5);
        gsl_vector_sub(up, n);
        gsl_test_abs(gsl_blas_dnrm2(up), 0.0, 1e-6 * gsl_blas_dnrm2(g),
                     "equation (6.12): H times the step is the gradient");
        gsl_vector_free(down);
        gsl_vector_free(up);
        nn_linear_free(l);
    }
    gsl_vector_free(n);
    gsl_vector_free(g);
    gsl_vector_free(at);
    gsl_vector_free(theta);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

static void
test_newton_by_hand(void)
{
    static const double X4[] = {1, 0, 1, 1, 1, 2, 1, 3}, T4[] = {0, 1, 0, 1};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(X4, 4, 2);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(T4, 4, 1);
    double at[2] = {0, 0}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_bce_logits, 0.0);
    nn_logistic_newton(l, &theta.vector, &g.vector);
    gsl_test_rel(at[0], -1.2, 1e-13, "equation (6.11): the bias by hand");
    gsl_test_rel(at[1], 0.8, 1e-13, "equation (6.11): the weight by hand");
    for (int k = 0; k < 8; k++)
        nn_logistic_newton(l, &theta.vector, &g.vector);
    nn_linear_gradient(&theta.vector, l, &g.vector);
    gsl_test_abs(gsl_blas_dnrm2(&g.vector), 0.0, 1e-14,
                 "equation (6.11): the optimum has no slope");
    gsl_test_rel(-at[0] / at[1], 1.5, 1e-10,
                 "equation (6.10): even odds are in the middle");
    for (size_t i = 0; i < 4; i++) {
        double z = gsl_matrix_get(l->Z, i, 0);
        gsl_test((z > 0.0) != (nn_sigmoid(z) > 0.5),
                 "equation (6.10): p is above 1/2 exactly where z is above 0");
    }
    nn_linear_free(l);
}

static void
test_newton_errors(void)
{
    static const double two[] = {1, -1, 1, 1}, labels[] = {0, 1};
    double rows[] = {1, GSL_NAN, -1}, targets[] = {1, 0, 0};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(two, 2, 2);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(labels, 2, 1);
    gsl_matrix_view bad = gsl_matrix_view_array(rows, 3, 1);
    gsl_matrix_view T3 = gsl_matrix_view_array(targets, 3, 1);
    double at[2] = {0.5, 1000}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    gsl_vector_view theta1 = gsl_vector_view_array(at, 1);
    gsl_vector_view g1 = gsl_vector_view_array(slope, 1);
    errors_record_them();
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_bce_logits, 0.0);
    gsl_test_int(nn_logistic_newton(l, &theta.vector, &g.vector), GSL_ESING,
                 "two points far from contradiction have no Hessian");
    nn_linear *m = nn_linear_alloc(&bad.matrix, &T3.matrix, nn_bce_logits, 1);
    gsl_test_int(nn_logistic_newton(m, &theta1.vector, &g1.vector), GSL_ESING,
                 "a Hessian that is not finite is refused");
    gsl_test(at[0] != 0.5 || at[1] != 1000, "and theta is as it was");
    gsl_test(nn_linear_alloc(&X.matrix, &T3.matrix, nn_mse, 0) != NULL ||
                 errors_seen()->code != GSL_EBADLEN,
             "a model refuses targets of another length");
    gsl_test(nn_linear_alloc(&X.matrix, &T.matrix, nn_mse, -1) != NULL ||
                 errors_seen()->code != GSL_EDOM,
             "a model refuses a ridge below 0");
    gsl_test(!gsl_isnan(nn_linear_value(&theta1.vector, l)),
             "a model has no value at a theta of another length");
    nn_linear_free(m);
    nn_linear_free(l);
    nn_linear_free(NULL);
}

static void
test_poly(void)
{
    static const double x[] = {-2, 0.5, 3};
    static const double powers[] = {1,    -2,    4, -8, 1, 0.5,
                                    0.25, 0.125, 1, 3,  9, 27};
    gsl_vector_const_view v = gsl_vector_const_view_array(x, 3);
    gsl_matrix_const_view P = gsl_matrix_const_view_array(powers, 3, 4);
    gsl_matrix *Phi = gsl_matrix_alloc(3, 4);
    nn_poly_features(&v.vector, Phi);
    gsl_test(!gsl_matrix_equal(Phi, &P.matrix), "powers by hand");
    gsl_matrix_set_zero(Phi);
    gsl_vector *w = gsl_vector_alloc(4), *u = gsl_vector_alloc(3);
    double rate;
    nn_stable_rate(Phi, &rate, w, u);
    gsl_test(!(gsl_isinf(rate) == 1), "features of 0 are safe at any rate");
    gsl_vector_free(u);
    gsl_vector_free(w);
    gsl_matrix_free(Phi);
}

int
main(void)
{
    test_numerical();
    test_walk_by_hand();
    test_limit();
    test_regression();
    test_models();
    test_newton_by_hand();
    test_newton_errors();
    test_poly();
    return gsl_test_summary();
}
