/* Iris as heat maps: every fifth flower, then its two petal columns read through
 * a view, rightly and without tda. */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/plot.h"

enum { EVERY = 5, FLOWERS = 30 };

/* A block for gnuplot's `matrix`: one row a line. */
static void
print_block(const char *name, const gsl_matrix *A)
{
    nn_plot_block(stdout, name);
    nn_plot_points(stdout, A, NULL, 0);
}

/* Element (i, j) of view V as somebody reads it who takes the rows of V for
 * neighbours. */
static double
misread(const gsl_matrix *V, size_t i, size_t j)
{
    return V->data[i * V->size2 + j];
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    size_t index[FLOWERS];
    for (size_t i = 0; i < FLOWERS; i++)
        index[i] = i * EVERY;
    gsl_matrix *X = gsl_matrix_alloc(FLOWERS, iris->X->size2);
    nn_matrix_gather_rows(iris->X, index, FLOWERS, X);
    gsl_matrix_view P = gsl_matrix_submatrix(X, 0, 2, FLOWERS, 2);
    gsl_matrix *wrong = gsl_matrix_alloc(FLOWERS, 2);
    for (size_t i = 0; i < FLOWERS; i++)
        for (size_t j = 0; j < 2; j++)
            gsl_matrix_set(wrong, i, j, misread(&P.matrix, i, j));

    print_block("flowers", X);
    print_block("petals", &P.matrix);
    print_block("misread", wrong);
    gsl_matrix_free(wrong);
    gsl_matrix_free(X);
    nn_table_free(iris);
    return 0;
}
