/* Prints the graph of L = (ab + c) f, its slopes included, for Graphviz. */
#include "nn/value.h"

int
main(void)
{
    nn_tape *t = nn_tape_alloc(7);
    nn_value *a = nn_value_leaf(t, 2.0), *b = nn_value_leaf(t, -3.0);
    nn_value *c = nn_value_leaf(t, 10.0), *f = nn_value_leaf(t, -2.0);
    nn_value *e = nn_value_mul(t, a, b);
    nn_value *d = nn_value_add(t, e, c);
    nn_value *L = nn_value_mul(t, d, f);
    static const char *const names[] = {"a", "b", "c", "f", "e", "d", "L"};
    for (size_t i = 0; i < t->size; i++)
        t->values[i].label = names[i];
    nn_value_backward(t, L);
    int status = nn_value_dot(stdout, t, L);
    nn_tape_free(t);
    return status;
}
