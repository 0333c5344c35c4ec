/* Times the product of two n*n matrices: three loops, and nn_matrix_product. */
#include "nn/clock.h"
#include "nn/matrix.h"

#include <gsl/gsl_rng.h>

#include <stdio.h>

/* The formula, as it stands. */
static void
three_loops(const gsl_matrix *A, const gsl_matrix *B, gsl_matrix *C)
{
    for (size_t i = 0; i < C->size1; i++)
        for (size_t j = 0; j < C->size2; j++) {
            double sum = 0.0;
            for (size_t k = 0; k < A->size2; k++)
                sum += gsl_matrix_get(A, i, k) * gsl_matrix_get(B, k, j);
            gsl_matrix_set(C, i, j, sum);
        }
}

static void
compare(size_t n, gsl_rng *r)
{
    gsl_matrix *A = gsl_matrix_alloc(n, n), *B = gsl_matrix_alloc(n, n);
    gsl_matrix *C = gsl_matrix_alloc(n, n), *D = gsl_matrix_alloc(n, n);
    nn_matrix_fill_normal(A, 1.0, r);
    nn_matrix_fill_normal(B, 1.0, r);
    double start = nn_clock();
    three_loops(A, B, C);
    double middle = nn_clock();
    nn_matrix_product(A, B, D);
    double end = nn_clock();
    printf("%5zu %10.5f s %10.5f s %8.1f times %10.1e apart\n", n,
           middle - start, end - middle, (middle - start) / (end - middle),
           nn_matrix_max_abs_diff(C, D));
    gsl_matrix_free(A);
    gsl_matrix_free(B);
    gsl_matrix_free(C);
    gsl_matrix_free(D);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    puts("    n  three loops         BLAS");
    for (size_t n = 50; n <= 800; n *= 2)
        compare(n, r);
    gsl_rng_free(r);
    return 0;
}
