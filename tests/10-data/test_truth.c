/* The reference against scikit-learn and NumPy, on the wines.  The numbers are
 * truth.py's. */
#include "nn/csv.h"
#include "nn/data.h"

#include <gsl/gsl_test.h>

#include "truth.h"

enum { THIRDS = 60 };

/* Sums in another order: a few units in the last place. */
static const double close = 1e-12;

static void
test_scaler(const nn_table *wine)
{
    size_t d = wine->X->size2;
    gsl_matrix *third = gsl_matrix_alloc(THIRDS, d);
    gsl_matrix *Z = gsl_matrix_alloc(wine->X->size1, d);
    nn_scaler *s = nn_scaler_alloc(d);
    for (size_t i = 0; i < THIRDS; i++) {
        gsl_vector_const_view row = gsl_matrix_const_row(wine->X, 3 * i);
        gsl_matrix_set_row(third, i, &row.vector);
    }
    nn_scaler_fit(third, s);
    nn_scaler_apply(s, wine->X, Z);
    for (size_t j = 0; j < d; j++) {
        gsl_test_rel(gsl_vector_get(s->mean, j), wine_mean[j], close,
                     "%s: mean as in scikit-learn", wine->columns[j]);
        gsl_test_rel(gsl_vector_get(s->sigma, j), wine_sigma[j], close,
                     "%s: sigma as in scikit-learn", wine->columns[j]);
        gsl_test_rel(gsl_matrix_get(Z, 0, j), wine_first[j], 1e-10,
                     "%s: the first wine as in scikit-learn",
                     wine->columns[j]);
    }
    nn_scaler_free(s);
    gsl_matrix_free(Z);
    gsl_matrix_free(third);
}

static void
test_summary(const nn_table *wine)
{
    size_t d = wine->X->size2;
    gsl_matrix *S = gsl_matrix_alloc(d, NN_SUMMARY_COLUMNS);
    gsl_vector *column = gsl_vector_alloc(wine->X->size1);
    nn_column_summary(wine->X, S, column);
    for (size_t j = 0; j < d; j++) {
        gsl_test_rel(gsl_matrix_get(S, j, 1), wine_sd[j], close,
                     "%s: spread as in NumPy", wine->columns[j]);
        gsl_test_rel(gsl_matrix_get(S, j, 3), wine_median[j], close,
                     "%s: median as in NumPy", wine->columns[j]);
    }
    gsl_vector_free(column);
    gsl_matrix_free(S);
}

int
main(void)
{
    nn_table *wine = nn_table_read_or_exit("data/wine.csv");
    test_scaler(wine);
    test_summary(wine);
    nn_table_free(wine);
    return gsl_test_summary();
}
