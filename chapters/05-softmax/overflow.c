/* The softmax as it is written, on logits that are too large for it, and the
 * library's; then the logarithm of that, and the library's. */
#include "nn/print.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

enum { CLASSES = 2, ROWS = 3 };

/* The formula, word for word. */
static void
as_written(const double z[CLASSES], double p[CLASSES])
{
    double sum = 0.0;
    for (int j = 0; j < CLASSES; j++)
        sum += exp(z[j]);
    for (int j = 0; j < CLASSES; j++)
        p[j] = exp(z[j]) / sum;
}

/* Three pairs of numbers on a line, four significant digits each. */
static void
print_line(const double z[CLASSES], const double first[CLASSES],
           const double second[CLASSES])
{
    const double *pairs[] = {z, first, second};
    for (int k = 0; k < 3; k++) {
        for (int j = 0; j < CLASSES; j++) {
            char text[NN_PRINT_ROOM];
            nn_print_number(pairs[k][j], 4, text);
            printf("%*s", j == 0 ? 6 : 8, text);
        }
        printf(k < 2 ? "    " : "\n");
    }
}

static void
softmax(const double z[CLASSES], double p[CLASSES], double logp[CLASSES])
{
    gsl_matrix_const_view Z = gsl_matrix_const_view_array(z, 1, CLASSES);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, CLASSES);
    gsl_matrix_view logP = gsl_matrix_view_array(logp, 1, CLASSES);
    if (nn_softmax(&Z.matrix, &P.matrix) ||
        nn_softmax_log(&Z.matrix, &logP.matrix))
        exit(EXIT_FAILURE);
}

int
main(void)
{
    static const double large[ROWS][CLASSES] = {
        {0, 1}, {700, 701}, {1000, 1001}};
    static const double apart[ROWS][CLASSES] = {{0, -1}, {0, -700}, {0, -800}};
    double p[CLASSES], logp[CLASSES], other[CLASSES];
    printf("        logits        as written        nn_softmax\n");
    for (int k = 0; k < ROWS; k++) {
        as_written(large[k], other);
        softmax(large[k], p, logp);
        print_line(large[k], other, p);
    }
    printf("        logits    log of softmax    nn_softmax_log\n");
    for (int k = 0; k < ROWS; k++) {
        softmax(apart[k], p, logp);
        for (int j = 0; j < CLASSES; j++)
            other[j] = log(p[j]);
        print_line(apart[k], other, logp);
    }
    return 0;
}
