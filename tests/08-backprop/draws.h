/* What the tests of chapter 8 share. */
#ifndef TESTS_BACKPROP_DRAWS_H
#define TESTS_BACKPROP_DRAWS_H

#include "nn/backprop.h"
#include "nn/dense.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

static inline gsl_rng *
generator(unsigned long seed)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    return r;
}

/* The caller's, filled with draws from (-2, 2). */
static inline gsl_matrix *
drawn(size_t n, size_t m, gsl_rng *r)
{
    gsl_matrix *A = gsl_matrix_alloc(n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, -2.0, 2.0));
    return A;
}

static inline void
fill_vector(gsl_vector *v, gsl_rng *r)
{
    for (size_t i = 0; i < v->size; i++)
        gsl_vector_set(v, i, gsl_ran_flat(r, -1.0, 1.0));
}

/* The elements of a matrix without gaps, as a vector. */
static inline gsl_vector_view
flat(gsl_matrix *A)
{
    return gsl_vector_view_array(A->data, A->size1 * A->size2);
}

/* One dense layer's way back: shapes n, d, m, all drawn. */
typedef struct {
    gsl_matrix *X, *W, *dY, *dW, *dX, *Y;
    gsl_vector *b, *db;
} layer_case;

static inline layer_case
layer_alloc(size_t n, size_t d, size_t m, gsl_rng *r)
{
    layer_case c = {.X = drawn(n, d, r),
                    .W = drawn(d, m, r),
                    .dY = drawn(n, m, r),
                    .dW = drawn(d, m, r),
                    .dX = drawn(n, d, r),
                    .Y = drawn(n, m, r),
                    .b = gsl_vector_alloc(m),
                    .db = gsl_vector_alloc(m)};
    fill_vector(c.b, r);
    fill_vector(c.db, r);
    nn_dense_backward(c.X, c.W, c.dY, c.dW, c.db, c.dX);
    return c;
}

static inline void
layer_free(layer_case *c)
{
    gsl_vector_free(c->db);
    gsl_vector_free(c->b);
    gsl_matrix_free(c->Y);
    gsl_matrix_free(c->dX);
    gsl_matrix_free(c->dW);
    gsl_matrix_free(c->dY);
    gsl_matrix_free(c->W);
    gsl_matrix_free(c->X);
}

/* A network with a batch, its targets and what a gradient needs. */
typedef struct {
    nn_net *net;
    nn_workspace *w;
    gsl_matrix *X, *T;
    gsl_vector *grad, *other;
} net_case;

static inline net_case
net_alloc(const nn_layer *layers, size_t n_layers, size_t n, gsl_rng *r)
{
    net_case c = {.net = nn_net_alloc(layers, n_layers)};
    c.w = nn_workspace_alloc(c.net, n);
    c.X = drawn(n, nn_net_n_in(c.net), r);
    c.T = drawn(n, nn_net_n_out(c.net), r);
    c.grad = gsl_vector_alloc(c.net->theta->size);
    c.other = gsl_vector_alloc(c.net->theta->size);
    fill_vector(c.net->theta, r);
    return c;
}

static inline void
net_free(net_case *c)
{
    gsl_vector_free(c->other);
    gsl_vector_free(c->grad);
    gsl_matrix_free(c->T);
    gsl_matrix_free(c->X);
    nn_workspace_free(c->w);
    nn_net_free(c->net);
}

#endif
