/* The slope of x^3 at 2, which is 12: by values, and by differences. */
#include "nn/value.h"

static const double steps[] = {1e-2,  1e-4,  1e-6,  1e-8,
                               1e-10, 1e-12, 1e-14, 1e-16};

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
    for (int k = 0; k < 8; k++)
        printf("h = %.0e  %.10g\n", steps[k],
               (cube(2.0 + steps[k]) - cube(2.0)) / steps[k]);
    nn_tape_free(t);
    return 0;
}
