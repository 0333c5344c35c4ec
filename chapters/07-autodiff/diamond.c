/* Prints the graph of y = (a + b) + ab + (a + b) ab, in which two results are
 * used twice, for Graphviz. */
#include "nn/value.h"

int
main(void)
{
    nn_tape *t = nn_tape_alloc(7);
    nn_value *a = nn_value_leaf(t, 2.0), *b = nn_value_leaf(t, 3.0);
    nn_value *s = nn_value_add(t, a, b);
    nn_value *p = nn_value_mul(t, a, b);
    nn_value *u = nn_value_add(t, s, p);
    nn_value *q = nn_value_mul(t, s, p);
    nn_value *y = nn_value_add(t, u, q);
    static const char *const names[] = {"a", "b", "s", "p", "u", "q", "y"};
    for (size_t i = 0; i < t->size; i++)
        t->values[i].label = names[i];
    nn_value_backward(t, y);
    int status = nn_value_dot(stdout, t, y);
    nn_tape_free(t);
    return status;
}
