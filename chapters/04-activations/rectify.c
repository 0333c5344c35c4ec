/* Is the rectifier a filter that keeps what is quick?  One that does removes a
 * constant and leaves a pure tone's mean at 0. */
#include "nn/act.h"

#include <gsl/gsl_math.h>

#include <math.h>
#include <stdio.h>

enum { SAMPLES = 1000 };

/* The mean of the rectified tone  constant + size sin(t)  over one turn. */
static double
mean_after(double constant, double size)
{
    double sum = 0.0;
    for (int k = 0; k < SAMPLES; k++)
        sum += nn_relu(constant + size * sin(2.0 * M_PI * k / SAMPLES));
    return sum / SAMPLES;
}

int
main(void)
{
    printf("a constant of 5       mean 5 becomes %.4f\n", mean_after(5, 0));
    printf("a tone of height 1    mean 0 becomes %.4f\n", mean_after(0, 1));
    return 0;
}
