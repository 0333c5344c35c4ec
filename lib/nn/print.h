/* nn/print.h -- prints vectors and matrices for people.  Given, not taught.
 *
 * Numbers have a fixed number of significant digits, zero has no sign and a
 * NaN is `nan`, so that the output is the same on every machine.  Nothing here
 * allocates.  What cannot be written shows in ferror(out), as with fprintf.
 */
#ifndef NN_PRINT_H
#define NN_PRINT_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>

#include <stdio.h>

enum { NN_PRINT_ROOM = 32 }; /* characters for a number, its end included */

/* Writes x as text: printf's %g, but never "-0" and never "-nan".
 *
 *   digits   in, significant digits, 1 to 17
 *   text     out, overwritten */
void nn_print_number(double x, int digits, char text[NN_PRINT_ROOM]);

/* Prints the name and the shape on a line of their own, then a line for each
 * row: four significant digits, columns aligned on the right.
 *
 *     W: 2*3
 *            1  -0.5  1e+10
 *       0.3333     2      0
 *
 *   name   in, or NULL for no first line
 *   A      n*m  in */
void nn_print_matrix(FILE *out, const char *name, const gsl_matrix *A);

/* Prints the name and the length on a line of their own, then the elements on
 * one line, four significant digits each.
 *
 *     w: 3
 *       1  -0.5  0.3333
 *
 *   name   in, or NULL for no first line
 *   v      m  in */
void nn_print_vector(FILE *out, const char *name, const gsl_vector *v);

#endif
