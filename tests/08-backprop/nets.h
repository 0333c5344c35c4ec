/* Networks, losses and a layer that no student can have met, for the probes of
 * chapter 8. */
#ifndef TESTS_BACKPROP_NETS_H
#define TESTS_BACKPROP_NETS_H

#include "nn/backprop.h"
#include "probe/recorder.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <stdio.h>
#include <stdlib.h>

/* ---- A layer of the probe's own: Y = g X, its one parameter g ----
 *
 * Its backward can be told to be wrong.  It remembers g in its state, so that
 * somebody who passes none gets slopes that are not numbers. */
enum {
    GAIN_SHARE,  /* this share of the slope along g is added to it */
    GAIN_MORE,   /* this is added to the slope along g */
    GAIN_IDLE,   /* not 0: Y = X, so that g has no influence */
    GAIN_REFUSE, /* not 0: backward returns this status and writes nothing */
};

/* How often each gain layer was gone back through, in which order, and whether
 * somebody asked for dX: a digit for a call, 9 added for a NULL. */
static inline double *
gain_calls(void)
{
    static double calls;
    return &calls;
}

static inline const char *
gain_fault(const nn_layer *l)
{
    return l->n_in == l->n_out && l->n_in > 0 ? NULL : "wants equal widths";
}

static inline size_t
gain_n_params(const nn_layer *l)
{
    (void)l;
    return 1;
}

static inline double
gain_of(const nn_layer *l, const gsl_vector *params)
{
    return l->option[GAIN_IDLE] != 0.0 ? 1.0 : gsl_vector_get(params, 0);
}

static inline void *
gain_state_alloc(const nn_layer *l, size_t batch)
{
    (void)l, (void)batch;
    return calloc(1, sizeof(double));
}

static inline int
gain_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
             gsl_matrix *Y, void *state)
{
    double g = gain_of(l, params);
    if (state)
        *(double *)state = g;
    gsl_matrix_memcpy(Y, X);
    return gsl_matrix_scale(Y, g);
}

static inline int
gain_backward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
              const gsl_matrix *Y, const gsl_matrix *dY, gsl_vector *grad,
              gsl_matrix *dX, void *state)
{
    (void)params, (void)Y;
    *gain_calls() = 10.0 * *gain_calls() + (dX ? 1.0 : 9.0);
    if (l->option[GAIN_REFUSE] != 0.0)
        return (int)l->option[GAIN_REFUSE];
    double slope = 0.0;
    for (size_t i = 0; i < X->size1 && l->option[GAIN_IDLE] == 0.0; i++)
        for (size_t j = 0; j < X->size2; j++)
            slope += gsl_matrix_get(X, i, j) * gsl_matrix_get(dY, i, j);
    gsl_vector_set(
        grad, 0, slope * (1.0 + l->option[GAIN_SHARE]) + l->option[GAIN_MORE]);
    if (dX) {
        gsl_matrix_memcpy(dX, dY);
        gsl_matrix_scale(dX, state ? *(double *)state : GSL_NAN);
    }
    return GSL_SUCCESS;
}

static const nn_layer_type gain = {.name = "gain",
                                   .fault = gain_fault,
                                   .n_params = gain_n_params,
                                   .state_alloc = gain_state_alloc,
                                   .state_free = free,
                                   .forward = gain_forward,
                                   .backward = gain_backward};

/* ---- Losses of the probe's own ---- */

/* 1/n sum over rows and columns of (j + 1) (Yhat - T)^2 / 2. */
static inline int
uneven(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
       gsl_matrix *dYhat)
{
    double n = (double)T->size1, sum = 0.0;
    for (size_t i = 0; i < T->size1; i++)
        for (size_t j = 0; j < T->size2; j++) {
            double e = gsl_matrix_get(Yhat, i, j) - gsl_matrix_get(T, i, j);
            double weight = (double)(j + 1);
            sum += weight * e * e / 2.0;
            if (dYhat)
                gsl_matrix_set(dYhat, i, j, weight * e / n);
        }
    *loss = sum / n;
    return GSL_SUCCESS;
}

/* The same in another unit. */
static inline int
scaled(double by, const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
       gsl_matrix *dYhat)
{
    uneven(Yhat, T, loss, dYhat);
    *loss *= by;
    if (dYhat)
        gsl_matrix_scale(dYhat, by);
    return GSL_SUCCESS;
}

