/* nn/plot.h -- prints data for gnuplot.  Given, not taught.
 *
 * A program prints named blocks on stdout and a script draws them:
 *
 *     nn_plot_block(stdout, "iris");       plot 'x.dat' index 'iris'
 *     nn_plot_points(stdout, X, y, 0);
 *
 * Numbers have six significant digits, zero has no sign, so that the output is
 * the same on every machine.  Nothing here allocates.  What cannot be written
 * shows in ferror(out), as with fprintf.
 */
#ifndef NN_PLOT_H
#define NN_PLOT_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

#include <stdio.h>

/* Starts a block: two blank lines, which end the block before, and `# name`.
 * Before the first block the blank lines do no harm, to `index 0` either.
 * All that is printed until the next call is in this block.
 *
 *   name   in; no earlier name may begin with it, because gnuplot takes the
 *          first block whose name begins as asked: "and-line" hides an "and"
 *          that follows */
void nn_plot_block(FILE *out, const char *name);

/* Prints the samples of one class, one a line, their features separated by
 * blanks.  Prints nothing if no sample has the class.
 *
 *   X       n*d  in
 *   y       n    in, or NULL: then every sample is printed
 *   label        in, the class
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if X has not one row a label. */
int nn_plot_points(FILE *out, const gsl_matrix *X, const gsl_vector_int *y,
                   int label);

/* Prints where the line  w . x + b = 0  enters and leaves a box: two points,
 * one a line, the left one first, of a vertical line the lower one first.
 * Prints nothing if the line misses the box or touches no more than a corner,
 * or if there is no line because w is 0 or an element is not finite.
 *
 *   w            2  in
 *   xmin, xmax      in, the box across, the unit of x
 *   ymin, ymax      in, the box up, likewise
 *
 * A coordinate nearer to 0 or to a side than 1e-12 of the box is printed as 0
 * or as that side: it would be what rounding left.
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if w has not two elements, or GSL_EDOM if
 * the box is empty or not finite. */
int nn_plot_line2(FILE *out, const gsl_vector *w, double b, double xmin,
                  double xmax, double ymin, double ymax);

#endif
