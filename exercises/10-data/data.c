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

#include <stdlib.h>

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
