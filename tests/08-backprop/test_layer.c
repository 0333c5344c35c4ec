/* Back through one layer: paper, sums written out, and differences. */
#include "draws.h"

#include "nn/matrix.h"
#include "nn/softmax.h"

#include <gsl/gsl_test.h>

#include <math.h>

static const double close = 1e-12; /* additions in another order */

static void
test_paper(void)
{
    double X[] = {1, 2, 3, 4, 5, 6}, W[] = {1, 2, 3, 4, 5, 6, 7, 8};
    double dY[] = {1, 0, -1, 2, 0, 1, 1, 0, 2, -1, 0, 1};
    static const double dW_want[] = {11, -2, 2, 7, 14, -2, 2, 10};
    static const double db_want[] = {3, 0, 0, 3};
    static const double dX_want[] = {6, 14, 5, 13, 4, 12};
    double dW[8], db[4], dX[6];
    gsl_matrix_view x = gsl_matrix_view_array(X, 3, 2);
    gsl_matrix_view w = gsl_matrix_view_array(W, 2, 4);
    gsl_matrix_view y = gsl_matrix_view_array(dY, 3, 4);
    gsl_matrix_view dw = gsl_matrix_view_array(dW, 2, 4);
    gsl_vector_view b = gsl_vector_view_array(db, 4);
    gsl_matrix_view dx = gsl_matrix_view_array(dX, 3, 2);
    nn_dense_backward(&x.matrix, &w.matrix, &y.matrix, &dw.matrix, &b.vector,
                      &dx.matrix);
    for (int i = 0; i < 8; i++)
        gsl_test_abs(dW[i], dW_want[i], 0.0, "paper: dW, element %d", i);
    for (int i = 0; i < 4; i++)
        gsl_test_abs(db[i], db_want[i], 0.0, "paper: db, element %d", i);
    for (int i = 0; i < 6; i++)
        gsl_test_abs(dX[i], dX_want[i], 0.0, "paper: dX, element %d", i);
    for (int i = 0; i < 8; i++)
        W[i] -= 0.1 * dW[i];
    nn_dense_backward(&x.matrix, &w.matrix, &y.matrix, &dw.matrix, &b.vector,
                      &dx.matrix);
    gsl_test_rel(dX[0], 3.7, close, "paper: dX from weights that had moved");
    gsl_test_rel(dX[1], 10.8, close, "paper: dX from weights that had moved");
}

/* The three sums, written out. */
static void
test_sums(gsl_rng *r, size_t n, size_t d, size_t m)
{
    layer_case c = layer_alloc(n, d, m, r);
    double weight = 0.0, bias = 0.0, input = 0.0;
    size_t k = d - 1, j = m - 1, row = n - 1;
    for (size_t i = 0; i < n; i++) {
        weight += gsl_matrix_get(c.X, i, k) * gsl_matrix_get(c.dY, i, j);
        bias += gsl_matrix_get(c.dY, i, j);
    }
    for (size_t i = 0; i < m; i++)
        input += gsl_matrix_get(c.dY, row, i) * gsl_matrix_get(c.W, k, i);
    gsl_test_rel(gsl_matrix_get(c.dW, k, j), weight, close,
                 "equation (8.1): a weight sums over the samples, %zu %zu %zu",
                 n, d, m);
    gsl_test_rel(gsl_vector_get(c.db, j), bias, close,
                 "equation (8.3): a bias sums its column, %zu %zu %zu", n, d,
                 m);
    gsl_test_rel(gsl_matrix_get(c.dX, row, k), input, close,
                 "equation (8.4): an input sums over its ways, %zu %zu %zu", n,
                 d, m);
    layer_free(&c);
}

/* What the differences move: one of the inputs of a layer. */
typedef struct {
    layer_case *c;
    gsl_vector *real;
} nudge;