static inline int
in_millions(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
            gsl_matrix *dYhat)
{
    return scaled(1e-6, Yhat, T, loss, dYhat);
}

/* A loss that cannot be had. */
static inline int
refused(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
        gsl_matrix *dYhat)
{
    (void)Yhat, (void)T, (void)loss, (void)dYhat;
    return GSL_EDOM;
}

/* ---- Networks ---- */

/* What the case does: a chain with parameters of its own, its workspace, and
 * room for a gradient whose neighbours in memory are NaN. */
typedef struct {
    nn_net *net;
    nn_workspace *w;
    gsl_vector_view grad;
} passes;

/* A vector of stride 1, as a gradient must be: the one row of a matrix. */
static inline gsl_vector_view
stale_gradient(recorder *r, size_t n)
{
    return gsl_matrix_row(rec_stale_matrix(r, 1, n), 0);
}

static inline passes
passes_of(recorder *r, const nn_layer *layers, size_t n_layers,
          const double *theta, size_t batch)
{
    passes p = {.net = nn_net_alloc(layers, n_layers)};
    p.w = nn_workspace_alloc(p.net, batch);
    for (size_t k = 0; k < n_layers; k++) {
        gsl_matrix_set_all(p.w->Y[k], GSL_NAN);
        gsl_matrix_set_all(p.w->dY[k], GSL_NAN);
    }
    gsl_vector *t = p.net->theta;
    const gsl_vector *drawn = rec_random_vector(r, t->size);
    for (size_t i = 0; i < t->size; i++)
        gsl_vector_set(t, i,
                       theta ? theta[i] : 0.4 * gsl_vector_get(drawn, i));
    p.grad = stale_gradient(r, t->size);
    return p;
}

static inline void
passes_free(passes *p)
{
    nn_workspace_free(p->w);
    nn_net_free(p->net);
}

/* Shows the chain, as "dense 2 3, relu 3 3", and its parameters. */
static inline void
in_net(recorder *r, const nn_net *net)
{
    char text[400];
    size_t used = 0;
    for (size_t k = 0; k < net->n_layers && used < sizeof text; k++) {
        const nn_layer *l = &net->layers[k];
        used +=
            (size_t)snprintf(text + used, sizeof text - used, "%s%s %zu %zu",
                             k ? ", " : "", l->type->name, l->n_in, l->n_out);
    }
    rec_in_string(r, "layers", text);
    rec_in_vector(r, "theta", net->theta);
}

/* The network worked on paper: two inputs, three rectified neurons, one
 * answer. */
static inline const nn_layer *
paper_layers(void)
{
    static nn_layer chain[3];
    chain[0] = (nn_layer){.type = nn_layer_dense, .n_in = 2, .n_out = 3};
    chain[1] = (nn_layer){.type = nn_layer_relu, .n_in = 3, .n_out = 3};
    chain[2] = (nn_layer){.type = nn_layer_dense, .n_in = 3, .n_out = 1};
    return chain;
}

static const double paper_theta[13] = {1,  1, 0.5, -1, 2,  1,  0,
                                       -1, 1, 1,   2,  -2, 0.5};
static const double paper_X[4] = {2, -1, 1, 2};
static const double paper_T[2] = {0.5, 2.5};

/* Four kinds of layers, all widths different: 3 5 4 2. */
enum { MIXED = 6 };
static inline const nn_layer *
mixed_layers(void)
{
    static nn_layer chain[MIXED];
    chain[0] = (nn_layer){.type = nn_layer_dense, .n_in = 3, .n_out = 5};
    chain[1] = (nn_layer){.type = nn_layer_tanh, .n_in = 5, .n_out = 5};
    chain[2] = (nn_layer){.type = nn_layer_dense, .n_in = 5, .n_out = 4};
    chain[3] = (nn_layer){.type = nn_layer_sigmoid, .n_in = 4, .n_out = 4};
    chain[4] = (nn_layer){.type = &gain, .n_in = 4, .n_out = 4};
    chain[5] = (nn_layer){.type = nn_layer_dense, .n_in = 4, .n_out = 2};
    return chain;
}

#endif
