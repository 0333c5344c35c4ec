/* A second backward pass over one graph, after three ways to forget the first. */
#include "nn/value.h"

/* Prints the slopes after another pass. */
static void
print_pass(nn_tape *t, nn_value *y, const char *after)
{
    nn_value_backward(t, y);
    printf("dy/da = %2g, dy/db = %3g  %s\n", t->values[0].grad,
           t->values[1].grad, after);
}

int
main(void)
{
    nn_tape *t = nn_tape_alloc(10);
    nn_value *a = nn_value_leaf(t, -2.0), *b = nn_value_leaf(t, 3.0);
    nn_value *y =
        nn_value_mul(t, nn_value_mul(t, a, b), nn_value_add(t, a, b));
    print_pass(t, y, "the first pass");
    print_pass(t, y, "a second pass, nothing set to 0");
    nn_tape_zero(t);
    nn_value_backward(t, y);
    a->grad = b->grad = 0.0;
    print_pass(t, y, "a second pass, the leaves set to 0");
    nn_tape_zero(t);
    print_pass(t, y, "a second pass, all set to 0");
    nn_tape_free(t);
    return 0;
}
