/* The cases of the lesson that are worked on paper, computed. */
#include "nn/matrix.h"
#include "nn/print.h"

#include <gsl/gsl_math.h>

#include <stdio.h>

static double
half(double x)
{
    return 0.5 * x;
}

int
main(void)
{
    double v[] = {6, 7, 8, 10, 11, 12}, b[] = {10, -1, 0.5}, s[3], h[6];
    double x[] = {1, 2, 3, -4, 0.5, 6}, rows[8], a[] = {1, 2, 3, 4, 5, 6};
    double a2[] = {1, 2, 3, 4, 7.5, 6}, w[] = {1, -1, 0.5}, product[2];
    gsl_matrix_view V = gsl_matrix_view_array(v, 2, 3);
    gsl_matrix_view H = gsl_matrix_view_array(h, 2, 3);
    gsl_matrix_view X = gsl_matrix_view_array(x, 3, 2);
    gsl_matrix_view B = gsl_matrix_view_array(rows, 4, 2);
    gsl_matrix_view W = gsl_matrix_view_array(w, 3, 1);
    gsl_matrix_view P = gsl_matrix_view_array(product, 2, 1);
    gsl_matrix_view A = gsl_matrix_view_array(a, 2, 3);
    gsl_matrix_view A2 = gsl_matrix_view_array(a2, 2, 3);
    gsl_vector_view row = gsl_vector_view_array(b, 3);
    gsl_vector_view sums = gsl_vector_view_array(s, 3);

    nn_matrix_col_sums(&V.matrix, &sums.vector);
    nn_print_vector(stdout, "0.2 sums", &sums.vector);
    nn_matrix_map(&V.matrix, half, &H.matrix);
    nn_print_matrix(stdout, "0.3 halves", &H.matrix);
    nn_matrix_gather_rows(&X.matrix, (size_t[]){2, 0, 2, 1}, 4, &B.matrix);
    nn_print_matrix(stdout, "0.4 rows 2, 0, 2, 1", &B.matrix);
    printf("0.5 difference %g\n",
           nn_matrix_max_abs_diff(&A.matrix, &A2.matrix));
    nn_matrix_product(&V.matrix, &W.matrix, &P.matrix);
    nn_print_matrix(stdout, "0.7 product", &P.matrix);
    nn_matrix_add_row(&V.matrix, &row.vector); /* last: it changes V */
    nn_print_matrix(stdout, "0.1 V with b added", &V.matrix);
    return 0;
}
