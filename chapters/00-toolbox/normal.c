/* How 10000 draws of nn_matrix_fill_normal are spread, beside the bell curve. */
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_histogram.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

enum { ROWS = 100, COLUMNS = 100, BINS = 24 };

static const double sigma = 0.5;

/* One line a bin: its middle, and the share of all draws for each unit of x. */
static void
print_histogram(const gsl_matrix *A)
{
    gsl_histogram *h = gsl_histogram_alloc(BINS);
    gsl_histogram_set_ranges_uniform(h, -4.0 * sigma, 4.0 * sigma);
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_histogram_increment(h, gsl_matrix_get(A, i, j));
    double width = 8.0 * sigma / BINS, all = ROWS * COLUMNS;
    nn_plot_block(stdout, "draws");
    for (size_t k = 0; k < BINS; k++)
        printf("%g %g\n", -4.0 * sigma + ((double)k + 0.5) * width,
               gsl_histogram_get(h, k) / (all * width));
    gsl_histogram_free(h);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *A = gsl_matrix_alloc(ROWS, COLUMNS);
    nn_matrix_fill_normal(A, sigma, r);
    print_histogram(A);
    nn_plot_block(stdout, "bell");
    for (int k = -40; k <= 40; k++)
        printf("%g %g\n", k * sigma / 10.0,
               gsl_ran_gaussian_pdf(k * sigma / 10.0, sigma));
    gsl_matrix_free(A);
    gsl_rng_free(r);
    return 0;
}
