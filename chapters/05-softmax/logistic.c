/* Two classes: the softmax against the logistic function of the difference. */
#include "nn/plot.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

/* Chapter 4 builds this function. */
static double
logistic(double d)
{
    return 1.0 / (1.0 + exp(-d));
}

/* The probability of class 1, from two logits. */
static double
second(double z0, double z1)
{
    double z[] = {z0, z1}, p[2];
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, 2);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, 2);
    if (nn_softmax(&Z.matrix, &P.matrix))
        exit(EXIT_FAILURE);
    return p[1];
}

int
main(void)
{
    static const double pairs[][2] = {{0, 0}, {1, 3}, {-5, -3}, {2, 1}};
    printf("# z_0 z_1   softmax   logistic\n");
    for (int k = 0; k < 4; k++)
        printf("# %3g %3g   %.5f   %.5f\n", pairs[k][0], pairs[k][1],
               second(pairs[k][0], pairs[k][1]),
               logistic(pairs[k][1] - pairs[k][0]));
    nn_plot_block(stdout, "logistic");
    for (int k = -60; k <= 60; k++)
        printf("%.1f %.5f\n", 0.1 * k, logistic(0.1 * k));
    nn_plot_block(stdout, "softmax");
    for (int k = -6; k <= 6; k++)
        printf("%d %.5f\n", k, second(-0.25 * k, 0.75 * k));
    return 0;
}
