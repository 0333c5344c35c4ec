/* Chapter 10: data before a network sees it.
 *
 * The contract of every function here is in lib/nn/data.h.
 */
#include "nn/data.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort_vector.h>
#include <gsl/gsl_statistics_double.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* ---- Looking ---- */

/* 1 if rows i and k of X agree in every element.  A NaN equals nothing. */
static int
rows_equal(const gsl_matrix *X, size_t i, size_t k)
{
    for (size_t j = 0; j < X->size2; j++)
        if (gsl_matrix_get(X, i, j) != gsl_matrix_get(X, k, j))
            return 0;
    return 1;
}

/* How many of the classes 0 to n_classes - 1 no label names. */
static size_t
count_empty(const gsl_vector_int *y, size_t n_classes)
{
    size_t empty = 0;
    for (size_t c = 0; c < n_classes; c++) {
        size_t i = 0;
        while (i < y->size && gsl_vector_int_get(y, i) != (int)c)
            i++;
        empty += i == y->size;
    }
    return empty;
}

int
nn_data_check(const gsl_matrix *X, const gsl_vector_int *y, size_t n_classes,
              nn_data_faults *faults)
{
    if (X->size1 != y->size)
        GSL_ERROR("X needs a row for each label", GSL_EBADLEN);
    if (n_classes == 0)
        GSL_ERROR("there must be a class", GSL_EINVAL);
    /* Exercise 10.1: write this. */
    GSL_ERROR("exercise 10.1 is not written yet", GSL_EUNIMPL);
}

/* GSL_SUCCESS if every label is one of the classes 0 to n_classes - 1. */
static int
check_labels(const gsl_vector_int *y, size_t n_classes)
{
    for (size_t i = 0; i < y->size; i++) {
        int label = gsl_vector_int_get(y, i);
        if (label < 0 || (size_t)label >= n_classes)
            GSL_ERROR("a label is outside the classes", GSL_EINVAL);
    }
    return GSL_SUCCESS;
}

int
nn_class_counts(const gsl_vector_int *y, gsl_vector_int *counts)
{
    int status = check_labels(y, counts->size);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 10.2: write this. */
    GSL_ERROR("exercise 10.2 is not written yet", GSL_EUNIMPL);
}

int
nn_column_summary(const gsl_matrix *X, gsl_matrix *summary, gsl_vector *column)
{
    size_t n = X->size1;
    if (summary->size1 != X->size2 || summary->size2 != NN_SUMMARY_COLUMNS ||
        column->size != n)
        GSL_ERROR("summary needs a row for each column of X, column its rows",
                  GSL_EBADLEN);
    /* Exercise 10.3: write this. */
    GSL_ERROR("exercise 10.3 is not written yet", GSL_EUNIMPL);
}

/* ---- Splitting ---- */

/* A split with room for n rows in each part and none in any yet. */
static nn_split *
split_alloc(size_t n)
{
    nn_split *s = calloc(1, sizeof *s);
    if (s == NULL)
        GSL_ERROR_NULL("no memory for a split", GSL_ENOMEM);
    s->train = calloc(n, sizeof *s->train);
    s->valid = calloc(n, sizeof *s->valid);
    s->test = calloc(n, sizeof *s->test);
    if (s->train == NULL || s->valid == NULL || s->test == NULL) {
        nn_split_free(s);
        GSL_ERROR_NULL("no memory for a split", GSL_ENOMEM);
    }
    return s;
}

void
nn_split_free(nn_split *s)
{
    if (s == NULL)
        return;
    free(s->train);
    free(s->valid);
    free(s->test);
    free(s);
}

/* Deals the rows of each class to the parts of s, which are empty and have room
 * for all of them.
 *
 *   rows   n   workspace */
static int
deal_rows(const gsl_vector_int *y, size_t n_classes, double train,
          double valid, gsl_rng *r, size_t *rows, nn_split *s)
{
    /* Exercise 10.4: write this. */
    GSL_ERROR("exercise 10.4 is not written yet", GSL_EUNIMPL);
}

nn_split *
nn_split_stratified(const gsl_vector_int *y, size_t n_classes, double train,
                    double valid, gsl_rng *r)
{
    if (check_labels(y, n_classes) != GSL_SUCCESS)
        return NULL;
    if (!(train >= 0.0 && valid >= 0.0 && train + valid <= 1.0))
        GSL_ERROR_NULL("a share is below 0, or they are more than 1",
                       GSL_EDOM);
    nn_split *s = split_alloc(y->size);
    if (s == NULL)
        return NULL;
    size_t *rows = calloc(y->size, sizeof *rows);
    int status = GSL_ENOMEM;
    if (rows != NULL)
        status = deal_rows(y, n_classes, train, valid, r, rows, s);
    free(rows);
    if (status == GSL_SUCCESS)
        return s;
    nn_split_free(s);
    GSL_ERROR_NULL("the rows could not be dealt", status);
}

/* ---- Scaling ---- */

nn_scaler *
nn_scaler_alloc(size_t d)
{
    if (d == 0)
        GSL_ERROR_NULL("a scaler needs at least one column", GSL_EINVAL);
    nn_scaler *s = calloc(1, sizeof *s);
    if (s == NULL)
        GSL_ERROR_NULL("no memory for a scaler", GSL_ENOMEM);
    s->mean = gsl_vector_calloc(d);
    s->sigma = s->mean == NULL ? NULL : gsl_vector_alloc(d);
    if (s->sigma == NULL) {
        nn_scaler_free(s);
        return NULL;
    }
    gsl_vector_set_all(s->sigma, 1.0);
    return s;
}

void
nn_scaler_free(nn_scaler *s)
{
    if (s == NULL)
        return;
    gsl_vector_free(s->mean);
    gsl_vector_free(s->sigma);
    free(s);
}

int
nn_scaler_fit(const gsl_matrix *X, nn_scaler *s)
{
    if (X->size2 != s->mean->size)
        GSL_ERROR("X needs a column for each of the scaler's", GSL_EBADLEN);
    /* Exercise 10.5: write this. */
    GSL_ERROR("exercise 10.5 is not written yet", GSL_EUNIMPL);
}

int
nn_scaler_apply(const nn_scaler *s, const gsl_matrix *X, gsl_matrix *Z)
{
    if (X->size2 != s->mean->size || Z->size1 != X->size1 ||
        Z->size2 != X->size2)
        GSL_ERROR("X and Z need one shape and the scaler's columns",
                  GSL_EBADLEN);
    /* Exercise 10.6: write this. */
    GSL_ERROR("exercise 10.6 is not written yet", GSL_EUNIMPL);
}

/* ---- Reading IDX files ---- */

unsigned long
nn_idx_number(const unsigned char bytes[4])
{
    /* Exercise 10.7: write this. */
    GSL_ERROR_VAL("exercise 10.7 is not written yet", GSL_EUNIMPL, 0);
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
    /* Exercise 10.8: write this. */
    GSL_ERROR("exercise 10.8 is not written yet", GSL_EUNIMPL);
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
