/* Moves one logit at a time and watches the loss: the slopes, by differences
 * and by the formula. */
#include "nn/plot.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

enum { SAMPLES = 2, CLASSES = 3, ALL = SAMPLES * CLASSES };

/* The loss of the case on paper after one logit has been moved. */
static double
loss_after(int moved, double by, double dz[ALL])
{
    double z[ALL] = {2, 1, 0, 0, 0, 0}, t[ALL] = {1, 0, 0, 0, 0, 1};
    double loss;
    gsl_matrix_view Z = gsl_matrix_view_array(z, SAMPLES, CLASSES);
    gsl_matrix_view T = gsl_matrix_view_array(t, SAMPLES, CLASSES);
    gsl_matrix_view dZ = gsl_matrix_view_array(dz, SAMPLES, CLASSES);
    z[moved] += by;
    if (nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix))
        exit(EXIT_FAILURE);
    return loss;
}

int
main(void)
{
    double dz[ALL], unused[ALL];
    double h = 0.01;
    loss_after(0, 0.0, dz);
    printf("# logit   loss at -0.01   at +0.01   difference/0.02   dZ\n");
    for (int k = 0; k < ALL; k++) {
        double below = loss_after(k, -h, unused);
        double above = loss_after(k, h, unused);
        printf("# Z_%d%d  %15.6f %10.6f %17.5f %8.5f\n", k / CLASSES,
               k % CLASSES, below, above, (above - below) / (2.0 * h), dz[k]);
    }
    nn_plot_block(stdout, "first sample");
    for (int k = -30; k <= 30; k++) {
        printf("%.1f", 0.1 * k);
        for (int j = 0; j < CLASSES; j++)
            printf(" %.5f", loss_after(j, 0.1 * k, unused));
        printf("\n");
    }
    nn_plot_block(stdout, "start");
    printf("0 %.5f\n", loss_after(0, 0.0, unused));
    return 0;
}