/* The loss sum dY * Y, whose slopes along Y are dY. */
static double
weighted_sum(const gsl_vector *theta, void *context)
{
    nudge *u = context;
    gsl_vector_memcpy(u->real, theta);
    nn_dense_forward(u->c->X, u->c->W, u->c->b, u->c->Y);
    gsl_matrix_mul_elements(u->c->Y, u->c->dY);
    double sum = 0.0;
    for (size_t i = 0; i < u->c->Y->size1; i++)
        for (size_t j = 0; j < u->c->Y->size2; j++)
            sum += gsl_matrix_get(u->c->Y, i, j);
    return sum;
}

static void
differences(layer_case *c, gsl_vector *real, const gsl_vector *slopes,
            const char *what)
{
    gsl_vector *theta = gsl_vector_alloc(real->size);
    gsl_vector *g = gsl_vector_alloc(real->size);
    gsl_vector_memcpy(theta, real);
    nudge u = {.c = c, .real = real};
    nn_objective f = {.value = weighted_sum, .context = &u};
    nn_numerical_gradient(&f, 1e-3, theta, g);
    gsl_vector_memcpy(real, theta);
    /* The loss is linear in each: only rounding is left, 1e-15 / 1e-3. */
    gsl_test(!(nn_relative_error(slopes, g, 0.1) < 1e-9), "%s", what);
    gsl_vector_free(g);
    gsl_vector_free(theta);
}

static void
test_differences(gsl_rng *r)
{
    layer_case c = layer_alloc(5, 3, 4, r);
    gsl_vector_view W = flat(c.W), dW = flat(c.dW);
    gsl_vector_view X = flat(c.X), dX = flat(c.dX);
    differences(&c, &W.vector, &dW.vector,
                "equation (8.2): dW = X' dY, as differences say");
    differences(&c, c.b, c.db, "db, as differences say");
    differences(&c, &X.vector, &dX.vector,
                "equation (8.5): dX = dY W', as differences say");
    layer_free(&c);
}

/* Softmax, then the loss -1/N sum T log P, then back through the Jacobian. */
static void
test_fused(gsl_rng *r)
{
    enum { N = 4, C = 3 };
    gsl_matrix *Z = drawn(N, C, r), *P = drawn(N, C, r), *dZ = drawn(N, C, r);
    gsl_matrix *T = gsl_matrix_calloc(N, C), *J = gsl_matrix_alloc(C, C);
    double loss, worst = 0.0;
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, i % C, 1.0);
    nn_softmax(Z, P);
    nn_softmax_xent(Z, T, &loss, dZ);
    for (size_t i = 0; i < N; i++) {
        gsl_vector_const_view p = gsl_matrix_const_row(P, i);
        nn_softmax_jacobian(&p.vector, J);
        for (size_t k = 0; k < C; k++) {
            double sum = 0.0;
            for (size_t j = 0; j < C; j++)
                sum -= gsl_matrix_get(T, i, j) / gsl_matrix_get(P, i, j) / N *
                       gsl_matrix_get(J, j, k);
            double short_cut =
                (gsl_vector_get(&p.vector, k) - gsl_matrix_get(T, i, k)) / N;
            worst = fmax(worst, fabs(sum - short_cut));
            worst = fmax(worst, fabs(sum - gsl_matrix_get(dZ, i, k)));
        }
    }
    gsl_test(!(worst < close),
             "equation (8.8): the loss and the softmax in one step");
    gsl_matrix_free(J);
    gsl_matrix_free(T);
    gsl_matrix_free(dZ);
    gsl_matrix_free(P);
    gsl_matrix_free(Z);
}

int
main(void)
{
    gsl_rng *r = generator(1);
    test_paper();
    test_sums(r, 5, 3, 4);
    test_sums(r, 1, 2, 3);
    test_sums(r, 6, 1, 1);
    test_differences(r);
    test_fused(r);
    gsl_rng_free(r);
    return gsl_test_summary();
}
