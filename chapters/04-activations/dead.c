/* A bias that slides down kills rectifiers: how many of 100 units are dead. */
#include "nn/act.h"
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_blas.h>

enum { SAMPLES = 1000, INPUTS = 4, UNITS = 100, FEW = 10 };

/* Makes every column of W one long, so that scores are spread by 1. */
static void
shorten_columns(gsl_matrix *W)
{
    for (size_t j = 0; j < W->size2; j++) {
        gsl_vector_view w = gsl_matrix_column(W, j);
        gsl_vector_scale(&w.vector, 1.0 / gsl_blas_dnrm2(&w.vector));
    }
}

/* Dead units among the first rows of XW with b added everywhere. */
static size_t
count_dead(nn_act act, const gsl_matrix *XW, size_t rows, double b,
           gsl_matrix *Z)
{
    nn_act_health health;
    gsl_matrix_memcpy(Z, XW);
    gsl_matrix_add_constant(Z, b);
    gsl_matrix_const_view first =
        gsl_matrix_const_submatrix(Z, 0, 0, rows, Z->size2);
    nn_act_check(act, &first.matrix, &health);
    return health.dead;
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(SAMPLES, INPUTS);
    gsl_matrix *W = gsl_matrix_alloc(INPUTS, UNITS);
    gsl_matrix *XW = gsl_matrix_alloc(SAMPLES, UNITS);
    gsl_matrix *Z = gsl_matrix_alloc(SAMPLES, UNITS);
    nn_matrix_fill_normal(X, 1.0, r);
    nn_matrix_fill_normal(W, 1.0, r);
    shorten_columns(W);
    nn_matrix_product(X, W, XW);

    nn_plot_block(stdout, "dead"); /* bias, of 10, of 1000, leaky of 1000 */
    for (int k = 0; k <= 20; k++) {
        double b = -k / 4.0;
        printf("%5.2f %3zu %3zu %zu\n", b,
               count_dead(NN_ACT_RELU, XW, FEW, b, Z),
               count_dead(NN_ACT_RELU, XW, SAMPLES, b, Z),
               count_dead(NN_ACT_LEAKY_RELU, XW, SAMPLES, b, Z));
    }
    gsl_matrix_free(X);
    gsl_matrix_free(W);
    gsl_matrix_free(XW);
    gsl_matrix_free(Z);
    gsl_rng_free(r);
    return 0;
}
