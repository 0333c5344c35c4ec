/* nn/value.h -- numbers that know their derivatives.  Built in chapter 7.
 *
 * A value is a node of a graph: a number, the operation that made it and its
 * operands.  All values of one computation live on a tape, which owns them:
 * taking a value costs no allocation, and nn_tape_reset forgets all of them at
 * once.  An operand stands on the tape before what is made of it.
 *
 * nn_value_backward finds d(root)/d(node) for every node below a root.  Gradients
 * accumulate: they add to what a node holds, until nn_tape_zero.
 *
 * A function that takes a value from a full tape returns NULL, having called
 * the error handler with GSL_ENOMEM; an operand that is NULL makes the result
 * NULL too, so that one test at the end of a computation is enough.
 */
#ifndef NN_VALUE_H
#define NN_VALUE_H

#include <stddef.h>
#include <stdio.h>

typedef enum {
    NN_VALUE_LEAF, /* made from a number: no operands */
    NN_VALUE_ADD,  /* a + b */
    NN_VALUE_SUB,  /* a - b */
    NN_VALUE_MUL,  /* a b */
    NN_VALUE_DIV,  /* a / b */
    NN_VALUE_POW,  /* a^k, k a constant */
    NN_VALUE_EXP,  /* e^a */
    NN_VALUE_LOG,  /* the natural logarithm of a */
    NN_VALUE_TANH, /* tanh a */
    NN_VALUE_RELU  /* a if a > 0, else 0; slope 0 at 0 */
} nn_value_op;

typedef struct nn_value nn_value;
struct nn_value {
    double data;       /* the number */
    double grad;       /* d(root)/d(this), summed over all ways to the root */
    nn_value_op op;    /* what made it */
    nn_value *a, *b;   /* its operands, or NULL */
    double k;          /* the exponent of NN_VALUE_POW */
    int seen;          /* scratch of nn_value_order; 0 between calls */
    const char *label; /* a name for drawings, borrowed; or NULL */
};

/* An arena of values. */
typedef struct {
    nn_value *values; /* capacity of them, the first size in use */
    size_t size, capacity;
    nn_value **order; /* capacity: scratch for nn_value_backward */
    nn_value **stack; /* capacity: scratch for nn_value_order */
} nn_tape;

/* A tape with room for so many values, at least 1.  The caller frees it with
 * nn_tape_free.  Returns NULL, having called the error handler, on GSL_ENOMEM,
 * or GSL_EINVAL if capacity is 0. */
nn_tape *nn_tape_alloc(size_t capacity);
void nn_tape_free(nn_tape *t);

/* Forgets the values from the first `keep` on; 0 forgets all.  Pointers to
 * what was forgotten may not be used again. */
void nn_tape_reset(nn_tape *t, size_t keep);

/* A leaf: a number that nothing made. */
nn_value *nn_value_leaf(nn_tape *t, double x);

/* The next value of the tape, made of a and b by op: its data is what op makes
 * of theirs, its gradient 0.
 *
 *   op     in, not NN_VALUE_LEAF
 *   a, b   in, operands; b is NULL for an operation of one operand
 *   k      in, the exponent of NN_VALUE_POW, read by no other operation
 *
 * What has no value in the real numbers is what C's function returns: NaN or an
 * infinity.  NaN goes through every operation.
 *
 * Returns NULL, having called the error handler, on GSL_ENOMEM, or GSL_EINVAL if
 * op is none of these. */
nn_value *nn_value_make(nn_tape *t, nn_value_op op, nn_value *a, nn_value *b,
                        double k);

/* Each operation by its name. */
nn_value *nn_value_add(nn_tape *t, nn_value *a, nn_value *b);
nn_value *nn_value_sub(nn_tape *t, nn_value *a, nn_value *b);
nn_value *nn_value_mul(nn_tape *t, nn_value *a, nn_value *b);
nn_value *nn_value_div(nn_tape *t, nn_value *a, nn_value *b);
nn_value *nn_value_pow(nn_tape *t, nn_value *a, double k);
nn_value *nn_value_exp(nn_tape *t, nn_value *a);
nn_value *nn_value_log(nn_tape *t, nn_value *a);
nn_value *nn_value_tanh(nn_tape *t, nn_value *a);
nn_value *nn_value_relu(nn_tape *t, nn_value *a);

/* The local step of the chain rule: adds v->grad times d(v)/d(operand) to the
 * gradient of each operand of v.  Does nothing to a leaf.  The slope of a^0 is
 * 0, at a = 0 too. */
void nn_value_push(const nn_value *v);

/* Writes the nodes below root, root among them, each once and after its
 * operands; root is the last.  Needs no deeper stack for a deeper graph.
 *
 *   t       in, the tape of root
 *   root    in
 *   order   out, room for t->capacity pointers
 *
 * Returns how many there are. */
size_t nn_value_order(nn_tape *t, nn_value *root, nn_value **order);

/* Backpropagation: adds d(root)/d(node) to the gradient of every node below
 * root, in time proportional to their number.  It seeds root with
 * d(root)/d(root) = 1, whatever root held.
 *
 * Every operation below root must hold the gradient 0, as it does when it is
 * made.  A leaf may hold a sum from earlier roots; this pass adds to it.  So
 * between two passes that have an operation in common stands nn_tape_zero. */
void nn_value_backward(nn_tape *t, nn_value *root);

/* Sets the gradient of every value on the tape to 0, not only of leaves. */
void nn_tape_zero(nn_tape *t);

/* A neuron without its activation: w[0] x[0] + ... + w[n-1] x[n-1] + b, summed
 * in this order, starting from b.  Takes 2 n values from the tape.
 *
 *   x, w   n  in
 *   b         in
 *
 * Returns NULL, having called the error handler with GSL_ENOMEM, if the tape is
 * full. */
nn_value *nn_value_neuron(nn_tape *t, size_t n, nn_value *const *x,
                          nn_value *const *w, nn_value *b);

/* A dense layer of m such neurons, then tanh if asked for.  Takes 2 d m values
 * from the tape, and m more for tanh.
 *
 *   x   d    in
 *   W   d*m  in, row by row: W[i m + j] takes input i to neuron j
 *   b   m    in
 *   y   m    out, overwritten with pointers to the answers
 *
 * Returns GSL_SUCCESS, or GSL_ENOMEM if the tape is full. */
int nn_value_layer(nn_tape *t, size_t d, size_t m, nn_value *const *x,
                   nn_value *const *W, nn_value *const *b, int with_tanh,
                   nn_value **y);

/* Writes the graph below root as text for Graphviz's dot: a box a value with
 * its label, data and gradient, a circle an operation, root on top.  The box of
 * value number i of the tape is called v<i>, its circle o<i>.  Given, not
 * taught.
 *
 * Returns GSL_SUCCESS, or GSL_EFAILED if it cannot be written. */
int nn_value_dot(FILE *out, nn_tape *t, nn_value *root);

#endif
