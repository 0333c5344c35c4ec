/* Malignant or benign, on 100 random splits: how often is a perceptron that
 * saw 398 masses right on the other 171?  Label 1 is benign. */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/perceptron.h"
#include "nn/plot.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

enum { N = 569, D = 30, TRAIN = 398, TEST = N - TRAIN, SPLITS = 100 };

/* Given, taught in chapter 10: brings each column to mean 0 and standard
 * deviation 1, as the first TRAIN rows have them. */
static void
scale(gsl_matrix *X)
{
    for (size_t j = 0; j < D; j++) {
        gsl_vector_view column = gsl_matrix_column(X, j);
        const double *x = column.vector.data;
        double mean = gsl_stats_mean(x, column.vector.stride, TRAIN);
        double sd =
            gsl_stats_sd_with_fixed_mean(x, column.vector.stride, TRAIN, mean);
        gsl_vector_add_constant(&column.vector, -mean);
        gsl_vector_scale(&column.vector, 1.0 / sd);
    }
}

/* Deals the rows anew: the first TRAIN to learn from, the others to test. */
static void
split(const nn_table *t, gsl_matrix *X, gsl_vector_int *y, gsl_rng *r)
{
    size_t index[N];
    for (size_t i = 0; i < N; i++)
        index[i] = i;
    gsl_ran_shuffle(r, index, N, sizeof *index);
    nn_matrix_gather_rows(t->X, index, N, X);
    for (size_t i = 0; i < N; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(t->y, index[i]));
    scale(X);
}

/* The share, in percent, of the test rows that p gets right. */
static double
percent_right(const nn_perceptron *p, const gsl_matrix *X,
              const gsl_vector_int *y)
{
    int right = 0;
    for (size_t i = TRAIN; i < N; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(X, i);
        right +=
            nn_perceptron_predict(p, &x.vector) == gsl_vector_int_get(y, i);
    }
    return 100.0 * right / TEST;
}

/* Trains on the first rows.  Returns 1 if the last of 1000 epochs or fewer
 * was clean; writes what the walker after 10 epochs, and its pocket, know. */
static int
learn(const gsl_matrix *X, const gsl_vector_int *y, double *walker,
      double *pocket)
{
    gsl_matrix_const_view part = gsl_matrix_const_submatrix(X, 0, 0, TRAIN, D);
    gsl_vector_int_const_view labels =
        gsl_vector_int_const_subvector(y, 0, TRAIN);
    nn_perceptron *p = nn_perceptron_alloc(D);
    nn_perceptron *best = nn_perceptron_alloc(D);
    size_t mistakes;
    nn_perceptron_pocket(p, &part.matrix, &labels.vector, 1.0, 10, best,
                         &mistakes);
    *walker = percent_right(p, X, y);
    *pocket = percent_right(best, X, y);
    nn_perceptron_run run;
    nn_perceptron_fit(p, &part.matrix, &labels.vector, 1.0, 1000, &run);
    nn_perceptron_free(best);
    nn_perceptron_free(p);
    return run.converged;
}

/* Prints the spread of the results, and leaves them sorted. */
static void
print_spread(const char *name, double results[SPLITS])
{
    gsl_sort(results, 1, SPLITS);
    printf("# %-6s  lowest %.1f  median %.1f  highest %.1f\n", name,
           results[0], gsl_stats_median_from_sorted_data(results, 1, SPLITS),
           results[SPLITS - 1]);
}

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/wdbc.csv");
    gsl_matrix *X = gsl_matrix_alloc(N, D);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    double walker[SPLITS], pocket[SPLITS];
    int clean = 0;
    for (int k = 0; k < SPLITS; k++) {
        split(t, X, y, r);
        clean += learn(X, y, &walker[k], &pocket[k]);
    }
    printf("# %d of %d training sets learned without a mistake\n", clean,
           SPLITS);
    print_spread("walker", walker);
    print_spread("pocket", pocket);
    nn_plot_block(stdout, "sorted");
    for (int k = 0; k < SPLITS; k++)
        printf("%3d %.2f %.2f\n", k + 1, walker[k], pocket[k]);
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
    nn_table_free(t);
    return 0;
}
