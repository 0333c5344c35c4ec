/* The same three logits at many temperatures. */
#include "nn/plot.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

enum { CLASSES = 3 };

/* p = softmax(z / tau) */
static void
at_temperature(double tau, double p[CLASSES])
{
    double z[CLASSES] = {2.0 / tau, 1.0 / tau, 0.0};
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, CLASSES);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, CLASSES);
    if (nn_softmax(&Z.matrix, &P.matrix))
        exit(EXIT_FAILURE);
}

int
main(void)
{
    static const double chosen[] = {0.1, 0.5, 1, 2, 10};
    double p[CLASSES];
    printf("#  tau   probabilities\n");
    for (int k = 0; k < 5; k++) {
        at_temperature(chosen[k], p);
        printf("# %4g   %.4f %.4f %.4f\n", chosen[k], p[0], p[1], p[2]);
    }
    nn_plot_block(stdout, "curves");
    for (int k = 0; k <= 80; k++) {
        double tau = pow(10.0, -1.0 + 0.025 * k);
        at_temperature(tau, p);
        printf("%.5g %.4f %.4f %.4f\n", tau, p[0], p[1], p[2]);
    }
    return 0;
}
