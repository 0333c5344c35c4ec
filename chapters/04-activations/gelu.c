/* The GELU, its approximation, and a formula for it that goes round. */
#include "nn/act.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>

#include <math.h>

/* With a maximum that does not belong there, and pi on the wrong side. */
static double
circulating(double z)
{
    double u = sqrt(2.0 * M_PI) * (z + 0.044715 * z * z * z);
    return GSL_MAX_DBL(z, 0.5 * z * (1.0 + tanh(u)));
}

/* The largest distance of the approximation from the GELU, and where. */
static double
largest_gap(double *where)
{
    double largest = 0.0;
    for (int k = 0; k <= 60000; k++) {
        double z = k / 10000.0;
        double gap = fabs(nn_gelu(z) - nn_gelu_tanh(z));
        if (gap > largest) {
            largest = gap;
            *where = z;
        }
    }
    return largest;
}

int
main(void)
{
    double where = 0.0, gap = largest_gap(&where);
    printf("#  z      gelu   by tanh     wrong\n");
    for (int z = -2; z <= 2; z++)
        printf("# %2d  %8.5f  %8.5f  %8.5f\n", z, nn_gelu(z), nn_gelu_tanh(z),
               circulating(z));
    printf("# largest gap of the approximation: %.6f, at %.2f\n", gap, where);
    nn_plot_block(stdout, "curves");
    for (int k = -60; k <= 30; k++) {
        double z = k / 20.0;
        printf("%g %.5f %.5f %.5f\n", z, nn_gelu(z), circulating(z),
               nn_relu(z));
    }
    return 0;
}
