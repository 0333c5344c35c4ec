/* Each slope beside what two nudges of 0.00001 measure. */
#include "nn/act.h"

#include <stdio.h>

/* Equation (4.7): how far f rises from z - h to z + h, for each unit of z. */
static double
measured(nn_act act, double z, double h)
{
    return (nn_act_value(act, z + h) - nn_act_value(act, z - h)) / (2.0 * h);
}

int
main(void)
{
    printf("              at 1                at 0\n");
    printf("             slope   nudged      slope   nudged\n");
    for (int k = 0; k < NN_ACT_KINDS; k++) {
        nn_act act = (nn_act)k;
        printf("%-10s", nn_act_name(act));
        for (int z = 1; z >= 0; z--)
            printf("  %8.5f %8.*f ", nn_act_slope(act, z),
                   measured(act, z, 1e-5) < 100 ? 5 : 0,
                   measured(act, z, 1e-5));
        printf("\n");
    }
    return 0;
}
