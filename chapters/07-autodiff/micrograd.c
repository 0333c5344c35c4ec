/* The example in the README of A. Karpathy's micrograd. */
#include "nn/value.h"

int
main(void)
{
    nn_tape *t = nn_tape_alloc(64);
    nn_value *a = nn_value_leaf(t, -4.0), *b = nn_value_leaf(t, 2.0);
    nn_value *one = nn_value_leaf(t, 1.0), *two = nn_value_leaf(t, 2.0);
    nn_value *three = nn_value_leaf(t, 3.0), *ten = nn_value_leaf(t, 10.0);
    nn_value *c = nn_value_add(t, a, b);
    nn_value *d = nn_value_mul(t, a, b);
    d = nn_value_add(t, d, nn_value_pow(t, b, 3.0));
    c = nn_value_add(t, c, nn_value_add(t, c, one));
    c = nn_value_add(t, c, nn_value_sub(t, nn_value_add(t, one, c), a));
    nn_value *r = nn_value_relu(t, nn_value_add(t, b, a));
    d = nn_value_add(t, d, nn_value_add(t, nn_value_mul(t, d, two), r));
    r = nn_value_relu(t, nn_value_sub(t, b, a));
    d = nn_value_add(t, d, nn_value_add(t, nn_value_mul(t, three, d), r));
    nn_value *e = nn_value_sub(t, c, d);
    nn_value *f = nn_value_pow(t, e, 2.0);
    nn_value *g = nn_value_div(t, f, two);
    g = nn_value_add(t, g, nn_value_div(t, ten, f));
    nn_value_backward(t, g);
    printf("g = %.4f, dg/da = %.4f, dg/db = %.4f\n", g->data, a->grad,
           b->grad);
    nn_tape_free(t);
    return 0;
}
