/* Versicolor against virginica, which no line separates: the perceptron that
 * walks, and the one in the pocket, epoch by epoch. */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/perceptron.h"
#include "nn/plot.h"

#include <gsl/gsl_randist.h>

#include <stdio.h>

enum { N = 100, EPOCHS = 200 };

/* Copies the last N rows of iris, shuffled; virginica gets the label 1. */
static void
two_species(const nn_table *iris, gsl_matrix *X, gsl_vector_int *y)
{
    size_t index[N];
    for (size_t i = 0; i < N; i++)
        index[i] = 50 + i;
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    gsl_ran_shuffle(r, index, N, sizeof *index);
    gsl_rng_free(r);
    nn_matrix_gather_rows(iris->X, index, N, X);
    for (size_t i = 0; i < N; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(iris->y, index[i]) == 2);
}

/* How many samples p gets wrong. */
static size_t
mistakes_of(const nn_perceptron *p, const gsl_matrix *X,
            const gsl_vector_int *y)
{
    size_t wrong = 0;
    for (size_t i = 0; i < N; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(X, i);
        wrong +=
            nn_perceptron_predict(p, &x.vector) != gsl_vector_int_get(y, i);
    }
    return wrong;
}

/* Prints, after this many epochs from zero, the mistakes of both. */
static void
print_epoch(size_t epochs, const gsl_matrix *X, const gsl_vector_int *y)
{
    nn_perceptron *walker = nn_perceptron_alloc(4);
    nn_perceptron *best = nn_perceptron_alloc(4);
    size_t mistakes;
    nn_perceptron_pocket(walker, X, y, 1.0, epochs, best, &mistakes);
    printf("%5zu %8zu %8zu\n", epochs, mistakes_of(walker, X, y), mistakes);
    nn_perceptron_free(best);
    nn_perceptron_free(walker);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix *X = gsl_matrix_alloc(N, 4);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    two_species(iris, X, y);
    nn_plot_block(stdout, "mistakes");
    printf("#epoch   walker   pocket\n");
    for (size_t epochs = 1; epochs <= EPOCHS; epochs++)
        print_epoch(epochs, X, y);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
    nn_table_free(iris);
    return 0;
}
