/* Chains of layers for the probe of chapter 3, with types that no student can
 * have met, and an ear for GSL's messages. */
#ifndef TESTS_DENSE_CHAINS_H
#define TESTS_DENSE_CHAINS_H

#include "nn/net.h"
#include "probe/recorder.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- What the error handler is told ---- */

typedef struct {
    gsl_error_handler_t *before; /* the recorder's, which is told as well */
    int count;
    char message[NN_TEXT_ROOM]; /* the first one */
} heard;

static inline heard *
heard_now(void)
{
    static heard h;
    return &h;
}

static inline void
listen_to(const char *reason, const char *file, int line, int code)
{
    heard *h = heard_now();
    if (h->count++ == 0)
        snprintf(h->message, sizeof h->message, "%s", reason);
    h->before(reason, file, line, code);
}

static inline void
listen_start(void)
{
    *heard_now() = (heard){.before = gsl_set_error_handler(listen_to)};
}

/* Records the number that the first message has after this word. */
static inline void
listen_end(recorder *r, const char *word, const char *name)
{
    heard *h = heard_now();
    int number = 0;
    const char *at = strstr(h->message, word);
    if (at)
        sscanf(at + strlen(word), "%d", &number);
    gsl_set_error_handler(h->before);
    rec_out_int(r, name, number);
}

/* ---- Types of the probe's own ---- */

static inline const char *
same_width(const nn_layer *l)
{
    return l->n_in == l->n_out && l->n_in > 0 ? NULL : "wants equal widths";
}

static inline size_t
none(const nn_layer *l)
{
    return 0 * l->n_in;
}

/* Twice the input, counting its calls in its state. */
static inline int
twice_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
              gsl_matrix *Y, void *state)
{
    (void)l, (void)params;
    if (state)
        ++*(int *)state;
    gsl_matrix_memcpy(Y, X);
    return gsl_matrix_scale(Y, 2.0);
}

static inline void *
twice_alloc(const nn_layer *l, size_t batch)
{
    (void)l, (void)batch;
    return calloc(1, sizeof(int));
}

static const nn_layer_type twice = {
    .name = "twice",
    .fault = same_width,
    .n_params = none,
    .state_alloc = twice_alloc,
    .state_free = free,
    .forward = twice_forward,
};

/* One factor for all and a shift for each column: n_in + 1 parameters. */
static inline size_t
scale_n_params(const nn_layer *l)
{
    return l->n_in + 1;
}

static inline int
scale_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
              gsl_matrix *Y, void *state)
{
    (void)state;
    if (params->size != l->n_in + 1)
        GSL_ERROR("a scale layer needs n_in + 1 parameters", GSL_EBADLEN);
    for (size_t i = 0; i < X->size1; i++)
        for (size_t j = 0; j < X->size2; j++)
            gsl_matrix_set(Y, i, j,
                           gsl_matrix_get(X, i, j) *
                                   gsl_vector_get(params, l->n_in) +
                               gsl_vector_get(params, j));
    return GSL_SUCCESS;
}

static const nn_layer_type scale = {
    .name = "scale",
    .fault = same_width,
    .n_params = scale_n_params,
    .forward = scale_forward,
};

/* Possible only with an option above 0; its work always fails. */
static inline const char *
picky_fault(const nn_layer *l)
{
    return l->option[0] > 0.0 ? NULL : "wants an option above 0";
}

static inline int
picky_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
              gsl_matrix *Y, void *state)
{
    (void)l, (void)params, (void)X, (void)Y, (void)state;
    GSL_ERROR("this layer always fails", GSL_EFAILED);
}

static const nn_layer_type picky = {
    .name = "picky",
    .fault = picky_fault,
    .n_params = none,
    .forward = picky_forward,
};

/* ---- Chains ---- */

enum { LONGEST = 6 };

typedef struct {
    size_t n;
    nn_layer layers[LONGEST];
} chain;

static inline void
put_layer(chain *c, const nn_layer_type *type, size_t n_in, size_t n_out)
{
    c->layers[c->n++] = (nn_layer){.type = type, .n_in = n_in, .n_out = n_out};
}

/* A dense layer, a step, a dense layer: two inputs, one answer. */
static inline chain
paper_chain(void)
{
    chain c = {0};
    put_layer(&c, nn_layer_dense, 2, 4);
    put_layer(&c, nn_layer_step, 4, 4);
    put_layer(&c, nn_layer_dense, 4, 1);
    return c;
}

/* n layers that fit, dense ones and steps and the probe's own by turns, a dense
 * one always changing the width. */
static inline chain
random_chain(recorder *r, size_t n)
{
    const nn_layer_type *between[] = {nn_layer_step, &twice, &scale};
    chain c = {0};
    size_t width = 2 + gsl_rng_uniform_int(rec_rng(r), 4);
    while (c.n < n)
        if (c.n % 2 == 0) {
            size_t next = 2 + gsl_rng_uniform_int(rec_rng(r), 4);
            next += next >= width;
            put_layer(&c, nn_layer_dense, width, next);
            width = next;
        } else
            put_layer(&c, between[gsl_rng_uniform_int(rec_rng(r), 3)], width,
                      width);
    return c;
}

static inline void
in_chain(recorder *r, const chain *c)
{
    for (size_t k = 0; k < c->n; k++) {
        char name[32], text[64];
        const nn_layer *l = &c->layers[k];
        snprintf(name, sizeof name, "layer %zu", k + 1);
        snprintf(text, sizeof text, "%s %zu %zu", l->type->name, l->n_in,
                 l->n_out);
        rec_in_string(r, name, text);
    }
}

#endif
