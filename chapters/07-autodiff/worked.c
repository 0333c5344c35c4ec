/* Prints L = (ab + c) f: every value with its slope, and what L does when a
 * leaf grows by 1/1000. */
#include "nn/value.h"

#include <stdlib.h>

static const char *const names[] = {"a", "b", "c", "f", "e", "d", "L"};

/* Makes the graph of the four numbers; returns L. */
static nn_value *
make_L(nn_tape *t, const double x[4])
{
    nn_value *leaf[4];
    nn_tape_reset(t, 0);
    for (size_t i = 0; i < 4; i++)
        leaf[i] = nn_value_leaf(t, x[i]);
    nn_value *e = nn_value_mul(t, leaf[0], leaf[1]);
    nn_value *d = nn_value_add(t, e, leaf[2]);
    return nn_value_mul(t, d, leaf[3]);
}

int
main(void)
{
    double x[4] = {2.0, -3.0, 10.0, -2.0}, change[4];
    nn_tape *t = nn_tape_alloc(7);
    double L = make_L(t, x)->data;
    for (size_t i = 0; i < 4; i++) {
        x[i] += 0.001;
        change[i] = make_L(t, x)->data - L;
        x[i] -= 0.001;
    }
    nn_value_backward(t, make_L(t, x));
    printf("      data  slope  L moves by\n");
    for (size_t i = 0; i < t->size; i++) {
        const nn_value *v = &t->values[i];
        printf("%-4s %5.4g  %5.4g", names[i], v->data, v->grad);
        if (i < 4)
            printf("  %10.4f", change[i]);
        printf("\n");
    }
    nn_tape_free(t);
    return 0;
}
