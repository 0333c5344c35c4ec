/* The slope of x^3 at 2, which is 12: by values, and by differences. */
#include "nn/value.h"

#include <math.h>

static double
cube(double x)
{
    return x * x * x;
}

int
main(void)
{
    nn_tape *t = nn_tape_alloc(3);
    nn_value *x = nn_value_leaf(t, 2.0);
    nn_value_backward(t, nn_value_pow(t, x, 3.0));
    printf("by values  %.10g\n", x->grad);
    for (int k = 2; k <= 16; k += 2) {
        double h = pow(10.0, -k);
        printf("h = 1e-%02d  %.10g\n", k, (cube(2.0 + h) - cube(2.0)) / h);
    }
    nn_tape_free(t);
    return 0;
}
