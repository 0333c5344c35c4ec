/* The reference against scikit-learn and NumPy, on irises and masses.  The
 * numbers are truth.py's. */
#include "nn/csv.h"
#include "nn/descent.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_test.h>

#include "truth.h"

enum { FLOWERS = 100, FIRST = 50, MASSES = 398, D = 31 };

/* scikit-learn stops a little before the floor. */
static const double close = 1e-5;

static void
test_same(const gsl_vector *theta, const double *truth, double rel,
          const char *what)
{
    for (size_t k = 0; k < theta->size; k++)
        gsl_test_rel(gsl_vector_get(theta, k), truth[k], rel,
                     "%s: element %zu as elsewhere", what, k);
}

static void
newton(const gsl_matrix *X, const gsl_matrix *T, double ridge,
       gsl_vector *theta)
{
    nn_linear *l = nn_linear_alloc(X, T, nn_bce_logits, ridge);
    gsl_vector *g = gsl_vector_alloc(X->size2);
    gsl_vector_set_zero(theta);
    for (int k = 0; k < 12; k++)
        nn_logistic_newton(l, theta, g);
    gsl_vector_free(g);
    nn_linear_free(l);
}

/* Petals of versicolor and virginica; columns of X: length, 1, width. */
static void
test_petals(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix *X = gsl_matrix_alloc(FLOWERS, 3);
    gsl_matrix *T = gsl_matrix_alloc(FLOWERS, 1);
    for (size_t i = 0; i < FLOWERS; i++) {
        gsl_matrix_set(X, i, 0, gsl_matrix_get(iris->X, FIRST + i, 2));
        gsl_matrix_set(X, i, 1, 1.0);
        gsl_matrix_set(X, i, 2, gsl_matrix_get(iris->X, FIRST + i, 3));
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(iris->y, FIRST + i) == 2);
    }
    gsl_vector *theta = gsl_vector_calloc(3), *g = gsl_vector_alloc(2);
    newton(X, T, 0.0, theta);
    gsl_vector_swap_elements(theta, 0, 1);
    test_same(theta, petals_logistic, close, "both petal measures");
    gsl_vector_view two = gsl_vector_subvector(theta, 0, 2);
    gsl_matrix_view width = gsl_matrix_submatrix(X, 0, 1, FLOWERS, 2);
    newton(&width.matrix, T, 0.0, &two.vector);
    test_same(&two.vector, petal_logistic, close, "the width of petals");
    nn_linear *l = nn_linear_alloc(&width.matrix, T, nn_mse, 0.0);
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descent run;
    gsl_vector_set_zero(&two.vector);
    nn_descend(&f, 0.2, 1e-12, 100000, &two.vector, &run, g);
    gsl_test(!run.converged, "descent on the width of petals converges");
    test_same(&two.vector, petal_line, 1e-9, "the line through petals");
    nn_linear_free(l);
    gsl_vector_free(g);
    gsl_vector_free(theta);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(iris);
}

static void
scale(const gsl_matrix *measures, gsl_matrix *X)
{
    gsl_matrix_set_all(X, 1.0);
    for (size_t j = 1; j < D; j++) {
        gsl_vector_view to = gsl_matrix_column(X, j);
        gsl_vector_const_view from =
            gsl_matrix_const_subcolumn(measures, j - 1, 0, MASSES);
        const double *x = from.vector.data;
        double mean = gsl_stats_mean(x, from.vector.stride, MASSES);
        double sd =
            gsl_stats_sd_with_fixed_mean(x, from.vector.stride, MASSES, mean);
        gsl_vector_memcpy(&to.vector, &from.vector);
        gsl_vector_add_constant(&to.vector, -mean);
        gsl_vector_scale(&to.vector, 1.0 / sd);
    }
}

static void
test_masses(void)
{
    nn_table *t = nn_table_read_or_exit("data/wdbc.csv");
    gsl_matrix *X = gsl_matrix_alloc(MASSES, D);
    gsl_matrix *T = gsl_matrix_alloc(MASSES, 1);
    gsl_vector *theta = gsl_vector_alloc(D), *u = gsl_vector_alloc(MASSES);
    double rate;
    scale(t->X, X);
    for (size_t i = 0; i < MASSES; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(t->y, i));
    nn_stable_rate(X, &rate, theta, u);
    gsl_test_rel(rate, 2.0 / masses_curvature[0], 1e-9,
                 "equation (6.8): the safe rate for the masses, as by NumPy");
    newton(X, T, 0.01, theta);
    test_same(theta, masses_logistic, 1e-4, "equation (6.11): the masses");
    nn_linear *l = nn_linear_alloc(X, T, nn_bce_logits, 0.01);
    gsl_test_rel(nn_linear_value(theta, l), masses_loss[0], 1e-9,
                 "the loss at the floor of the masses");
    nn_linear_free(l);
    gsl_vector_free(u);
    gsl_vector_free(theta);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(t);
}

int
main(void)
{
    test_petals();
    test_masses();
    return gsl_test_summary();
}
