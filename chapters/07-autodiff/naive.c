/* Two ways to walk down y = (a + b) + ab + (a + b) ab: each value when it is
 * complete, and path by path, which passes gradients on too early. */
#include "nn/value.h"

/* Pushes v, then goes down to each operand, however often that was done. */
static void
path_by_path(const nn_value *v)
{
    nn_value_push(v);
    if (v->a != NULL)
        path_by_path(v->a);
    if (v->b != NULL)
        path_by_path(v->b);
}

int
main(void)
{
    nn_tape *t = nn_tape_alloc(10);
    nn_value *a = nn_value_leaf(t, 2.0), *b = nn_value_leaf(t, 3.0);
    nn_value *s = nn_value_add(t, a, b);
    nn_value *p = nn_value_mul(t, a, b);
    nn_value *u = nn_value_add(t, s, p);
    nn_value *y = nn_value_add(t, u, nn_value_mul(t, s, p));
    nn_value_backward(t, y);
    printf("dy/da = %g, dy/db = %g  each value once, when it is complete\n",
           a->grad, b->grad);
    nn_tape_zero(t);
    y->grad = 1.0;
    path_by_path(y);
    printf("dy/da = %g, dy/db = %g  path by path\n", a->grad, b->grad);
    nn_tape_free(t);
    return 0;
}
