/* Prints the graph of the neuron of chapter 1 with a tanh behind it, for
 * Graphviz. */
#include "nn/value.h"

int
main(void)
{
    nn_tape *t = nn_tape_alloc(10);
    nn_value *x[] = {nn_value_leaf(t, 1.0), nn_value_leaf(t, 3.0)};
    nn_value *w[] = {nn_value_leaf(t, 2.0), nn_value_leaf(t, -1.0)};
    nn_value *b = nn_value_leaf(t, 0.5), *y;
    nn_value *W[] = {w[0], w[1]};
    if (nn_value_layer(t, 2, 1, x, W, &b, 1, &y))
        return 1;
    static const char *const names[] = {"x0", "x1", "w0", "w1", "b"};
    for (size_t i = 0; i < 5; i++)
        t->values[i].label = names[i];
    y->a->label = "z";
    y->label = "y";
    nn_value_backward(t, y);
    int status = nn_value_dot(stdout, t, y);
    nn_tape_free(t);
    return status;
}
