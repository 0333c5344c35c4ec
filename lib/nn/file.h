/* nn/file.h -- files that are written whole or not at all.  Given.
 *
 *     nn_file f;
 *     if (nn_file_begin(&f, "model.txt") == GSL_SUCCESS) {
 *         fprintf(f.out, ...);
 *         nn_file_end(&f);
 *     }
 *
 * What is written goes to a file beside the one asked for, which takes its place
 * at the end; until then, and after a failure, the old one stands untouched.
 */
#ifndef NN_FILE_H
#define NN_FILE_H

#include <stdio.h>

enum { NN_FILE_ROOM = 1024 };

typedef struct {
    FILE *out;        /* open for writing until nn_file_end */
    const char *path; /* borrowed */
    char beside[NN_FILE_ROOM];
} nn_file;

/* Returns GSL_SUCCESS, or GSL_EFAILED, the handler's message beginning `path: `,
 * if no file can be made there. */
int nn_file_begin(nn_file *f, const char *path);

/* Ends the file and puts it in its place.  Returns GSL_SUCCESS, or GSL_EFAILED
 * as above, the file beside being removed, if something could not be written. */
int nn_file_end(nn_file *f);

/* Forgets what was written. */
void nn_file_drop(nn_file *f);

/* Calls the error handler with `path: ` and what the system says of errno;
 * returns GSL_EFAILED. */
int nn_file_refuse(const char *path);

#endif
