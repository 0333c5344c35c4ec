/* Graphs that the cases of chapter 7's probe share.  They are built by hand, so
 * that no exercise waits for another, and read with care: what a student's
 * function leaves behind may point anywhere. */
#ifndef TESTS_AUTODIFF_GRAPH_H
#define TESTS_AUTODIFF_GRAPH_H

#include "nn/value.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <stdint.h>
#include <stdio.h>

enum { DEEP = 100000 }; /* values of a deep graph */

/* The number of p on the tape, or -1 if it does not stand there. */
static inline int
position(const nn_tape *t, const nn_value *p)
{
    uintptr_t first = (uintptr_t)t->values, at = (uintptr_t)p;
    if (at < first || at >= first + t->size * sizeof *p ||
        (at - first) % sizeof *p != 0)
        return -1;
    return (int)((at - first) / sizeof *p);
}

/* What the operation of v makes of the data of its operands. */
static inline double
forward(const nn_value *v)
{
    double x = v->a == NULL ? v->data : v->a->data;
    double y = v->b == NULL ? GSL_NAN : v->b->data;
    double of[] = {
        [NN_VALUE_LEAF] = x,       [NN_VALUE_ADD] = x + y,
        [NN_VALUE_SUB] = x - y,    [NN_VALUE_MUL] = x * y,
        [NN_VALUE_DIV] = x / y,    [NN_VALUE_POW] = pow(x, v->k),
        [NN_VALUE_EXP] = exp(x),   [NN_VALUE_LOG] = log(x),
        [NN_VALUE_TANH] = tanh(x), [NN_VALUE_RELU] = GSL_MAX_DBL(x, 0.0),
    };
    return of[v->op];
}

/* The next value of the tape, made of what stands there. */
static inline nn_value *
grow(nn_tape *t, nn_value_op op, nn_value *a, nn_value *b, double k)
{
    nn_value *v = &t->values[t->size++];
    *v = (nn_value){.op = op, .a = a, .b = b, .k = k};
    v->data = forward(v);
    return v;
}

static inline nn_value *
leaf(nn_tape *t, double x)
{
    nn_value *v = grow(t, NN_VALUE_LEAF, NULL, NULL, 0.0);
    v->data = x;
    return v;
}

static inline nn_value *
add(nn_tape *t, nn_value *a, nn_value *b)
{
    return grow(t, NN_VALUE_ADD, a, b, 0.0);
}

static inline nn_value *
mul(nn_tape *t, nn_value *a, nn_value *b)
{
    return grow(t, NN_VALUE_MUL, a, b, 0.0);
}

/* The graph of the lesson: seven values, the last is L = (ab + c) f. */
static inline nn_value *
worked_example(nn_tape *t)
{
    nn_value *a = leaf(t, 2.0), *b = leaf(t, -3.0), *c = leaf(t, 10.0);
    nn_value *e = mul(t, a, b);
    nn_value *d = add(t, e, c);
    return mul(t, d, leaf(t, -2.0));
}

/* Leaves, then as many operations on two earlier values each: values are shared
 * and left over, paths are of different length. */
static inline nn_value *
random_graph(recorder *r, nn_tape *t, size_t leaves, size_t operations)
{
    static const nn_value_op ops[] = {NN_VALUE_ADD, NN_VALUE_MUL, NN_VALUE_SUB,
                                      NN_VALUE_TANH};
    for (size_t i = 0; i < leaves; i++)
        leaf(t, gsl_ran_flat(rec_rng(r), 0.5, 1.5));
    for (size_t i = 0; i < operations; i++) {
        nn_value_op op = ops[gsl_rng_uniform_int(rec_rng(r), 4)];
        /* One operand is recent, so the graph is deep. */
        size_t near = t->size - 1 - gsl_rng_uniform_int(rec_rng(r), 2);
        size_t far = gsl_rng_uniform_int(rec_rng(r), t->size);
        int two = op != NN_VALUE_TANH;
        int swap = two && gsl_rng_uniform_int(rec_rng(r), 2) == 1;
        nn_value *a = &t->values[swap ? far : near];
        nn_value *b = &t->values[swap ? near : far];
        grow(t, op, a, two ? b : NULL, 0.0);
    }
    return &t->values[t->size - 1];
}

/* ---- What is recorded of a tape ---- */

static inline gsl_vector *
gradients(recorder *r, const nn_tape *t)
{
    gsl_vector *g = rec_vector(r, t->size);
    for (size_t i = 0; i < t->size; i++)
        gsl_vector_set(g, i, t->values[i].grad);
    return g;
}

static inline gsl_vector *
numbers(recorder *r, const nn_tape *t)
{
    gsl_vector *x = rec_vector(r, t->size);
    for (size_t i = 0; i < t->size; i++)
        gsl_vector_set(x, i, t->values[i].data);
    return x;
}

/* Records the graph for people: "v0 = 2, v1 = -3, v2 = v0 * v1". */
static inline void
in_graph(recorder *r, const nn_tape *t)
{
    static const char *const names[] = {"",    "+",   "-",   "*",    "/",
                                        "pow", "exp", "log", "tanh", "relu"};
    char text[2000];
    size_t used = 0;
    for (size_t i = 0; i < t->size && used < sizeof text - 60; i++) {
        const nn_value *v = &t->values[i];
        int a = position(t, v->a), b = position(t, v->b);
        char *at = text + used;
        size_t room = sizeof text - used;
        used += (size_t)snprintf(at, room, "%sv%zu = ", i > 0 ? ", " : "", i);
        at = text + used;
        room = sizeof text - used;
        if (v->op == NN_VALUE_LEAF)
            used += (size_t)snprintf(at, room, "%.4g", v->data);
        else if (v->b != NULL)
            used +=
                (size_t)snprintf(at, room, "v%d %s v%d", a, names[v->op], b);
        else
            used += (size_t)snprintf(at, room, "%s(v%d)", names[v->op], a);
    }
    rec_in_string(r, "graph", text);
}

#endif
