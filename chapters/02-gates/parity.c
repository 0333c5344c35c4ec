/* Counts the corners that the parity network gets right, for n up to 6, and
 * prints the score of its output against the number of ones. */
#include "nn/gates.h"
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_blas.h>

#include <stdlib.h>

typedef struct {
    gsl_matrix *W1, *W2;
    gsl_vector *b1, *b2;
} network;

static network
parity_network(size_t n)
{
    network p = {gsl_matrix_alloc(n, n), gsl_matrix_alloc(n, 1),
                 gsl_vector_alloc(n), gsl_vector_alloc(1)};
    if (nn_gate_parity(p.W1, p.b1, p.W2, p.b2))
        exit(EXIT_FAILURE);
    return p;
}

static void
free_network(network *p)
{
    gsl_matrix_free(p->W1);
    gsl_matrix_free(p->W2);
    gsl_vector_free(p->b1);
    gsl_vector_free(p->b2);
}

/* Every corner of the cube of n dimensions, one a row. */
static gsl_matrix *
all_corners(size_t n)
{
    gsl_matrix *X = gsl_matrix_alloc((size_t)1 << n, n);
    for (size_t c = 0; c < X->size1; c++)
        for (size_t i = 0; i < n; i++)
            gsl_matrix_set(X, c, i, (double)(c >> i & 1));
    return X;
}

/* How many answers are 1 exactly where the number of ones is odd. */
static size_t
count_right(const gsl_matrix *X, const gsl_matrix *Y)
{
    size_t right = 0;
    for (size_t c = 0; c < X->size1; c++) {
        gsl_vector_const_view x = gsl_matrix_const_row(X, c);
        int ones = (int)gsl_blas_dasum(&x.vector);
        right += gsl_matrix_get(Y, c, 0) == ones % 2;
    }
    return right;
}

static void
print_line(size_t n)
{
    network p = parity_network(n);
    gsl_matrix *X = all_corners(n);
    gsl_matrix *H = gsl_matrix_alloc(X->size1, n);
    gsl_matrix *Y = gsl_matrix_alloc(X->size1, 1);
    if (nn_step_network(X, p.W1, p.b1, p.W2, p.b2, H, Y))
        exit(EXIT_FAILURE);
    printf("# %zu %9zu %6zu %9zu\n", n, X->size1, count_right(X, Y),
           n * n + 2 * n + 1);
    free_network(&p);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(Y);
}

/* The output's score when the first k of n inputs are 1, for k = 0 to n. */
static void
print_scores(size_t n)
{
    network p = parity_network(n);
    gsl_matrix *X = gsl_matrix_calloc(n + 1, n);
    gsl_matrix *H = gsl_matrix_alloc(n + 1, n);
    gsl_matrix *Z = gsl_matrix_alloc(n + 1, 1);
    for (size_t k = 1; k <= n; k++)
        for (size_t i = 0; i < k; i++)
            gsl_matrix_set(X, k, i, 1.0);
    if (nn_step_layer(X, p.W1, p.b1, H))
        exit(EXIT_FAILURE);
    nn_matrix_product(H, p.W2, Z);
    nn_matrix_add_row(Z, p.b2);
    nn_plot_block(stdout, "scores");
    for (size_t k = 0; k <= n; k++)
        printf("%zu %g\n", k, gsl_matrix_get(Z, k, 0));
    free_network(&p);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(Z);
}

int
main(void)
{
    printf("# n   corners  right   numbers\n");
    for (size_t n = 1; n <= 6; n++)
        print_line(n);
    print_scores(6);
    return 0;
}
