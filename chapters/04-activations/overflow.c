/* Three ways to write one sigmoid, far from 0. */
#include "nn/act.h"
#include "nn/print.h"

#include <math.h>
#include <stdio.h>

static double
by_one(double z)
{
    return 1.0 / (1.0 + exp(-z));
}

static double
by_exp(double z)
{
    return exp(z) / (1.0 + exp(z));
}

static double
by_tanh(double z)
{
    return 0.5 * (1.0 + tanh(0.5 * z));
}

int
main(void)
{
    static const double scores[] = {-800, -40, -2, 40, 800};
    printf("     z  1/(1+e^-z)  e^z/(1+e^z)  by tanh   nn_sigmoid\n");
    for (int k = 0; k < 5; k++) {
        double z = scores[k];
        char text[4][NN_PRINT_ROOM];
        nn_print_number(by_one(z), 4, text[0]);
        nn_print_number(by_exp(z), 4, text[1]);
        nn_print_number(by_tanh(z), 4, text[2]);
        nn_print_number(nn_sigmoid(z), 4, text[3]);
        printf("%6g  %10s  %11s  %7s  %11s\n", z, text[0], text[1], text[2],
               text[3]);
    }
    return 0;
}
