/* nn/text.h -- a text file, line by line, that knows where it is.  Given.
 *
 * For readers whose messages say where a file is wrong.  Nothing here allocates.
 */
#ifndef NN_TEXT_H
#define NN_TEXT_H

#include <stdio.h>

enum { NN_TEXT_ROOM = 512 }; /* characters in a line, its end included */

typedef struct {
    FILE *in;                /* borrowed */
    const char *path;        /* its name for messages, borrowed; or NULL */
    size_t line;             /* number of the line at hand, from 1; 0 before */
    char text[NN_TEXT_ROOM]; /* the line at hand, without its end */
} nn_text;

/* A reader of a file that is open, before its first line.
 *
 *   path   in, its name for messages, or NULL for messages without one */
nn_text nn_text_start(FILE *in, const char *path);

/* Reads the next line into t->text and returns it, without its end, which is LF
 * or CR LF; the last line needs none.  Returns NULL, having called the error
 * handler, with GSL_EINVAL at the end of the file, on a line that is too long,
 * and on one that holds a NUL byte, or with GSL_EFAILED if the file cannot be
 * read. */
char *nn_text_next(nn_text *t);

/* Calls the error handler with `path: line 7: why` and returns the code.
 *
 *   code   in, such as GSL_EINVAL */
int nn_text_refuse(const nn_text *t, const char *why, int code);

#endif
