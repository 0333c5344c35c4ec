/* The exercises of chapter 7 that walk a graph: 7.3 and 7.4. */
#ifndef TESTS_AUTODIFF_WALKS_H
#define TESTS_AUTODIFF_WALKS_H

#include "graph.h"

#include <sys/resource.h>

/* ---- 7.3 ---- */

/* Calls the function, and records what it wrote as positions on the tape.
 * Whatever it is told, nothing beyond the room is read. */
static inline void
out_order(recorder *r, nn_tape *t, nn_value *root, const char *count,
          const char *positions)
{
    for (size_t i = 0; i < t->capacity; i++)
        t->order[i] = NULL;
    size_t n = nn_value_order(t, root, t->order);
    rec_out_int(r, count, (long)GSL_MIN(n, (size_t)1000000000));
    if (n > t->capacity)
        n = 0;
    gsl_vector_int *order = rec_labels(r, n > 0 ? n : 1);
    gsl_vector_int_set(order, 0, -1);
    for (size_t i = 0; i < n; i++)
        gsl_vector_int_set(order, i, position(t, t->order[i]));
    rec_out_labels(r, positions, order);
}

/* The order is free, so the judge needs the graph too. */
static inline void
order_case(recorder *r, nn_tape *t, nn_value *root)
{
    gsl_vector_int *a = rec_labels(r, t->size), *b = rec_labels(r, t->size);
    for (size_t i = 0; i < t->size; i++) {
        gsl_vector_int_set(a, i, position(t, t->values[i].a));
        gsl_vector_int_set(b, i, position(t, t->values[i].b));
    }
    rec_accept(r, "order");
    in_graph(r, t);
    rec_in_labels(r, "first operands", a);
    rec_in_labels(r, "second operands", b);
    rec_in_int(r, "root", position(t, root));
    out_order(r, t, root, "count", "order");
    out_order(r, t, root, "count of a second call", "order of a second call");
    nn_tape_free(t);
}

/* A value, and the same with a short way and a long way to it. */
static inline void
order_uneven(recorder *r)
{
    nn_tape *t = nn_tape_alloc(7);
    nn_value *x = leaf(t, 0.5);
    nn_value *y = grow(t, NN_VALUE_TANH, x, NULL, 0.0);
    nn_value *z = grow(t, NN_VALUE_EXP, y, NULL, 0.0);
    nn_value *u = add(t, z, x);
    order_case(r, t, add(t, y, u));
}

/* Records samples of a chain, whose order is unique. */
static inline void
order_deep(recorder *r)
{
    nn_tape *t = nn_tape_alloc(DEEP);
    nn_value *v = leaf(t, 1.0);
    while (t->size < t->capacity)
        v = add(t, v, v);
    rec_in_int(r, "values, each the sum of the last one and itself", DEEP);
    rec_out_int(r, "count", (long)nn_value_order(t, v, t->order));
    gsl_vector_int *some = rec_labels(r, 11);
    for (size_t i = 0; i <= 10; i++)
        gsl_vector_int_set(some, i,
                           position(t, t->order[i * (DEEP - 1) / 10]));
    rec_out_labels(r, "eleven places of the order", some);
    nn_tape_free(t);
}

/* Leaves 20 bytes of stack for each value of a deep graph: too few for a call
 * that is still going on, wherever the system is more generous. */
static inline void
limit_stack(void)
{
    struct rlimit stack;
    const rlim_t most = 20 * DEEP;
    if (getrlimit(RLIMIT_STACK, &stack) == 0 &&
        (stack.rlim_cur == RLIM_INFINITY || stack.rlim_cur > most)) {
        stack.rlim_cur = most;
        setrlimit(RLIMIT_STACK, &stack);
    }
}

static inline void
probe_order(recorder *r)
{
    limit_stack();
    rec_group(r, "idea", 6);
    if (rec_case(r, "the graph of the lesson")) {
        nn_tape *t = nn_tape_alloc(7);
        order_case(r, t, worked_example(t));
    }
    if (rec_case(r, "a value added to itself")) {
        nn_tape *t = nn_tape_alloc(2);
        nn_value *a = leaf(t, 0.5);
        order_case(r, t, add(t, a, a));
    }
    if (rec_case(r, "a short way and a long way"))
        order_uneven(r);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a random graph")) {
            nn_tape *t = nn_tape_alloc(10 + 3 * k);
            order_case(r, t, random_graph(r, t, 3, 7 + 3 * k));
        }
    rec_group(r, "edges", 4);
    if (rec_case(r, "a leaf")) {
        nn_tape *t = nn_tape_alloc(3);
        leaf(t, 1.5);
        nn_value *root = leaf(t, 2.5);
        leaf(t, 3.5);
        order_case(r, t, root);
    }
    if (rec_case(r, "a root in the middle of the tape")) {
        nn_tape *t = nn_tape_alloc(6);
        nn_value *x = leaf(t, 0.5), *y = leaf(t, 1.5);
        leaf(t, 2.5);
        nn_value *root = mul(t, x, y);
        nn_value *other = add(t, root, x);
        mul(t, other, other);
        order_case(r, t, root);
    }
    if (rec_case(r, "100000 values, one above the other"))
        order_deep(r);
}

