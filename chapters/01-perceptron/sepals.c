/* Setosa against the other irises: one sepal measure, then both. */
#include "nn/csv.h"
#include "nn/perceptron.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>

/* The fewest mistakes of any threshold on one column, on either side. */
static size_t
best_threshold(const gsl_matrix *X, size_t column, const gsl_vector_int *y)
{
    size_t n = X->size1, fewest = n;
    for (size_t k = 0; k < n; k++) {
        size_t wrong = 0;
        for (size_t i = 0; i < n; i++)
            wrong +=
                (gsl_matrix_get(X, i, column) >
                 gsl_matrix_get(X, k, column)) == gsl_vector_int_get(y, i);
        fewest = GSL_MIN(fewest, GSL_MIN(wrong, n - wrong));
    }
    return fewest;
}

/* Trains on X and says how many updates and epochs that took. */
static void
train(const char *name, nn_perceptron *p, const gsl_matrix *X,
      const gsl_vector_int *y)
{
    nn_perceptron_run run;
    nn_perceptron_fit(p, X, y, 1.0, 100000, &run);
    printf("# %-24s %6zu updates, %5zu epochs, last one %s\n", name,
           run.updates, run.epochs, run.converged ? "clean" : "not clean");
}

/* The same with lengths in millimetres: ten times as long, whole numbers. */
static void
train_in_millimetres(const gsl_matrix *X, const gsl_vector_int *y)
{
    nn_perceptron *p = nn_perceptron_alloc(X->size2);
    gsl_matrix *millimetres = gsl_matrix_alloc(X->size1, X->size2);
    for (size_t i = 0; i < X->size1; i++)
        for (size_t j = 0; j < X->size2; j++)
            gsl_matrix_set(millimetres, i, j,
                           rint(10.0 * gsl_matrix_get(X, i, j)));
    train("both sepals, millimetres", p, millimetres, y);
    gsl_matrix_free(millimetres);
    nn_perceptron_free(p);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_vector_int *y = gsl_vector_int_calloc(iris->y->size);
    for (size_t i = 0; i < y->size; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(iris->y, i) == 0);
    gsl_matrix_view sepals =
        gsl_matrix_submatrix(iris->X, 0, 0, iris->X->size1, 2);

    printf("# threshold on length: %zu wrong of %zu\n",
           best_threshold(iris->X, 0, y), y->size);
    printf("# threshold on width:  %zu wrong of %zu\n",
           best_threshold(iris->X, 1, y), y->size);
    nn_perceptron *all = nn_perceptron_alloc(4);
    nn_perceptron *two = nn_perceptron_alloc(2);
    train("both sepals", two, &sepals.matrix, y);
    printf("# its line has w (%.1f, %.1f), b %.0f\n",
           gsl_vector_get(two->w, 0), gsl_vector_get(two->w, 1), two->b);
    double bound;
    nn_perceptron_bound(two, &sepals.matrix, y, &bound);
    printf("# its own bound is %.0f\n", bound);
    train("all four measures", all, iris->X, y);
    train_in_millimetres(&sepals.matrix, y);

    nn_plot_block(stdout, "others");
    nn_plot_points(stdout, &sepals.matrix, y, 0);
    nn_plot_block(stdout, "setosa");
    nn_plot_points(stdout, &sepals.matrix, y, 1);
    nn_plot_block(stdout, "line");
    nn_plot_line2(stdout, two->w, two->b, 4.0, 8.0, 1.6, 4.6);

    nn_perceptron_free(all);
    nn_perceptron_free(two);
    gsl_vector_int_free(y);
    nn_table_free(iris);
    return 0;
}
