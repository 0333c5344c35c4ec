/* Chapter 10: reading IDX files.
 *
 * The contract of every function here is in lib/nn/idx.h.
 */
#include "nn/idx.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

unsigned long
nn_idx_number(const unsigned char bytes[4])
{
    /* BEGIN SOLUTION 10.7 else 0 */
    return (unsigned long)bytes[0] << 24 | (unsigned long)bytes[1] << 16 |
           (unsigned long)bytes[2] << 8 | bytes[3];
    /* END SOLUTION 10.7 */
}

enum {
    IDX_UNSIGNED_BYTE = 0x08, /* the third byte of a file we can read */
    IDX_MOST = 1 << 30,       /* bytes of items, a matrix of 8 GiB */
    IDX_MESSAGE = 1024
};

/* A file being read, and what has come of it. */
typedef struct {
    const char *path;
    gzFile file;
    long at;              /* how many bytes stand before those last taken */
    unsigned char *bytes; /* the items, one after the other */
    gsl_matrix *X;        /* n*d, not filled */
    int code;             /* what went wrong, or GSL_SUCCESS */
    char message[IDX_MESSAGE];
} idx_reader;

/* Writes down what is wrong with the bytes last taken.  Returns the code. */
static int
refuse(idx_reader *in, int code, const char *what)
{
    snprintf(in->message, sizeof in->message, "%s: byte %ld: %s", in->path,
             in->at, what);
    return in->code = code;
}

/* Reads up to size bytes, and counts them.  Fails if the system or zlib does,
 * not at the end of the file. */
static int
read_some(idx_reader *in, unsigned char *bytes, size_t size, size_t *count)
{
    int code, n = gzread(in->file, bytes, (unsigned)size);
    *count = n > 0 ? (size_t)n : 0;
    if (n >= 0)
        return GSL_SUCCESS;
    const char *what = gzerror(in->file, &code);
    return refuse(in, GSL_EFAILED, code == Z_ERRNO ? strerror(errno) : what);
}

/* Takes the next four bytes of the file, or fails. */
static int
take_four(idx_reader *in, unsigned char four[4])
{
    size_t count;
    in->at = (long)gztell(in->file);
    if (read_some(in, four, 4, &count) != GSL_SUCCESS)
        return in->code;
    in->at += count < 4 ? (long)count : 0;
    return count == 4 ? GSL_SUCCESS
                      : refuse(in, GSL_EINVAL, "the file ends too early");
}

/* Takes the rest of the file, which must be n items of d bytes, into in->bytes,
 * and makes in->X.  The room grows with what is really there, so that a header
 * that lies costs nothing. */
static int
take_items(idx_reader *in, size_t n, size_t d)
{
    size_t size = n * d, room = 0, held = 0, count;
    in->at = (long)gztell(in->file);
    do {
        if (held == room) {
            room = GSL_MIN(2 * room + 4096, size + 1);
            unsigned char *more = realloc(in->bytes, room);
            if (more == NULL)
                return refuse(in, GSL_ENOMEM, "no memory for the items");
            in->bytes = more;
        }
        if (read_some(in, in->bytes + held, room - held, &count) !=
            GSL_SUCCESS)
            return in->code;
        held += count;
    } while (count > 0 && held <= size);
    in->at += (long)GSL_MIN(held, size);
    if (held < size)
        return refuse(in, GSL_EINVAL, "the file ends too early");
    if (held > size)
        return refuse(in, GSL_EINVAL, "the file goes on after its last item");
    in->X = gsl_matrix_alloc(n, d);
    return in->X != NULL ? GSL_SUCCESS
                         : refuse(in, GSL_ENOMEM, "no memory for the matrix");
}

/* Reads the header, then the items into in->X, multiplied by scale. */
static int
read_items(idx_reader *in, double scale)
{
    /* BEGIN SOLUTION 10.8 */
    unsigned char four[4];
    if (take_four(in, four) != GSL_SUCCESS)
        return in->code;
    if (four[0] != 0 || four[1] != 0 || four[2] != IDX_UNSIGNED_BYTE ||
        four[3] == 0)
        return refuse(in, GSL_EINVAL, "no IDX file of unsigned bytes");
    size_t dimensions = four[3], n = 1, d = 1;
    for (size_t k = 0; k < dimensions; k++) {
        if (take_four(in, four) != GSL_SUCCESS)
            return in->code;
        size_t length = nn_idx_number(four);
        if (length == 0 || length > IDX_MOST / (n * d))
            return refuse(in, GSL_EINVAL, "a dimension is 0 or too large");
        if (k == 0)
            n = length;
        else
            d *= length;
    }
    if (take_items(in, n, d) != GSL_SUCCESS)
        return in->code;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < d; j++)
            gsl_matrix_set(in->X, i, j, scale * in->bytes[i * d + j]);
    return GSL_SUCCESS;
    /* END SOLUTION 10.8 */
}

gsl_matrix *
nn_idx_read(const char *path, double scale)
{
    idx_reader in = {.path = path, .file = gzopen(path, "rb")};
    if (in.file == NULL) {
        snprintf(in.message, sizeof in.message, "%s: %s", path,
                 strerror(errno));
        GSL_ERROR_NULL(in.message, GSL_EFAILED);
    }
    int status = read_items(&in, scale);
    gzclose(in.file);
    free(in.bytes);
    if (status == GSL_SUCCESS)
        return in.X;
    gsl_matrix_free(in.X);
    GSL_ERROR_NULL(in.message, status);
}
