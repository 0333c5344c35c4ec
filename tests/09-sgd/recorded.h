/* Inputs and records that the cases of chapter 9's probe share. */
#ifndef TESTS_SGD_RECORDED_H
#define TESTS_SGD_RECORDED_H

#include "nn/sgd.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>

#include <string.h>

/* The case worked on paper: five samples, the line yhat = 2 x + 2, and with the
 * seed 2 the order 4 1 3 0 2. */
static const double paper_x[] = {2, -1, 1, 0, 1};
static const double paper_t[] = {1, -1, 2, 1, 1};

/* A network and its trainer, to be freed before the case ends. */
typedef struct {
    nn_net *net;
    nn_trainer *t;
} bench;

/* A dense layer alone: its theta is 0. */
static inline bench
bench_line(nn_loss *loss, double eta, size_t batch, size_t n)
{
    const nn_layer line = {.type = nn_layer_dense, .n_in = 1, .n_out = 1};
    nn_net *net = nn_net_alloc(&line, 1);
    return (bench){net, nn_trainer_alloc(net, loss, eta, batch, n)};
}

/* d numbers, 4 neurons, m answers, with fresh weights of the case. */
static inline bench
bench_net(recorder *r, size_t d, size_t m, nn_loss *loss, size_t batch,
          size_t n)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = d, .n_out = 4},
        {.type = nn_layer_tanh, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = m}};
    nn_net *net = nn_net_alloc(layers, 3);
    nn_net_init(net, rec_rng(r));
    return (bench){net, nn_trainer_alloc(net, loss, 0.125, batch, n)};
}

static inline void
bench_free(bench b)
{
    nn_trainer_free(b.t);
    nn_net_free(b.net);
}

/* What a function is shown of a trainer. */
static inline void
in_trainer(recorder *r, const nn_trainer *t)
{
    rec_in_vector(r, "theta", t->net->theta);
    rec_in_double(r, "eta", t->eta);
    rec_in_int(r, "batch", (long)t->batch);
}

static inline void
in_set(recorder *r, const gsl_matrix *X, const gsl_matrix *T)
{
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "T", T);
}

static inline void
keep_set(recorder *r, const gsl_matrix *X, const gsl_matrix *T)
{
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "T", T);
}

/* An order as the recorder can show it. */
static inline gsl_vector_int *
as_labels(recorder *r, size_t n, const size_t *order)
{
    gsl_vector_int *v = rec_labels(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_int_set(v, i, (int)order[i]);
    return v;
}

static inline void
out_order(recorder *r, size_t n, const size_t *order)
{
    rec_out_labels(r, "order", as_labels(r, n, order));
}

/* What comes next out of the generator: nobody may have drawn more or less. */
static inline void
out_next_draw(recorder *r)
{
    rec_out_int(r, "next draw", (long)gsl_rng_uniform_int(rec_rng(r), 1000));
}

/* A generator in the state of a seed that the lesson names. */
static inline gsl_rng *
seeded(recorder *r, unsigned long seed)
{
    gsl_rng_set(rec_rng(r), seed);
    return rec_rng(r);
}

/* Targets 0 and 1, both of them in every two rows. */
static inline gsl_matrix *
two_classes(recorder *r, size_t n)
{
    gsl_matrix *T = rec_matrix(r, n, 1);
    for (size_t i = 0; i < n; i++)
        gsl_matrix_set(T, i, 0, (double)(i % 2));
    return T;
}

#endif
