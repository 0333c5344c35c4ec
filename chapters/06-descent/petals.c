/* Versicolor or virginica by both measures of the petal: the line of even odds,
 * and those where the neuron is nine tenths sure. */
#include "nn/csv.h"
#include "nn/descent.h"
#include "nn/plot.h"

#include <math.h>

enum { N = 100, FIRST = 50, LENGTH = 2 };

/* Takes twelve steps of Newton's from 0; returns how many rows are wrong. */
static int
fit(const gsl_matrix *X, const gsl_matrix *T, gsl_vector *theta)
{
    int wrong = 0;
    gsl_vector *g = gsl_vector_alloc(X->size2);
    nn_linear *l = nn_linear_alloc(X, T, nn_bce_logits, 0.0);
    gsl_vector_set_zero(theta);
    for (int k = 0; k < 12; k++)
        nn_logistic_newton(l, theta, g);
    nn_linear_gradient(theta, l, g);
    for (size_t i = 0; i < N; i++)
        wrong += (gsl_matrix_get(l->Z, i, 0) > 0.0) !=
                 (gsl_matrix_get(T, i, 0) > 0.5);
    nn_linear_free(l);
    gsl_vector_free(g);
    return wrong;
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix *X = gsl_matrix_alloc(N, 5), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    double at[5];
    gsl_vector_view theta = gsl_vector_view_array(at, 3);
    gsl_vector_view all = gsl_vector_view_array(at, 5);
    /* Columns of X: sepal, sepal, 1, petal, petal. */
    gsl_matrix_const_view sepals =
        gsl_matrix_const_submatrix(iris->X, FIRST, 0, N, 2);
    gsl_matrix_const_view measured =
        gsl_matrix_const_submatrix(iris->X, FIRST, LENGTH, N, 2);
    gsl_matrix_view left = gsl_matrix_submatrix(X, 0, 0, N, 2);
    gsl_matrix_view petals = gsl_matrix_submatrix(X, 0, 3, N, 2);
    gsl_matrix_view ones_petals = gsl_matrix_submatrix(X, 0, 2, N, 3);
    gsl_matrix_set_all(X, 1.0);
    gsl_matrix_memcpy(&left.matrix, &sepals.matrix);
    gsl_matrix_memcpy(&petals.matrix, &measured.matrix);
    for (size_t i = 0; i < N; i++) {
        gsl_vector_int_set(y, i, gsl_vector_int_get(iris->y, FIRST + i) == 2);
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    }
    printf("# all four measures: %d of %d wrong\n", fit(X, T, &all.vector), N);
    int wrong = fit(&ones_petals.matrix, T, &theta.vector);
    printf("# petals: bias %.2f, weights %.2f and %.2f, %d of %d wrong\n",
           at[0], at[1], at[2], wrong, N);
    nn_plot_block(stdout, "versicolor");
    nn_plot_points(stdout, &petals.matrix, y, 0);
    nn_plot_block(stdout, "virginica");
    nn_plot_points(stdout, &petals.matrix, y, 1);
    gsl_vector_const_view w = gsl_vector_const_view_array(at + 1, 2);
    static const char *names[] = {"even", "sure 0", "sure 1"};
    double odds[] = {0.0, log(9.0), -log(9.0)};
    for (int k = 0; k < 3; k++) {
        nn_plot_block(stdout, names[k]);
        nn_plot_line2(stdout, &w.vector, at[0] + odds[k], 3, 7, 0.8, 2.7);
    }
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(iris);
    return 0;
}
