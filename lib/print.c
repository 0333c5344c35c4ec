/* Prints vectors and matrices for people.  The contract is in lib/nn/print.h.
 */
#include "nn/print.h"

#include <math.h>
#include <string.h>

enum { DIGITS = 4 };

void
nn_print_number(double x, int digits, char text[NN_PRINT_ROOM])
{
    if (isnan(x)) /* printf shows the sign of a NaN on some machines */
        strcpy(text, "nan");
    else
        snprintf(text, NN_PRINT_ROOM, "%.*g", digits, x == 0.0 ? 0.0 : x);
}

/* The length of the longest number in column j. */
static int
column_width(const gsl_matrix *A, size_t j)
{
    size_t width = 0;
    for (size_t i = 0; i < A->size1; i++) {
        char text[NN_PRINT_ROOM];
        nn_print_number(gsl_matrix_get(A, i, j), DIGITS, text);
        if (strlen(text) > width)
            width = strlen(text);
    }
    return (int)width;
}

/* Prints x after two blanks, on the right of width characters. */
static void
print_cell(FILE *out, double x, int width)
{
    char text[NN_PRINT_ROOM];
    nn_print_number(x, DIGITS, text);
    fprintf(out, "  %*s", width, text);
}

void
nn_print_matrix(FILE *out, const char *name, const gsl_matrix *A)
{
    if (name != NULL)
        fprintf(out, "%s: %zu*%zu\n", name, A->size1, A->size2);
    /* The widths are found anew in each row: nothing is allocated, and what
     * people read is small. */
    for (size_t i = 0; i < A->size1; i++) {
        for (size_t j = 0; j < A->size2; j++)
            print_cell(out, gsl_matrix_get(A, i, j), column_width(A, j));
        fputc('\n', out);
    }
}

void
nn_print_vector(FILE *out, const char *name, const gsl_vector *v)
{
    if (name != NULL)
        fprintf(out, "%s: %zu\n", name, v->size);
    for (size_t i = 0; i < v->size; i++)
        print_cell(out, gsl_vector_get(v, i), 0);
    fputc('\n', out);
}
