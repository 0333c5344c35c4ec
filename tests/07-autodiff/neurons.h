/* The exercises of chapter 7 that make neurons: 7.6 and 7.7. */
#ifndef TESTS_AUTODIFF_NEURONS_H
#define TESTS_AUTODIFF_NEURONS_H

#include "graph.h"

/* The slopes of root along all that stands on the tape below it, by a sweep of
 * our own: neurons are judged by what they compute and by what it is made of,
 * whatever chapter 7's backward pass does. */
static inline void
sweep(nn_tape *t, const nn_value *root)
{
    for (size_t i = 0; i < t->size; i++)
        t->values[i].grad = 0.0;
    t->values[position(t, root)].grad = 1.0;
    for (int i = position(t, root); i >= 0; i--) {
        nn_value *v = &t->values[i];
        double g = v->grad;
        if (position(t, v->a) < 0)
            continue;
        double x = v->a->data, y = v->b == NULL ? 0.0 : v->b->data;
        double to_a[] = {[NN_VALUE_ADD] = g,
                         [NN_VALUE_SUB] = g,
                         [NN_VALUE_MUL] = g * y,
                         [NN_VALUE_TANH] = g / gsl_pow_2(cosh(x)),
                         [NN_VALUE_RELU] = x > 0.0 ? g : 0.0};
        v->a->grad += to_a[v->op];
        if (position(t, v->b) >= 0)
            v->b->grad += v->op == NN_VALUE_MUL   ? g * x
                          : v->op == NN_VALUE_SUB ? -g
                                                  : g;
    }
}

/* Random leaves, kept in room for n pointers. */
static inline void
leaves(recorder *r, nn_tape *t, size_t n, nn_value **into)
{
    for (size_t i = 0; i < n; i++)
        into[i] = leaf(t, gsl_ran_flat(rec_rng(r), -1.5, 1.5));
}

static inline gsl_vector *
data_of(recorder *r, size_t n, nn_value *const *of)
{
    gsl_vector *x = rec_vector(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_set(x, i, of[i]->data);
    return x;
}

static inline gsl_vector *
slopes_of(recorder *r, size_t n, nn_value *const *of)
{
    gsl_vector *g = rec_vector(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_set(g, i, of[i]->grad);
    return g;
}

enum { WIDEST = 8 };

/* The tape has room for what the neuron needs and spare more, or less. */
static inline void
neuron_case(recorder *r, size_t n, int spare, const double numbers_of[])
{
    nn_value *x[WIDEST], *w[WIDEST], *b[1];
    nn_tape *t = nn_tape_alloc((size_t)((int)(4 * n + 1) + spare));
    leaves(r, t, n, x);
    leaves(r, t, n, w);
    leaves(r, t, 1, b);
    for (size_t i = 0; numbers_of != NULL && i < t->size; i++)
        t->values[i].data = numbers_of[i];
    if (n > 0) {
        rec_in_vector(r, "x", data_of(r, n, x));
        rec_in_vector(r, "w", data_of(r, n, w));
    }
    rec_in_double(r, "b", b[0]->data);
    rec_in_int(r, "room on the tape", (long)(t->capacity - t->size));
    nn_value *z = nn_value_neuron(t, n, x, w, b[0]);
    rec_out_int(r, "is on the tape", position(t, z) >= 0);
    if (position(t, z) >= 0) {
        rec_out_double(r, "z", z->data);
        sweep(t, z);
        rec_out_double(r, "slope along b", b[0]->grad);
        if (n > 0) {
            rec_out_vector(r, "slopes along w", slopes_of(r, n, w));
            rec_out_vector(r, "slopes along x", slopes_of(r, n, x));
        }
    }
    nn_tape_free(t);
}

static inline void
probe_neuron(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        neuron_case(r, 2, 9, (double[]){1.0, 3.0, 2.0, -1.0, 0.5});
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            neuron_case(r, 3 + k % 4, 30, NULL);
    rec_group(r, "edges", 3);
    if (rec_case(r, "one input"))
        neuron_case(r, 1, 9, NULL);
    if (rec_case(r, "no input"))
        neuron_case(r, 0, 9, NULL);
    if (rec_case(r, "a tape with room for exactly this neuron"))
        neuron_case(r, 3, 0, NULL);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a tape that is full too soon"))
        neuron_case(r, 3, -1, NULL);
}

static inline gsl_matrix *
matrix_of(recorder *r, size_t d, size_t m, nn_value *const *of, int slopes)
{
    gsl_matrix *W = rec_matrix(r, d, m);
    for (size_t i = 0; i < d * m; i++)
        gsl_matrix_set(W, i / m, i % m, slopes ? of[i]->grad : of[i]->data);
    return W;
}

static inline void
out_answers(recorder *r, nn_tape *t, size_t m, nn_value *const *y)
{
    gsl_vector *answers = rec_stale_vector(r, m);
    for (size_t j = 0; j < m; j++)
        if (position(t, y[j]) >= 0)
            gsl_vector_set(answers, j, y[j]->data);
    rec_out_vector(r, "answers", answers);
}

static inline void
layer_case(recorder *r, size_t d, size_t m, int with_tanh, int spare)
{
    nn_value *x[WIDEST], *W[WIDEST * WIDEST], *b[WIDEST];
    nn_value *y[WIDEST] = {NULL};
    int needed = (int)(2 * d * m + (with_tanh ? m : 0));
    size_t room = (size_t)(needed + spare);
    nn_tape *t = nn_tape_alloc(d + d * m + m + room);
    leaves(r, t, d, x);
    leaves(r, t, d * m, W);
    leaves(r, t, m, b);
    rec_in_vector(r, "x", data_of(r, d, x));
    rec_in_matrix(r, "W", matrix_of(r, d, m, W, 0));
    rec_in_vector(r, "b", data_of(r, m, b));
    rec_in_int(r, "with_tanh", with_tanh);
    rec_in_int(r, "room on the tape", (long)room);
    int status = nn_value_layer(t, d, m, x, W, b, with_tanh, y);
    rec_out_status(r, status);
    if (spare >= 0) {
        out_answers(r, t, m, y);
        for (size_t j = 0; j < m; j++)
            if (position(t, y[j]) >= 0) {
                sweep(t, y[j]);
                rec_out_matrix(r, "slopes of an answer along W",
                               matrix_of(r, d, m, W, 1));
                rec_out_vector(r, "slopes of an answer along b",
                               slopes_of(r, m, b));
                rec_out_vector(r, "slopes of an answer along x",
                               slopes_of(r, d, x));
            }
    }
    nn_tape_free(t);
}

static inline void
probe_layer(recorder *r)
{
    rec_group(r, "idea", 6);
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "scores"))
            layer_case(r, 2, 3, 0, 40);
        if (rec_case(r, "through tanh"))
            layer_case(r, 4, 3, 1, 60);
    }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one neuron"))
        layer_case(r, 3, 1, 1, 30);
    if (rec_case(r, "one input"))
        layer_case(r, 1, 4, 0, 30);
    if (rec_case(r, "a tape with room for exactly this layer"))
        layer_case(r, 3, 2, 1, 0);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a tape that is full too soon"))
        layer_case(r, 2, 3, 1, -1);
    if (rec_case(r, "a tape that is full at the first neuron"))
        layer_case(r, 2, 3, 0, -10);
}

#endif
