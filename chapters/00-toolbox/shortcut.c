/* A shortcut that passes the obvious test: nn_matrix_add_row without tda. */
#include "nn/matrix.h"

#include <stdio.h>

/* Wrong: takes every matrix for one without a gap between its rows. */
static void
shortcut_add_row(gsl_matrix *Y, const gsl_vector *b)
{
    for (size_t k = 0; k < Y->size1 * Y->size2; k++)
        Y->data[k] += gsl_vector_get(b, k % Y->size2);
}

/* Adds b to Y and to a copy of it, by the shortcut and rightly.  Returns how far
 * apart the results are. */
static double
distance(gsl_matrix *Y, const gsl_vector *b)
{
    gsl_matrix *right = gsl_matrix_alloc(Y->size1, Y->size2);
    gsl_matrix_memcpy(right, Y);
    shortcut_add_row(Y, b);
    nn_matrix_add_row(right, b);
    double apart = nn_matrix_max_abs_diff(Y, right);
    gsl_matrix_free(right);
    return apart;
}

int
main(void)
{
    double numbers[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    double alone[] = {6, 7, 8, 10, 11, 12}, added[] = {10, -1, 0.5};
    gsl_matrix_view X = gsl_matrix_view_array(numbers, 3, 4);
    gsl_matrix_view V = gsl_matrix_submatrix(&X.matrix, 1, 1, 2, 3);
    gsl_matrix_view Y = gsl_matrix_view_array(alone, 2, 3);
    gsl_matrix_view row = gsl_matrix_submatrix(&X.matrix, 0, 0, 1, 3);
    gsl_vector_view b = gsl_vector_view_array(added, 3);
    printf("a matrix of its own  %g\n", distance(&Y.matrix, &b.vector));
    printf("a single row         %g\n", distance(&row.matrix, &b.vector));
    printf("the window V         %g\n", distance(&V.matrix, &b.vector));
    printf("the 9 outside V      %g\n", gsl_matrix_get(&X.matrix, 2, 0));
    return 0;
}
