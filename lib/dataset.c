/* A labelled data set from whatever file holds it.  The contract is in
 * lib/nn/dataset.h. */
#include "nn/dataset.h"

#include "nn/idx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS = 10 };

static const char images[] = "images-idx3", labels[] = "labels-idx1";

static void
stop(const char *path, const char *why)
{
    fprintf(stderr, "%s: %s\n", path, why);
    exit(2);
}

int
nn_dataset_is_idx(const char *path)
{
    return strstr(path, images) != NULL;
}

/* The same memory, which is there. */
static void *
need(const char *path, void *memory)
{
    if (!memory)
        stop(path, "no memory");
    return memory;
}

/* The names of the digits. */
static char **
digit_names(const char *path)
{
    char **names = need(path, calloc(DIGITS + 1, sizeof *names));
    for (int i = 0; i < DIGITS; i++) {
        names[i] = need(path, calloc(2, 1));
        names[i][0] = (char)('0' + i);
    }
    return names;
}

/* Turns a column of numbers into labels. */
static gsl_vector_int *
to_labels(const char *path, const gsl_matrix *column)
{
    if (column->size2 != 1)
        stop(path, "not one label a row");
    gsl_vector_int *y = need(path, gsl_vector_int_alloc(column->size1));
    for (size_t i = 0; i < y->size; i++) {
        int label = (int)gsl_matrix_get(column, i, 0);
        if (label >= DIGITS)
            stop(path, "a label above 9");
        gsl_vector_int_set(y, i, label);
    }
    return y;
}

static nn_table *
read_pair(const char *path)
{
    char beside[4096];
    const char *at = strstr(path, images);
    if (strlen(path) >= sizeof beside)
        stop(path, "the name is too long");
    snprintf(beside, sizeof beside, "%.*s%s%s", (int)(at - path), path, labels,
             at + strlen(images));
    gsl_matrix *X = nn_idx_read(path, 1.0 / 255.0);
    gsl_matrix *column = X ? nn_idx_read(beside, 1.0) : NULL;
    if (!column)
        exit(2); /* the error handler has said why */
    if (column->size1 != X->size1)
        stop(beside, "another number of labels than there are images");
    nn_table *t = need(path, malloc(sizeof *t));
    *t = (nn_table){.X = X,
                    .y = to_labels(beside, column),
                    .n_classes = DIGITS,
                    .classes = digit_names(path),
                    .columns = need(path, calloc(1, sizeof *t->columns))};
    gsl_matrix_free(column);
    return t;
}

nn_table *
nn_dataset_read_or_exit(const char *path)
{
    return nn_dataset_is_idx(path) ? read_pair(path)
                                   : nn_table_read_or_exit(path);
}
