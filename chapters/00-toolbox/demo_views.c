/* Where the elements of a matrix stand, and those of two views of it. */
#include <gsl/gsl_matrix_double.h>

#include <stdio.h>

/* How many doubles p stands behind the first element of X. */
static long
offset_in(const gsl_matrix *X, const double *p)
{
    return (long)(p - X->data);
}

static void
show_matrix(const char *name, const gsl_matrix *A, const gsl_matrix *X)
{
    printf("%s: %zu*%zu, tda %zu\n", name, A->size1, A->size2, A->tda);
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            printf("  %s[%zu,%zu] = %2g at X->data + %2ld\n", name, i, j,
                   gsl_matrix_get(A, i, j),
                   offset_in(X, gsl_matrix_const_ptr(A, i, j)));
}

static void
show_vector(const char *name, const gsl_vector *v, const gsl_matrix *X)
{
    printf("%s: %zu, stride %zu\n", name, v->size, v->stride);
    for (size_t i = 0; i < v->size; i++)
        printf("  %s[%zu] = %2g at X->data + %2ld\n", name, i,
               gsl_vector_get(v, i), offset_in(X, gsl_vector_const_ptr(v, i)));
}

int
main(void)
{
    gsl_matrix *X = gsl_matrix_alloc(3, 4);
    for (size_t k = 0; k < 12; k++)
        gsl_matrix_set(X, k / 4, k % 4, (double)k + 1.0);
    gsl_matrix_view window = gsl_matrix_submatrix(X, 1, 1, 2, 3);
    gsl_vector_view column = gsl_matrix_column(X, 2);

    show_matrix("X", X, X);
    show_matrix("V", &window.matrix, X);
    show_vector("c", &column.vector, X);
    gsl_matrix_free(X); /* and with it the numbers of both views */
    return 0;
}
