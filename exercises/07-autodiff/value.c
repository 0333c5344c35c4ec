/* Chapter 7: numbers that know their derivatives.
 *
 * The contract of every function here is in lib/nn/value.h.
 */
#include "nn/value.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <math.h>
#include <stdlib.h>

/* ---- The tape: given ---- */

nn_tape *
nn_tape_alloc(size_t capacity)
{
    if (capacity == 0)
        GSL_ERROR_NULL("a tape needs room for a value", GSL_EINVAL);
    nn_tape *t = calloc(1, sizeof *t);
    if (t == NULL)
        GSL_ERROR_NULL("no memory for a tape", GSL_ENOMEM);
    t->capacity = capacity;
    t->values = calloc(capacity, sizeof *t->values);
    t->order = calloc(capacity, sizeof *t->order);
    t->stack = calloc(capacity, sizeof *t->stack);
    if (t->values == NULL || t->order == NULL || t->stack == NULL) {
        nn_tape_free(t);
        GSL_ERROR_NULL("no memory for the values of a tape", GSL_ENOMEM);
    }
    return t;
}

void
nn_tape_free(nn_tape *t)
{
    if (t == NULL)
        return;
    free(t->values);
    free(t->order);
    free(t->stack);
    free(t);
}

void
nn_tape_reset(nn_tape *t, size_t keep)
{
    if (keep < t->size)
        t->size = keep;
}

nn_value *
nn_value_leaf(nn_tape *t, double x)
{
    if (t->size == t->capacity)
        GSL_ERROR_NULL("the tape is full", GSL_ENOMEM);
    nn_value *v = &t->values[t->size++];
    *v = (nn_value){.data = x, .op = NN_VALUE_LEAF};
    return v;
}

/* ---- Forward ---- */

/* Whether op has two operands. */
static int
takes_two(nn_value_op op)
{
    return op >= NN_VALUE_ADD && op <= NN_VALUE_DIV;
}

/* What op makes of the numbers x and y; y means nothing to an operation of one
 * operand. */
static double
apply(nn_value_op op, double x, double y, double k)
{
    /* Exercise 7.1: write this. */
    GSL_ERROR_VAL("exercise 7.1 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

nn_value *
nn_value_make(nn_tape *t, nn_value_op op, nn_value *a, nn_value *b, double k)
{
    if (op < NN_VALUE_ADD || op > NN_VALUE_RELU)
        GSL_ERROR_NULL("there is no such operation", GSL_EINVAL);
    if (a == NULL || (takes_two(op) && b == NULL))
        return NULL;
    nn_value *v = nn_value_leaf(t, 0.0);
    if (v == NULL)
        return NULL;
    v->op = op;
    v->a = a;
    v->b = takes_two(op) ? b : NULL;
    v->k = k;
    v->data = apply(op, a->data, takes_two(op) ? b->data : 0.0, k);
    return v;
}

nn_value *
nn_value_add(nn_tape *t, nn_value *a, nn_value *b)
{
    return nn_value_make(t, NN_VALUE_ADD, a, b, 0.0);
}

nn_value *
nn_value_sub(nn_tape *t, nn_value *a, nn_value *b)
{
    return nn_value_make(t, NN_VALUE_SUB, a, b, 0.0);
}

nn_value *
nn_value_mul(nn_tape *t, nn_value *a, nn_value *b)
{
    return nn_value_make(t, NN_VALUE_MUL, a, b, 0.0);
}

nn_value *
nn_value_div(nn_tape *t, nn_value *a, nn_value *b)
{
    return nn_value_make(t, NN_VALUE_DIV, a, b, 0.0);
}

nn_value *
nn_value_pow(nn_tape *t, nn_value *a, double k)
{
    return nn_value_make(t, NN_VALUE_POW, a, NULL, k);
}

nn_value *
nn_value_exp(nn_tape *t, nn_value *a)
{
    return nn_value_make(t, NN_VALUE_EXP, a, NULL, 0.0);
}

nn_value *
nn_value_log(nn_tape *t, nn_value *a)
{
    return nn_value_make(t, NN_VALUE_LOG, a, NULL, 0.0);
}

nn_value *
nn_value_tanh(nn_tape *t, nn_value *a)
{
    return nn_value_make(t, NN_VALUE_TANH, a, NULL, 0.0);
}

nn_value *
nn_value_relu(nn_tape *t, nn_value *a)
{
    return nn_value_make(t, NN_VALUE_RELU, a, NULL, 0.0);
}

/* ---- Backward ---- */

void
nn_value_push(const nn_value *v)
{
    /* Exercise 7.2: write this. */
    GSL_ERROR_VOID("exercise 7.2 is not written yet", GSL_EUNIMPL);
}

size_t
nn_value_order(nn_tape *t, nn_value *root, nn_value **order)
{
    /* Exercise 7.3: write this. */
    GSL_ERROR_VAL("exercise 7.3 is not written yet", GSL_EUNIMPL, 0);
}

void
nn_value_backward(nn_tape *t, nn_value *root)
{
    /* Exercise 7.4: write this. */
    GSL_ERROR_VOID("exercise 7.4 is not written yet", GSL_EUNIMPL);
}

void
nn_tape_zero(nn_tape *t)
{
    /* Exercise 7.5: write this. */
    GSL_ERROR_VOID("exercise 7.5 is not written yet", GSL_EUNIMPL);
}

/* ---- Neurons ---- */

nn_value *
nn_value_neuron(nn_tape *t, size_t n, nn_value *const *x, nn_value *const *w,
                nn_value *b)
{
    /* Exercise 7.6: write this. */
    GSL_ERROR_VAL("exercise 7.6 is not written yet", GSL_EUNIMPL, NULL);
}

int
nn_value_layer(nn_tape *t, size_t d, size_t m, nn_value *const *x,
               nn_value *const *W, nn_value *const *b, int with_tanh,
               nn_value **y)
{
    /* Exercise 7.7: write this. */
    GSL_ERROR("exercise 7.7 is not written yet", GSL_EUNIMPL);
}
