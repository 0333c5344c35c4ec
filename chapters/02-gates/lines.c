/* Searches the best line for each of the 16 functions of two bits. */
#include "nn/gates.h"

#include <stdio.h>
#include <stdlib.h>

/* The best count for the function whose answers are the bits of number. */
static int
best_line(unsigned number, const gsl_vector *grid)
{
    int answers[4], right;
    for (unsigned i = 0; i < 4; i++)
        answers[i] = number >> (3 - i) & 1;
    gsl_vector_int_view truth = gsl_vector_int_view_array(answers, 4);
    if (nn_gate_best_line(&truth.vector, grid, &right))
        exit(EXIT_FAILURE);
    printf("%d %d %d %d     %d%s\n", answers[0], answers[1], answers[2],
           answers[3], right, right == 4 ? "" : "   <- no line");
    return right;
}

int
main(void)
{
    double values[9];
    int separable = 0;
    for (int i = 0; i < 9; i++)
        values[i] = -2.0 + 0.5 * i;
    gsl_vector_view grid = gsl_vector_view_array(values, 9);
    printf("answers  corners right\n");
    for (unsigned number = 0; number < 16; number++)
        separable += best_line(number, &grid.vector) == 4;
    printf("%d of 16 functions have a line\n", separable);
    return 0;
}
