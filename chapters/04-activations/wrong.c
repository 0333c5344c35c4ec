/* The slope of the sigmoid, and two formulas that are taken for it. */
#include "nn/act.h"
#include "nn/plot.h"

/* z (1 - z), with the score where the activation belongs. */
static double
of_score(double z)
{
    return z * (1.0 - z);
}

/* The slope asked for at the activation, so that z is squashed twice. */
static double
squashed_twice(double z)
{
    return nn_act_slope(NN_ACT_SIGMOID, nn_sigmoid(z));
}

int
main(void)
{
    printf("#  z    slope   z(1-z)   twice\n");
    for (int z = -2; z <= 4; z += 2)
        printf("# %2d  %.5f  %7.3f  %.5f\n", z,
               nn_act_slope(NN_ACT_SIGMOID, z), of_score(z),
               squashed_twice(z));
    nn_plot_block(stdout, "slopes");
    for (int k = -60; k <= 60; k++) {
        double z = k / 10.0;
        printf("%g %.5g %.5g %.5g\n", z, nn_act_slope(NN_ACT_SIGMOID, z),
               of_score(z), squashed_twice(z));
    }
    return 0;
}
