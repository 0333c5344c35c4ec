/* nn/csv.h -- reads a labelled data set.  Given, not taught.
 *
 * The form, which data/README.md describes in full:
 *
 *     # classes: setosa, versicolor, virginica
 *     sepal_length,sepal_width,petal_length,petal_width,label
 *     5.1,3.5,1.4,0.2,0
 *
 * Forgiven: CR LF line ends, blank lines, blanks around a field, a byte order
 * mark, a missing end of the last line, lines of any length.  Everything else
 * that is not the form is an error.  A file cut off between two rows looks
 * complete: that is what data/sha256sums is for.  Numbers are read with the
 * decimal point of the C locale, which a program has until it calls setlocale.
 */
#ifndef NN_CSV_H
#define NN_CSV_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_int.h>

/* A labelled data set of n samples, d features and C classes. */
typedef struct {
    gsl_matrix *X;     /* n*d, one sample a row, every value finite */
    gsl_vector_int *y; /* n, classes 0..C-1 */
    size_t n_classes;  /* C */
    char **classes;    /* C names, then NULL */
    char **columns;    /* d names, then NULL; the label is not among them */
} nn_table;

/* Reads the file into a new table, n and d at least 1.  The caller owns it and
 * frees it with nn_table_free.
 *
 * Returns NULL, having called the error handler with a message that begins
 * `path:line: ` (or `path: ` where no line is to blame), on
 *   GSL_EFAILED  the file cannot be opened or read
 *   GSL_EINVAL   the file has not the form above: a wrong number of fields, an
 *                empty field, a field that is no number or not finite, a label
 *                that is not a whole number in 0..C-1, a control character in
 *                a name, a NUL byte, no rows
 *   GSL_ENOMEM   no memory */
nn_table *nn_table_read(const char *path);

/* The same for programs: in place of calling the error handler, prints the
 * message as one line on stderr, such as
 *
 *     data/iris.csv:17: 4 fields, 5 expected
 *
 * and ends the program with exit status 2. */
nn_table *nn_table_read_or_exit(const char *path);

/* Writes chosen rows of t in the form above, so that nn_table_read brings back
 * the very values.  Writes beside the file and renames, so that it is replaced
 * whole or not at all.
 *
 *   rows   n  in, row numbers of t, in the order wanted
 *
 * Returns GSL_SUCCESS, GSL_EINVAL if a row is none of t's, or GSL_EFAILED, the
 * handler's message beginning `path: `, if the file cannot be written. */
int nn_table_write(const char *path, const nn_table *t, const size_t *rows,
                   size_t n);

/* Frees t and all it holds; does nothing to NULL. */
void nn_table_free(nn_table *t);

#endif
