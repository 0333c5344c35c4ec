/* A 3*4 matrix, the window V in it, and two walks along the memory: one that
 * knows tda and one that takes the window for a matrix of its own. */
#include "nn/plot.h"

#include <gsl/gsl_matrix_double.h>

enum { ROWS = 3, COLUMNS = 4 };

/* Is element (i, j) of X in the window? */
static int
inside(size_t i, size_t j)
{
    return i >= 1 && j >= 1;
}

/* One line a cell: column, row, value, where it stands, in the window? */
static void
print_cells(const gsl_matrix *X)
{
    nn_plot_block(stdout, "cells");
    for (size_t i = 0; i < ROWS; i++)
        for (size_t j = 0; j < COLUMNS; j++)
            printf("%zu %zu %g %zu %d\n", j, i, gsl_matrix_get(X, i, j),
                   i * X->tda + j, inside(i, j));
}

/* One line a step: where it leads, how many steps there have been. */
static void
print_walk(const char *name, const gsl_matrix *V, size_t row_length,
           const gsl_matrix *X)
{
    nn_plot_block(stdout, name);
    for (size_t i = 0; i < V->size1; i++)
        for (size_t j = 0; j < V->size2; j++)
            printf("%ld %zu\n", (long)(V->data + i * row_length + j - X->data),
                   i * V->size2 + j + 1);
}

int
main(void)
{
    gsl_matrix *X = gsl_matrix_alloc(ROWS, COLUMNS);
    for (size_t k = 0; k < (size_t)ROWS * COLUMNS; k++)
        gsl_matrix_set(X, k / COLUMNS, k % COLUMNS, (double)k + 1.0);
    gsl_matrix_view V = gsl_matrix_submatrix(X, 1, 1, 2, 3);
    print_cells(X);
    print_walk("right", &V.matrix, V.matrix.tda, X);
    print_walk("wrong", &V.matrix, V.matrix.size2, X);
    gsl_matrix_free(X);
    return 0;
}
