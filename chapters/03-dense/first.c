/* An activation as the first layer: what is left of 150 flowers. */
#include "nn/csv.h"
#include "nn/net.h"

#include <gsl/gsl_statistics_double.h>

#include <stdlib.h>

/* How many rows of A differ from every row before them. */
static size_t
count_different(const gsl_matrix *A)
{
    size_t count = 0;
    for (size_t i = 0; i < A->size1; i++) {
        gsl_vector_const_view a = gsl_matrix_const_row(A, i);
        int seen = 0;
        for (size_t k = 0; k < i && !seen; k++) {
            gsl_vector_const_view b = gsl_matrix_const_row(A, k);
            seen = gsl_vector_equal(&a.vector, &b.vector);
        }
        count += !seen;
    }
    return count;
}

/* How many numbers are below the mean of their column. */
static size_t
count_below_mean(const gsl_matrix *X)
{
    size_t count = 0;
    for (size_t j = 0; j < X->size2; j++) {
        double mean = gsl_stats_mean(X->data + j, X->tda, X->size1);
        for (size_t i = 0; i < X->size1; i++)
            count += gsl_matrix_get(X, i, j) < mean;
    }
    return count;
}

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/iris.csv");
    const nn_layer step = {.type = nn_layer_step, .n_in = 4, .n_out = 4};
    gsl_matrix *Y = gsl_matrix_alloc(t->X->size1, t->X->size2);
    if (step.type->forward(&step, NULL, t->X, Y, NULL))
        return EXIT_FAILURE;
    printf("different flowers before a step: %zu\n", count_different(t->X));
    printf("different flowers after it:      %zu\n", count_different(Y));
    printf("numbers below their column's mean: %zu of %zu\n",
           count_below_mean(t->X), t->X->size1 * t->X->size2);
    gsl_matrix_free(Y);
    nn_table_free(t);
    return 0;
}
