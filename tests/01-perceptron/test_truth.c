/* The reference against a perceptron written in NumPy, on the Iris data.  The
 * numbers are truth.py's. */
#include "nn/csv.h"
#include "nn/perceptron.h"

#include <gsl/gsl_test.h>

#include "truth.h"

/* Additions in another order: a few units in the last place over thousands. */
static const double close = 1e-9;

static void
test_columns(const nn_table *iris, size_t first, size_t d, const double *w_b,
             const double *updates_epochs_bound, const char *what)
{
    gsl_matrix_const_view X =
        gsl_matrix_const_submatrix(iris->X, 0, first, iris->X->size1, d);
    gsl_vector_int *setosa = gsl_vector_int_alloc(iris->y->size);
    for (size_t i = 0; i < setosa->size; i++)
        gsl_vector_int_set(setosa, i, gsl_vector_int_get(iris->y, i) == 0);
    nn_perceptron *p = nn_perceptron_alloc(d);
    nn_perceptron_run run;
    double bound;
    nn_perceptron_fit(p, &X.matrix, setosa, 1.0, 1000, &run);
    nn_perceptron_bound(p, &X.matrix, setosa, &bound);
    for (size_t j = 0; j < d; j++)
        gsl_test_rel(gsl_vector_get(p->w, j), w_b[j], close,
                     "%s: weight %zu as in NumPy", what, j);
    gsl_test_rel(p->b, w_b[d], close, "%s: the bias as in NumPy", what);
    gsl_test_int((int)run.updates, (int)updates_epochs_bound[0],
                 "%s: the number of updates", what);
    gsl_test_int((int)run.epochs, (int)updates_epochs_bound[1],
                 "%s: the number of epochs", what);
    gsl_test_rel(bound, updates_epochs_bound[2], 1e-6,
                 "%s: Novikoff's bound, from a margin near 0", what);
    nn_perceptron_free(p);
    gsl_vector_int_free(setosa);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    test_columns(iris, 0, 2, sepals_w_b, sepals_updates_epochs_bound,
                 "two sepal measures");
    test_columns(iris, 2, 2, petals_w_b, petals_updates_epochs_bound,
                 "two petal measures");
    test_columns(iris, 0, 4, all_w_b, all_updates_epochs_bound,
                 "all four measures");
    nn_table_free(iris);
    return gsl_test_summary();
}
