/* Malignant or benign by 30 measures: the length of the gradient after so many
 * steps of descent, and after so many of Newton's. */
#include "nn/csv.h"
#include "nn/descent.h"
#include "nn/plot.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_statistics_double.h>

#include <math.h>

enum { N = 569, D = 31, TRAIN = 398 };

/* Given, taught in chapter 10: a column of ones, then every measure brought to
 * mean 0 and standard deviation 1, as the first TRAIN rows have them. */
static void
scale(const gsl_matrix *measures, gsl_matrix *X)
{
    gsl_matrix_set_all(X, 1.0);
    for (size_t j = 1; j < D; j++) {
        gsl_vector_view to = gsl_matrix_column(X, j);
        gsl_vector_const_view from = gsl_matrix_const_column(measures, j - 1);
        const double *x = from.vector.data;
        double mean = gsl_stats_mean(x, from.vector.stride, TRAIN);
        double sd =
            gsl_stats_sd_with_fixed_mean(x, from.vector.stride, TRAIN, mean);
        gsl_vector_memcpy(&to.vector, &from.vector);
        gsl_vector_add_constant(&to.vector, -mean);
        gsl_vector_scale(&to.vector, 1.0 / sd);
    }
}

/* The highest rate that is safe for every theta: no p (1 - p) exceeds 1/4, so
 * no curvature exceeds an eighth of the squared error's, and the ridge. */
static double
safe_rate(const gsl_matrix *X, double ridge)
{
    double limit;
    gsl_vector *v = gsl_vector_alloc(X->size2),
               *u = gsl_vector_alloc(X->size1);
    nn_stable_rate(X, &limit, v, u);
    gsl_vector_free(u);
    gsl_vector_free(v);
    return 2.0 / (2.0 / limit / 8.0 + ridge);
}

/* Rows from `first` on whose side theta has right, in percent. */
static double
percent_right(const gsl_matrix *X, const gsl_vector_int *y,
              const gsl_vector *theta, size_t first, size_t n)
{
    int right = 0;
    for (size_t i = first; i < first + n; i++) {
        double z;
        gsl_vector_const_view x = gsl_matrix_const_row(X, i);
        gsl_blas_ddot(&x.vector, theta, &z);
        right += (z > 0.0) == gsl_vector_int_get(y, i);
    }
    return 100.0 * right / (double)n;
}

/* The slope at theta; below 1e-12 it is rounding, and differs from machine to
 * machine. */
static double
slope_at(const gsl_vector *theta, nn_linear *l, gsl_vector *g)
{
    nn_linear_gradient(theta, l, g);
    return fmax(gsl_blas_dnrm2(g), 1e-12);
}

static void
print_newton(nn_linear *l, gsl_vector *theta, gsl_vector *g)
{
    gsl_vector_set_zero(theta);
    nn_plot_block(stdout, "newton");
    for (int k = 0; k <= 8; k++) {
        printf("%d %.1e\n", k, slope_at(theta, l, g));
        nn_logistic_newton(l, theta, g);
    }
}

/* Descends, prints the slope after 1, 2, 4 ... steps, and how many it took. */
static void
print_descent(nn_linear *l, double eta, gsl_vector *theta, gsl_vector *g)
{
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descent run = {0};
    size_t done = 0;
    gsl_vector_set_zero(theta);
    nn_plot_block(stdout, "descent");
    for (size_t goal = 1; !run.converged; goal *= 2) {
        nn_descend(&f, eta, 1e-8, goal - done, theta, &run, g);
        done += run.steps;
        printf("%zu %.1e\n", done, run.slope);
    }
}

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/wdbc.csv");
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(TRAIN, 1);
    gsl_vector *theta = gsl_vector_alloc(D), *g = gsl_vector_alloc(D);
    scale(t->X, X);
    for (size_t i = 0; i < TRAIN; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(t->y, i));
    gsl_matrix_const_view seen = gsl_matrix_const_submatrix(X, 0, 0, TRAIN, D);
    nn_linear *l = nn_linear_alloc(&seen.matrix, T, nn_bce_logits, 0.01);
    double eta = safe_rate(&seen.matrix, l->ridge);
    printf("# the highest safe rate: %.3f\n", eta);
    print_newton(l, theta, g);
    print_descent(l, 0.9 * eta, theta, g);
    nn_plot_block(stdout, "right");
    printf("# loss %.4f, right %.1f %% of seen, %.1f %% of unseen\n",
           nn_linear_value(theta, l), percent_right(X, t->y, theta, 0, TRAIN),
           percent_right(X, t->y, theta, TRAIN, N - TRAIN));
    nn_linear_free(l);
    gsl_vector_free(g);
    gsl_vector_free(theta);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(t);
    return 0;
}
