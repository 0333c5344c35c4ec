/* Inputs, objectives and losses that the cases of chapter 6's probe share. */
#ifndef TESTS_DESCENT_RECORDED_H
#define TESTS_DESCENT_RECORDED_H

#include "nn/descent.h"
#include "probe/recorder.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

static inline gsl_matrix *
column(recorder *r, size_t n, const double values[])
{
    return rec_matrix_of(r, n, 1, values);
}

/* Targets that are 0 or 1, both among the first two. */
static inline gsl_matrix *
random_targets(recorder *r, size_t n, size_t m)
{
    gsl_matrix *T = rec_matrix(r, n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(T, i, j,
                           i + j < 2
                               ? (double)((i + j) % 2)
                               : (double)gsl_rng_uniform_int(rec_rng(r), 2));
    return T;
}

/* Probabilities from 1/20 to 19/20. */
static inline gsl_matrix *
random_probabilities(recorder *r, size_t n, size_t m)
{
    gsl_matrix *P = rec_matrix(r, n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(P, i, j, gsl_ran_flat(rec_rng(r), 0.05, 0.95));
    return P;
}

/* ---- Objectives ---- */

/* s (theta_0^3 + 2 theta_1^3 + ... + theta_0 theta_1 ...), s the context. */
static inline double
hilly(const gsl_vector *theta, void *context)
{
    const double *s = context;
    double sum = 0.0, product = 1.0;
    for (size_t k = 0; k < theta->size; k++) {
        double t = gsl_vector_get(theta, k);
        sum += (double)(k + 1) * t * t * t;
        product *= t;
    }
    return *s * (sum + product);
}

static inline double
cube(const gsl_vector *theta, void *context)
{
    (void)context;
    return gsl_pow_3(gsl_vector_get(theta, 0));
}

static inline double
product(const gsl_vector *theta, void *context)
{
    (void)context;
    return gsl_vector_get(theta, 0) * gsl_vector_get(theta, 1);
}

/* A slope A theta - b; the bowl it belongs to has its floor where it is 0. */
typedef struct {
    const gsl_matrix *A;
    const gsl_vector *b;
} bowl;

static inline int
bowl_gradient(const gsl_vector *theta, void *context, gsl_vector *g)
{
    const bowl *c = context;
    for (size_t i = 0; i < g->size; i++) {
        double sum = -gsl_vector_get(c->b, i);
        for (size_t j = 0; j < theta->size; j++)
            sum += gsl_matrix_get(c->A, i, j) * gsl_vector_get(theta, j);
        gsl_vector_set(g, i, sum);
    }
    return GSL_SUCCESS;
}

/* A gradient that nobody knows. */
static inline int
no_gradient(const gsl_vector *theta, void *context, gsl_vector *g)
{
    (void)theta;
    (void)context;
    (void)g;
    return GSL_EFAILED;
}

/* ---- Losses of the probe's own, so that 6.7 waits for no other exercise. */

/* The mean of (z - t)^2, row i counted `step * i + 1` times. */
static inline int
weighted_squares(const gsl_matrix *Z, const gsl_matrix *T, double step,
                 double *loss, gsl_matrix *dZ)
{
    double n = (double)T->size1, sum = 0.0;
    for (size_t i = 0; i < T->size1; i++) {
        double e = gsl_matrix_get(Z, i, 0) - gsl_matrix_get(T, i, 0);
        double weight = step * (double)i + 1.0;
        sum += weight * e * e;
        if (dZ != NULL)
            gsl_matrix_set(dZ, i, 0, 2.0 * weight * e / n);
    }
    *loss = sum / n;
    return GSL_SUCCESS;
}

static inline int
squares(const gsl_matrix *Z, const gsl_matrix *T, double *loss, gsl_matrix *dZ)
{
    return weighted_squares(Z, T, 0.0, loss, dZ);
}

static inline int
uneven(const gsl_matrix *Z, const gsl_matrix *T, double *loss, gsl_matrix *dZ)
{
    return weighted_squares(Z, T, 1.0, loss, dZ);
}

/* A linear model whose workspaces belong to the recorder and are full of NaN. */
static inline nn_linear
linear(recorder *r, const gsl_matrix *X, const gsl_matrix *T, nn_loss *loss,
       double ridge)
{
    size_t n = X->size1, d = X->size2;
    return (nn_linear){.X = X,
                       .T = T,
                       .loss = loss,
                       .ridge = ridge,
                       .Z = rec_stale_matrix(r, n, 1),
                       .dZ = rec_stale_matrix(r, n, 1),
                       .S = rec_stale_matrix(r, n, d),
                       .H = rec_stale_matrix(r, d, d)};
}

static inline void
in_linear(recorder *r, const nn_linear *l, const gsl_vector *theta)
{
    gsl_vector_const_view t = gsl_matrix_const_column(l->T, 0);
    rec_in_matrix(r, "X", l->X);
    rec_in_vector(r, "T, a column", &t.vector);
    rec_in_double(r, "ridge", l->ridge);
    rec_in_vector(r, "theta", theta);
}

static inline void
keep_linear(recorder *r, const nn_linear *l)
{
    gsl_vector_const_view t = gsl_matrix_const_column(l->T, 0);
    rec_keep_matrix(r, "X", l->X);
    rec_keep_vector(r, "T, a column", &t.vector);
}

#endif
