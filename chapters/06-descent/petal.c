/* Versicolor or virginica by the width of a petal: a straight line and a
 * sigmoid through the same labels, without and with 20 very wide flowers. */
#include "nn/act.h"
#include "nn/csv.h"
#include "nn/descent.h"
#include "nn/plot.h"

#include <stdlib.h>

enum { N = 100, FIRST = 50, WIDTH = 3, MORE = 20 };

/* The optimum of the loss: the squared error is a bowl whose floor descent
 * finds, the cross-entropy needs a few steps of Newton's. */
static void
fit(const gsl_matrix *X, const gsl_matrix *T, nn_loss *loss, double at[2])
{
    nn_linear *l = nn_linear_alloc(X, T, loss, 0.0);
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descent run;
    double slope[2], limit;
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    gsl_vector *u = gsl_vector_alloc(X->size1);
    gsl_vector_set_zero(&theta.vector);
    nn_stable_rate(X, &limit, &g.vector, u);
    if (loss == nn_mse)
        nn_descend(&f, 0.9 * limit, 1e-10, 100000, &theta.vector, &run,
                   &g.vector);
    else
        for (int k = 0; k < 10; k++)
            nn_logistic_newton(l, &theta.vector, &g.vector);
    gsl_vector_free(u);
    nn_linear_free(l);
}

/* How many flowers are on the wrong side of `level`. */
static int
count_wrong(const gsl_matrix *X, const gsl_matrix *T, const double at[2],
            double level)
{
    int wrong = 0;
    for (size_t i = 0; i < N; i++)
        wrong += (at[0] + at[1] * gsl_matrix_get(X, i, 1) > level) !=
                 (gsl_matrix_get(T, i, 0) > 0.5);
    return wrong;
}

/* Fits and prints both models. */
static void
print_models(const char *what, const gsl_matrix *X, const gsl_matrix *T,
             double line[2], double curve[2])
{
    fit(X, T, nn_mse, line);
    fit(X, T, nn_bce_logits, curve);
    printf("# %-12s line     %7.3f %7.3f  limit %.2f cm, wrong %d\n", what,
           line[0], line[1], (0.5 - line[0]) / line[1],
           count_wrong(X, T, line, 0.5));
    printf("# %-12s sigmoid  %7.3f %7.3f  limit %.2f cm, wrong %d\n", "",
           curve[0], curve[1], -curve[0] / curve[1],
           count_wrong(X, T, curve, 0.0));
}

static void
print_curves(const char *name, const double line[2], const double curve[2])
{
    nn_plot_block(stdout, name);
    for (int k = 16; k <= 56; k++)
        printf("%.2f %.4f %.4f\n", 0.05 * k, line[0] + line[1] * 0.05 * k,
               nn_sigmoid(curve[0] + curve[1] * 0.05 * k));
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix *X = gsl_matrix_alloc(N + MORE, 2);
    gsl_matrix *T = gsl_matrix_alloc(N + MORE, 1);
    for (size_t i = 0; i < N + MORE; i++) {
        int real = i < N;
        gsl_matrix_set(X, i, 0, 1.0);
        gsl_matrix_set(X, i, 1,
                       real ? gsl_matrix_get(iris->X, FIRST + i, WIDTH) : 6.0);
        gsl_matrix_set(
            T, i, 0, real ? gsl_vector_int_get(iris->y, FIRST + i) == 2 : 1.0);
    }
    gsl_matrix_const_view Xn = gsl_matrix_const_submatrix(X, 0, 0, N, 2);
    gsl_matrix_const_view Tn = gsl_matrix_const_submatrix(T, 0, 0, N, 1);
    double line[2], curve[2], line2[2], curve2[2];
    print_models("100 flowers", &Xn.matrix, &Tn.matrix, line, curve);
    print_models("and 20 more", X, T, line2, curve2);
    print_curves("fits", line, curve);
    print_curves("wide", line2, curve2);
    nn_plot_block(stdout, "flowers");
    for (size_t i = 0; i < N; i++)
        printf("%.1f %g\n", gsl_matrix_get(X, i, 1), gsl_matrix_get(T, i, 0));
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(iris);
    return 0;
}
