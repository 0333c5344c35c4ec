/* Five numbers for each column of the wines. */
#include "nn/csv.h"
#include "nn/data.h"

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/wine.csv");
    gsl_matrix *S = gsl_matrix_alloc(t->X->size2, NN_SUMMARY_COLUMNS);
    gsl_vector *column = gsl_vector_alloc(t->X->size1);
    nn_column_summary(t->X, S, column);
    printf("%-28s    mean      sd    min  median     max\n", "");
    for (size_t j = 0; j < t->X->size2; j++)
        printf("%-28s %7.2f %7.3f %6.2f %7.2f %7.2f\n", t->columns[j],
               gsl_matrix_get(S, j, 0), gsl_matrix_get(S, j, 1),
               gsl_matrix_get(S, j, 2), gsl_matrix_get(S, j, 3),
               gsl_matrix_get(S, j, 4));
    gsl_vector_free(column);
    gsl_matrix_free(S);
    nn_table_free(t);
    return 0;
}
