/* Living figure: the graph of L = (a b + c) f, and the way back through it, one
 * operation at a time. */
#include "nn/value.h"

enum { LEAVES = 4, VALUES = 7 };

double leaves[LEAVES];             /* the page writes these: a, b, c, f */
double data[VALUES], grad[VALUES]; /* out: of a, b, c, f, e, d, L */
int pushed[VALUES]; /* out: numbers of the values that passed their slope on */

/* Makes the graph and goes so many steps back: the first gives L its slope of
 * 1, each further one has an operation pass its slope to its operands.  Returns
 * how many operations did. */
int
back(int steps)
{
    static nn_tape *t;
    if (!t)
        t = nn_tape_alloc(VALUES);
    nn_tape_reset(t, 0);
    nn_value *leaf[LEAVES], *order[VALUES];
    for (int i = 0; i < LEAVES; i++)
        leaf[i] = nn_value_leaf(t, leaves[i]);
    nn_value *e = nn_value_mul(t, leaf[0], leaf[1]);
    nn_value *d = nn_value_add(t, e, leaf[2]);
    nn_value *L = nn_value_mul(t, d, leaf[3]);
    size_t n = nn_value_order(t, L, order);
    int done = 0;
    L->grad = steps > 0 ? 1.0 : 0.0;
    while (n > 0 && done + 1 < steps) {
        const nn_value *v = order[--n];
        nn_value_push(v);
        if (v->op != NN_VALUE_LEAF)
            pushed[done++] = (int)(v - t->values);
    }
    for (int i = 0; i < VALUES; i++) {
        data[i] = t->values[i].data;
        grad[i] = t->values[i].grad;
    }
    return done;
}