/* ---- 7.4 ---- */

static inline void
backward_case(recorder *r, nn_tape *t, nn_value *root)
{
    in_graph(r, t);
    rec_in_int(r, "root", position(t, root));
    rec_in_vector(r, "gradients before", gradients(r, t));
    gsl_vector *x = numbers(r, t);
    rec_in_vector(r, "data", x);
    nn_value_backward(t, root);
    rec_out_vector(r, "gradients", gradients(r, t));
    for (size_t i = 0; i < t->size; i++)
        gsl_vector_set(x, i, t->values[i].data);
    rec_keep_vector(r, "data", x);
    nn_tape_free(t);
}

/* (a + b) + ab + (a + b) ab, whose two inner values are each used twice. */
static inline nn_value *
sum_and_product(nn_tape *t, double x, double y)
{
    nn_value *a = leaf(t, x), *b = leaf(t, y);
    nn_value *s = add(t, a, b), *p = mul(t, a, b);
    nn_value *u = add(t, s, p);
    return add(t, u, mul(t, s, p));
}

static inline void
backward_deep(recorder *r)
{
    nn_tape *t = nn_tape_alloc(DEEP);
    nn_value *x = leaf(t, 0.5), *v = x;
    while (t->size < t->capacity)
        v = add(t, v, x);
    rec_in_int(r, "values, each the last one plus the first", DEEP);
    nn_value_backward(t, v);
    rec_out_double(r, "gradient of the first", x->grad);
    rec_out_double(r, "gradient of one in the middle",
                   t->values[DEEP / 2].grad);
    nn_tape_free(t);
}

/* Two losses made of one leaf, one after the other: the leaf sums them. */
static inline void
backward_twice(recorder *r)
{
    nn_tape *t = nn_tape_alloc(5);
    nn_value *w = leaf(t, gsl_ran_flat(rec_rng(r), 0.5, 1.5));
    nn_value *first = mul(t, w, w);
    nn_value *second = mul(t, w, leaf(t, 3.0));
    in_graph(r, t);
    rec_in_int(r, "first root", position(t, first));
    rec_in_int(r, "second root", position(t, second));
    nn_value_backward(t, first);
    nn_value_backward(t, second);
    rec_out_vector(r, "gradients", gradients(r, t));
    nn_tape_free(t);
}

static inline void
backward_edges(recorder *r)
{
    if (rec_case(r, "two roots above one leaf"))
        backward_twice(r);
    if (rec_case(r, "values that the root does not need")) {
        nn_tape *t = nn_tape_alloc(6);
        nn_value *x = leaf(t, 0.5), *y = leaf(t, 1.5);
        nn_value *root = mul(t, x, y);
        nn_value *above = mul(t, root, y);
        leaf(t, 2.5)->grad = 7.5;
        above->grad = 4.5;
        backward_case(r, t, root);
    }
    if (rec_case(r, "a leaf")) {
        nn_tape *t = nn_tape_alloc(2);
        leaf(t, 0.5);
        backward_case(r, t, leaf(t, 1.5));
    }
    if (rec_case(r, "a root that held something")) {
        nn_tape *t = nn_tape_alloc(2);
        nn_value *root = grow(t, NN_VALUE_TANH, leaf(t, 0.5), NULL, 0.0);
        root->grad = 2.5;
        backward_case(r, t, root);
    }
    if (rec_case(r, "100000 values, one above the other"))
        backward_deep(r);
}

static inline void
probe_backward(recorder *r)
{
    limit_stack();
    rec_group(r, "idea", 6);
    if (rec_case(r, "the graph of the lesson")) {
        nn_tape *t = nn_tape_alloc(7);
        backward_case(r, t, worked_example(t));
    }
    if (rec_case(r, "a sum of itself, added to itself")) {
        nn_tape *t = nn_tape_alloc(3);
        nn_value *a = leaf(t, 3.0);
        nn_value *b = add(t, a, a);
        backward_case(r, t, add(t, b, b));
    }
    if (rec_case(r, "a product times a sum, on paper")) {
        nn_tape *t = nn_tape_alloc(5);
        nn_value *a = leaf(t, -2.0), *b = leaf(t, 3.0);
        nn_value *p = mul(t, a, b);
        backward_case(r, t, mul(t, p, add(t, a, b)));
    }
    if (rec_case(r, "two inner values, each used twice")) {
        nn_tape *t = nn_tape_alloc(7);
        backward_case(r, t, sum_and_product(t, 2.0, 3.0));
    }
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "a random graph")) {
            nn_tape *t = nn_tape_alloc(9 + 2 * k);
            backward_case(r, t, random_graph(r, t, 3, 6 + 2 * k));
        }
    rec_group(r, "edges", 4);
    backward_edges(r);
}

#endif
