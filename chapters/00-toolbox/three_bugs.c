/* Compiles without a warning and prints three wrong numbers.  Find out why.
 *
 * P is a view: the two petal columns, length and width, of the Iris data.
 */
#include "nn/csv.h"
#include "nn/matrix.h"

#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_vector_double.h>

#include <stdio.h>

/* The mean of the first column of P. */
static double
mean_length(const gsl_matrix *P)
{
    double sum = 0.0;
    for (size_t i = 0; i < P->size1; i++)
        sum += P->data[i * P->size2];
    return sum / (double)P->size1;
}

/* The largest element of the first column of P. */
static double
largest_length(const gsl_matrix *P)
{
    gsl_vector_const_view length = gsl_matrix_const_column(P, 0);
    double largest = length.vector.data[0];
    for (size_t i = 1; i < length.vector.size; i++)
        if (length.vector.data[i] > largest)
            largest = length.vector.data[i];
    return largest;
}

/* Takes its mean from every column of P.  Returns how far the element that went
 * furthest has moved. */
static double
centre(gsl_matrix *P)
{
    const gsl_matrix before = *P;
    for (size_t j = 0; j < P->size2; j++) {
        gsl_vector_view column = gsl_matrix_column(P, j);
        double mean = gsl_stats_mean(column.vector.data, column.vector.stride,
                                     column.vector.size);
        gsl_vector_add_constant(&column.vector, -mean);
    }
    return nn_matrix_max_abs_diff(&before, P);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix_view P = gsl_matrix_submatrix(iris->X, 0, 2, iris->X->size1, 2);
    printf("mean petal length     %.3f cm\n", mean_length(&P.matrix));
    printf("longest petal         %.3f cm\n", largest_length(&P.matrix));
    printf("moved by centring     %.3f cm\n", centre(&P.matrix));
    nn_table_free(iris);
    return 0;
}
