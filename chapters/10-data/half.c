/* What is left of a number in 16 bits, eleven of them for its digits. */
#include "nn/print.h"

#include <gsl/gsl_math.h>

/* Rounds x to the nearest number of the half precision format of IEEE 754. */
static double
to_half(double x)
{
    int exponent;
    frexp(x, &exponent); /* |x| is below 2 to this power */
    double step = ldexp(1.0, GSL_MAX(exponent, -13) - 11);
    double rounded = step * nearbyint(x / step);
    return fabs(rounded) > 65504.0 ? copysign(GSL_POSINF, x) : rounded;
}

int
main(void)
{
    static const double numbers[] = {0.1,     128.0 / 255.0, 2049, 4254, 65504,
                                     65520.0, 4254.0 * 4254, 1e-8};
    char before[NN_PRINT_ROOM], after[NN_PRINT_ROOM];
    printf("      number     in 16 bits\n");
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        nn_print_number(numbers[k], 8, before);
        nn_print_number(to_half(numbers[k]), 8, after);
        printf("%12s  %13s\n", before, after);
    }
    return 0;
}
