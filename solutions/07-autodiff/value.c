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
    /* BEGIN SOLUTION 7.1 else GSL_NAN */
    switch (op) {
    case NN_VALUE_ADD:
        return x + y;
    case NN_VALUE_SUB:
        return x - y;
    case NN_VALUE_MUL:
        return x * y;
    case NN_VALUE_DIV:
        return x / y;
    case NN_VALUE_POW:
        return pow(x, k);
    case NN_VALUE_EXP:
        return exp(x);
    case NN_VALUE_LOG:
        return log(x);
    case NN_VALUE_TANH:
        return tanh(x);
    case NN_VALUE_RELU:
        /* Asked this way round, NaN goes through. */
        return x <= 0.0 ? 0.0 : x;
    default:
        return GSL_NAN;
    }
    /* END SOLUTION 7.1 */
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
    /* BEGIN SOLUTION 7.2 else void */
    nn_value *a = v->a, *b = v->b;
    double g = v->grad;
    switch (v->op) {
    case NN_VALUE_LEAF:
        break;
    case NN_VALUE_ADD:
        a->grad += g;
        b->grad += g;
        break;
    case NN_VALUE_SUB:
        a->grad += g;
        b->grad -= g;
        break;
    case NN_VALUE_MUL:
        a->grad += g * b->data;
        b->grad += g * a->data;
        break;
    case NN_VALUE_DIV:
        a->grad += g / b->data;
        b->grad -= g * v->data / b->data;
        break;
    case NN_VALUE_POW:
        /* For k = 0 at a = 0 the formula would be 0 times infinity. */
        if (v->k != 0.0)
            a->grad += g * v->k * pow(a->data, v->k - 1.0);
        break;
    case NN_VALUE_EXP:
        a->grad += g * v->data;
        break;
    case NN_VALUE_LOG:
        a->grad += g / a->data;
        break;
    case NN_VALUE_TANH:
        a->grad += g * (1.0 - v->data * v->data);
        break;
    case NN_VALUE_RELU:
        a->grad += a->data > 0.0 ? g : 0.0;
        break;
    }
    /* END SOLUTION 7.2 */
}

size_t
nn_value_order(nn_tape *t, nn_value *root, nn_value **order)
{
    /* BEGIN SOLUTION 7.3 else 0 */
    size_t n = 0;
    size_t depth = 1;
    root->seen = 1;
    t->stack[0] = root;
    while (depth > 0) {
        nn_value *v = t->stack[depth - 1];
        nn_value *next = v->a != NULL && !v->a->seen ? v->a : v->b;
        if (next != NULL && !next->seen) {
            next->seen = 1;
            t->stack[depth++] = next;
        } else {
            order[n++] = v;
            depth--;
        }
    }
    for (size_t i = 0; i < n; i++)
        order[i]->seen = 0;
    return n;
    /* END SOLUTION 7.3 */
}

void
nn_value_backward(nn_tape *t, nn_value *root)
{
    /* BEGIN SOLUTION 7.4 else void */
    size_t n = nn_value_order(t, root, t->order);
    root->grad = 1.0;
    for (size_t i = n; i > 0; i--)
        nn_value_push(t->order[i - 1]);
    /* END SOLUTION 7.4 */
}

void
nn_tape_zero(nn_tape *t)
{
    /* BEGIN SOLUTION 7.5 else void */
    for (size_t i = 0; i < t->size; i++)
        t->values[i].grad = 0.0;
    /* END SOLUTION 7.5 */
}

/* ---- Neurons ---- */

nn_value *
nn_value_neuron(nn_tape *t, size_t n, nn_value *const *x, nn_value *const *w,
                nn_value *b)
{
    /* BEGIN SOLUTION 7.6 else NULL */
    nn_value *z = b;
    for (size_t i = 0; i < n; i++)
        z = nn_value_add(t, z, nn_value_mul(t, w[i], x[i]));
    return z;
    /* END SOLUTION 7.6 */
}

int
nn_value_layer(nn_tape *t, size_t d, size_t m, nn_value *const *x,
               nn_value *const *W, nn_value *const *b, int with_tanh,
               nn_value **y)
{
    /* BEGIN SOLUTION 7.7 */
    for (size_t j = 0; j < m; j++) {
        nn_value *z = b[j];
        for (size_t i = 0; i < d; i++)
            z = nn_value_add(t, z, nn_value_mul(t, W[i * m + j], x[i]));
        y[j] = with_tanh ? nn_value_tanh(t, z) : z;
        if (y[j] == NULL)
            return GSL_ENOMEM;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 7.7 */
}
