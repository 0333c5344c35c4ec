/* Polynomials of degree 0 to 9 fitted to ten points with noise, solved exactly
 * by GSL, and what they are worth on 200 points they have not seen. */
#include "nn/descent.h"
#include "nn/plot.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_poly.h>
#include <gsl/gsl_randist.h>

enum { SEEN = 10, UNSEEN = 200, MOST = 9 };

/* Points of a sine with noise, x from -1 to 1: evenly, or drawn at random. */
static void
draw_points(gsl_vector *x, gsl_vector *y, int evenly, gsl_rng *r)
{
    for (size_t i = 0; i < x->size; i++) {
        double at = evenly ? 2.0 * (double)i / (double)(x->size - 1) - 1.0
                           : gsl_ran_flat(r, -1.0, 1.0);
        gsl_vector_set(x, i, at);
        gsl_vector_set(y, i, sin(M_PI * at) + gsl_ran_gaussian(r, 0.2));
    }
}

/* The weights of the polynomial with the least squared error, by GSL. */
static void
solve(const gsl_vector *x, const gsl_vector *y, gsl_vector *theta)
{
    size_t n = x->size, d = theta->size;
    double chisq;
    gsl_matrix *Phi = gsl_matrix_alloc(n, d);
    gsl_matrix *covariance = gsl_matrix_alloc(d, d);
    gsl_multifit_linear_workspace *work = gsl_multifit_linear_alloc(n, d);
    nn_poly_features(x, Phi);
    gsl_multifit_linear(Phi, y, theta, covariance, &chisq, work);
    gsl_multifit_linear_free(work);
    gsl_matrix_free(covariance);
    gsl_matrix_free(Phi);
}

/* The errors of a polynomial on some points. */
static nn_errors
judge(const gsl_vector *theta, const gsl_vector *x, const gsl_vector *y)
{
    nn_errors errors;
    gsl_matrix *Phi = gsl_matrix_alloc(x->size, theta->size);
    gsl_vector *yhat = gsl_vector_alloc(x->size);
    nn_poly_features(x, Phi);
    gsl_blas_dgemv(CblasNoTrans, 1.0, Phi, theta, 0.0, yhat);
    nn_regression_errors(yhat, y, &errors);
    gsl_vector_free(yhat);
    gsl_matrix_free(Phi);
    return errors;
}

static void
print_curve(const gsl_vector *theta)
{
    for (int k = -100; k <= 100; k++)
        printf("%.2f %.4f\n", 0.01 * k,
               gsl_poly_eval(theta->data, (int)theta->size, 0.01 * k));
}

/* Degree 3 by descent, with a rate that is a share of the limit. */
static void
descend(const gsl_vector *x, const gsl_vector *y, double share, size_t steps,
        const gsl_vector *x2, const gsl_vector *y2)
{
    gsl_matrix *Phi = gsl_matrix_alloc(SEEN, 4);
    gsl_matrix_const_view T = gsl_matrix_const_view_vector(y, y->size, 1);
    gsl_vector *theta = gsl_vector_calloc(4), *g = gsl_vector_alloc(4);
    gsl_vector *u = gsl_vector_alloc(SEEN);
    nn_poly_features(x, Phi);
    double limit;
    nn_stable_rate(Phi, &limit, g, u);
    nn_linear *l = nn_linear_alloc(Phi, &T.matrix, nn_mse, 0.0);
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descent run;
    nn_descend(&f, share * limit, 0.0, steps, theta, &run, g);
    printf("# %4.2f of the limit, %5zu steps: %8.3g %8.3g\n", share, steps,
           judge(theta, x, y).rmse, judge(theta, x2, y2).rmse);
    nn_linear_free(l);
    gsl_vector_free(u);
    gsl_vector_free(g);
    gsl_vector_free(theta);
    gsl_matrix_free(Phi);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_vector *x = gsl_vector_alloc(SEEN), *y = gsl_vector_alloc(SEEN);
    gsl_vector *x2 = gsl_vector_alloc(UNSEEN), *y2 = gsl_vector_alloc(UNSEEN);
    gsl_rng_set(r, 1);
    draw_points(x, y, 1, r);
    draw_points(x2, y2, 0, r);
    printf("# root mean squared error of degree 3   seen   unseen\n");
    descend(x, y, 0.1, 20000, x2, y2);
    descend(x, y, 0.5, 20000, x2, y2);
    descend(x, y, 0.9, 20000, x2, y2);
    descend(x, y, 1.01, 1000, x2, y2);
    nn_plot_block(stdout, "errors");
    for (size_t degree = 0; degree <= MOST; degree++) {
        gsl_vector *theta = gsl_vector_alloc(degree + 1);
        solve(x, y, theta);
        double seen = judge(theta, x, y).rmse;
        printf("%zu  %7.3f %7.3f\n", degree, seen < 1e-3 ? 0.0 : seen,
               judge(theta, x2, y2).rmse);
        gsl_vector_free(theta);
    }
    nn_plot_block(stdout, "seen");
    for (int i = 0; i < SEEN; i++)
        printf("%.4f %.4f\n", gsl_vector_get(x, (size_t)i),
               gsl_vector_get(y, (size_t)i));
    static const size_t shown[] = {1, 3, 9};
    for (int k = 0; k < 3; k++) {
        char name[16];
        gsl_vector *theta = gsl_vector_alloc(shown[k] + 1);
        snprintf(name, sizeof name, "degree %zu", shown[k]);
        solve(x, y, theta);
        nn_plot_block(stdout, name);
        print_curve(theta);
        gsl_vector_free(theta);
    }
    gsl_vector_free(y2);
    gsl_vector_free(x2);
    gsl_vector_free(y);
    gsl_vector_free(x);
    gsl_rng_free(r);
    return 0;
}
