/* A way back that mixes up the neurons, checked with two kinds of slopes. */
#include "nn/backprop.h"
#include "nn/dense.h"

#include <gsl/gsl_rng.h>

#include <stdio.h>

enum { N = 5, D = 3, M = 4 };

/* The mistake: the neurons hear each other's slopes, last one first. */
static void
mixed_up(const gsl_matrix *X, const gsl_matrix *W, const gsl_matrix *dY,
         gsl_matrix *dW, gsl_vector *db)
{
    gsl_matrix *turned = gsl_matrix_alloc(N, M);
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < M; j++)
            gsl_matrix_set(turned, i, j, gsl_matrix_get(dY, i, M - 1 - j));
    nn_dense_backward(X, W, turned, dW, db, NULL);
    gsl_matrix_free(turned);
}

/* How far the mistake is from what is right, over all of dW. */
static double
error_with(const gsl_matrix *X, const gsl_matrix *W, const gsl_matrix *dY)
{
    double right[D * M], wrong[D * M], db_data[M];
    gsl_matrix_view dW = gsl_matrix_view_array(right, D, M);
    gsl_matrix_view dV = gsl_matrix_view_array(wrong, D, M);
    gsl_vector_view db = gsl_vector_view_array(db_data, M);
    nn_dense_backward(X, W, dY, &dW.matrix, &db.vector, NULL);
    mixed_up(X, W, dY, &dV.matrix, &db.vector);
    gsl_vector_view a = gsl_vector_view_array(right, D * M);
    gsl_vector_view b = gsl_vector_view_array(wrong, D * M);
    return nn_relative_error(&a.vector, &b.vector, 1e-8);
}

static void
draw(gsl_matrix *A, gsl_rng *r)
{
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(A, i, j, 2.0 * gsl_rng_uniform(r) - 1.0);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *W = gsl_matrix_alloc(D, M);
    gsl_matrix *dY = gsl_matrix_alloc(N, M);
    gsl_rng_set(r, 1);
    draw(X, r);
    draw(W, r);
    gsl_matrix_set_all(dY, 1.0);
    printf("slopes that are all 1: error %.3g\n", error_with(X, W, dY));
    draw(dY, r);
    printf("random slopes:         error %.3g\n", error_with(X, W, dY));
    gsl_matrix_free(dY);
    gsl_matrix_free(W);
    gsl_matrix_free(X);
    gsl_rng_free(r);
    return 0;
}
