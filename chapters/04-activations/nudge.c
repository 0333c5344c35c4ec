/* The network for XOR of chapter 2 when one of its nine numbers is nudged: with
 * steps nothing happens, with sigmoids something always does. */
#include "nn/act.h"
#include "nn/plot.h"

#include <math.h>

enum { NUMBERS = 9, CORNERS = 4 };

/* Weights and bias of OR, of AND, and of the output: equation (2.6). */
static const double xor_numbers[NUMBERS] = {1,    1, -0.5, 1,   1,
                                            -1.5, 1, -1,   -0.5};

/* What the network p says at a corner when f is its activation. */
static double
answer(nn_act f, const double *p, int corner)
{
    double x1 = corner / 2, x2 = corner % 2;
    double h1 = nn_act_value(f, p[0] * x1 + p[1] * x2 + p[2]);
    double h2 = nn_act_value(f, p[3] * x1 + p[4] * x2 + p[5]);
    return nn_act_value(f, p[6] * h1 + p[7] * h2 + p[8]);
}

/* How many nudges of one number, up or down by size, change any answer. */
static int
count_felt(nn_act f, double size)
{
    int felt = 0;
    for (int k = 0; k < 2 * NUMBERS; k++) {
        double p[NUMBERS];
        for (int i = 0; i < NUMBERS; i++)
            p[i] = xor_numbers[i];
        p[k / 2] += k % 2 ? size : -size;
        int changed = 0;
        for (int c = 0; c < CORNERS; c++)
            changed |= answer(f, p, c) != answer(f, xor_numbers, c);
        felt += changed;
    }
    return felt;
}

int
main(void)
{
    printf("# nudges of 0.01 that change an answer: step %d of %d, "
           "sigmoid %d of %d\n",
           count_felt(NN_ACT_STEP, 0.01), 2 * NUMBERS,
           count_felt(NN_ACT_SIGMOID, 0.01), 2 * NUMBERS);
    printf("# answers of the smooth network:");
    for (int c = 0; c < CORNERS; c++)
        printf(" %.2f", answer(NN_ACT_SIGMOID, xor_numbers, c));
    printf("\n");
    nn_plot_block(stdout, "answer"); /* weight, step, sigmoid; at (1, 0) */
    for (int k = 0; k <= 300; k++) {
        double p[NUMBERS];
        for (int i = 0; i < NUMBERS; i++)
            p[i] = xor_numbers[i];
        p[6] = k * 0.01 - 0.5;
        printf("%.2f %g %.5f\n", p[6], answer(NN_ACT_STEP, p, 2),
               answer(NN_ACT_SIGMOID, p, 2));
    }
    return 0;
}
