/* What one answer costs, for every probability of the right class. */
#include "nn/plot.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

/* The loss of one sample of class 0 which has this probability. */
static double
cost(double p)
{
    double logp[] = {log(p), log1p(-p)}, loss;
    int label = 0;
    gsl_matrix_view logP = gsl_matrix_view_array(logp, 1, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(&label, 1);
    if (nn_nll(&logP.matrix, &y.vector, &loss))
        exit(EXIT_FAILURE);
    return loss;
}

int
main(void)
{
    static const double chosen[] = {0.99, 0.9, 0.5, 0.1, 0.01, 0.001};
    printf("# probability   loss, nats\n");
    for (int k = 0; k < 6; k++)
        printf("# %11.3f   %10.4f\n", chosen[k], cost(chosen[k]));
    nn_plot_block(stdout, "curve");
    for (int k = 1; k < 200; k++)
        printf("%.3f %.4f\n", 0.005 * k, cost(0.005 * k));
    nn_plot_block(stdout, "chance");
    for (int classes = 2; classes <= 10; classes += classes < 3 ? 1 : 7)
        printf("%.5f %.4f %d\n", 1.0 / classes, cost(1.0 / classes), classes);
    return 0;
}
