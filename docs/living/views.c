/* Living figure: a window into a matrix of three rows and four columns, where it
 * lies in memory, and what a walk that ignores tda visits. */
#include "nn/matrix.h"

enum { ROWS = 3, COLUMNS = 4, CELLS = ROWS * COLUMNS };

double numbers[CELLS] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
int window[CELLS];    /* out: where its elements stand in memory, row by row */
int careless[CELLS];  /* out: where a walk without tda looks for them */
double sums[COLUMNS]; /* out: of the window's columns */

/* Opens the window of n rows and m columns whose corner is (i, j).  Returns its
 * tda. */
int
look(int i, int j, int n, int m)
{
    gsl_matrix_view A = gsl_matrix_view_array(numbers, ROWS, COLUMNS);
    gsl_matrix_view V = gsl_matrix_submatrix(&A.matrix, (size_t)i, (size_t)j,
                                             (size_t)n, (size_t)m);
    gsl_vector_view s = gsl_vector_view_array(sums, (size_t)m);
    for (int k = 0; k < n * m; k++) {
        const double *element =
            gsl_matrix_ptr(&V.matrix, (size_t)(k / m), (size_t)(k % m));
        window[k] = (int)(element - numbers);
        careless[k] = (int)(V.matrix.data + k - numbers);
    }
    nn_matrix_col_sums(&V.matrix, &s.vector);
    return (int)V.matrix.tda;
}
