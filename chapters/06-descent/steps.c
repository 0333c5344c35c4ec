/* How wrong a numerical slope of x^3 at 2 is, which is 12, for steps h from
 * 1/10 down to 10^-16: forward and central. */
#include "nn/descent.h"
#include "nn/plot.h"

#include <math.h>
#include <stdlib.h>

static double
cube(const gsl_vector *theta, void *context)
{
    double x = gsl_vector_get(theta, 0);
    (void)context;
    return x * x * x;
}

static double
central(double at, double h)
{
    nn_objective f = {cube, NULL, NULL};
    double slope;
    gsl_vector_view theta = gsl_vector_view_array(&at, 1);
    gsl_vector_view g = gsl_vector_view_array(&slope, 1);
    nn_numerical_gradient(&f, h, &theta.vector, &g.vector);
    return slope;
}

/* The difference of one side, as many notes print it. */
static double
forward(double x, double h)
{
    double up = x + h;
    return (up * up * up - x * x * x) / h;
}

int
main(void)
{
    static const char *tenth[] = {
        "1e-1", "1e-2",  "1e-3",  "1e-4",  "1e-5",  "1e-6",  "1e-7",  "1e-8",
        "1e-9", "1e-10", "1e-11", "1e-12", "1e-13", "1e-14", "1e-15", "1e-16"};
    printf("# h       forward       error    central       error\n");
    nn_plot_block(stdout, "slopes");
    for (int k = 0; k < 16; k++) {
        double h = strtod(tenth[k], NULL);
        double one = forward(2.0, h), two = central(2.0, h);
        printf("%-6s %10.6f %11.1e %10.6f %11.1e\n", tenth[k], one,
               fabs(one - 12.0), two, fabs(two - 12.0));
    }
    return 0;
}
