/* What happens to an error: with a handler of our own, and with none. */
#include "nn/matrix.h"

#include <gsl/gsl_errno.h>

#include <stdio.h>

/* Reports, and lets the caller go on. */
static void
report(const char *reason, const char *file, int line, int code)
{
    (void)line; /* changes whenever the file does */
    printf("  handler: %s: %s\n", file, reason);
    printf("           (%s)\n", gsl_strerror(code));
}

/* Adds three numbers to every row of a 2*2 matrix, which must fail. */
static void
provoke(const char *when)
{
    double numbers[] = {1, 2, 3, 4}, added[] = {10, -1, 0.5};
    gsl_matrix_view Y = gsl_matrix_view_array(numbers, 2, 2);
    gsl_vector_view b = gsl_vector_view_array(added, 3);
    puts(when);
    int status = nn_matrix_add_row(&Y.matrix, &b.vector);
    printf("  status %d, and Y[0,0] is still %g\n", status, numbers[0]);
}

int
main(void)
{
    gsl_error_handler_t *before = gsl_set_error_handler(report);
    provoke("with a handler of our own");
    gsl_set_error_handler_off();
    provoke("with the handler off");
    gsl_set_error_handler(before); /* GSL's own, which aborts */
    return 0;
}
