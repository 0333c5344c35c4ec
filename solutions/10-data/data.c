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
    /* BEGIN SOLUTION 10.1 */
    *faults = (nn_data_faults){.empty = count_empty(y, n_classes)};
    for (size_t j = 0; j < X->size2; j++) {
        gsl_vector_const_view x = gsl_matrix_const_column(X, j);
        double least, greatest;
        gsl_vector_minmax(&x.vector, &least, &greatest);
        faults->constant += least == greatest;
        for (size_t i = 0; i < X->size1; i++)
            faults->not_finite += !gsl_finite(gsl_vector_get(&x.vector, i));
    }
    for (size_t i = 0; i < X->size1; i++) {
        int label = gsl_vector_int_get(y, i), same = 0, other = 0;
        for (size_t k = 0; k < i; k++)
            if (rows_equal(X, i, k)) {
                same |= gsl_vector_int_get(y, k) == label;
                other |= gsl_vector_int_get(y, k) != label;
            }
        faults->duplicate += same != 0;
        faults->conflict += other != 0;
        faults->bad_label += label < 0 || (size_t)label >= n_classes;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 10.1 */
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
    /* BEGIN SOLUTION 10.2 */
    gsl_vector_int_set_zero(counts);
    for (size_t i = 0; i < y->size; i++) {
        size_t c = (size_t)gsl_vector_int_get(y, i);
        *gsl_vector_int_ptr(counts, c) += 1;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 10.2 */
}

int
nn_column_summary(const gsl_matrix *X, gsl_matrix *summary, gsl_vector *column)
{
    size_t n = X->size1;
    if (summary->size1 != X->size2 || summary->size2 != NN_SUMMARY_COLUMNS ||
        column->size != n)
        GSL_ERROR("summary needs a row for each column of X, column its rows",
                  GSL_EBADLEN);
    /* BEGIN SOLUTION 10.3 */
    for (size_t j = 0; j < X->size2; j++) {
        gsl_matrix_get_col(column, X, j);
        gsl_sort_vector(column);
        const double *x = column->data;
        size_t stride = column->stride;
        double mean = gsl_stats_mean(x, stride, n);
        double sd = gsl_stats_sd_with_fixed_mean(x, stride, n, mean);
        double median = gsl_stats_median_from_sorted_data(x, stride, n);
        gsl_matrix_set(summary, j, 0, mean);
        gsl_matrix_set(summary, j, 1, sd);
        gsl_matrix_set(summary, j, 2, gsl_vector_get(column, 0));
        gsl_matrix_set(summary, j, 3, median);
        gsl_matrix_set(summary, j, 4, gsl_vector_get(column, n - 1));
    }
    return GSL_SUCCESS;
    /* END SOLUTION 10.3 */
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
    /* BEGIN SOLUTION 10.4 */
    for (size_t c = 0; c < n_classes; c++) {
        size_t n_c = 0;
        for (size_t i = 0; i < y->size; i++)
            if (gsl_vector_int_get(y, i) == (int)c)
                rows[n_c++] = i;
        if (n_c == 0) /* gsl_ran_shuffle counts down from n_c - 1 */
            continue;
        gsl_ran_shuffle(r, rows, n_c, sizeof *rows);
        double size = (double)n_c;
        size_t first = (size_t)floor(size * train + 0.5);
        size_t second = (size_t)floor(size * (train + valid) + 0.5);
        for (size_t k = 0; k < n_c; k++)
            if (k < first)
                s->train[s->n_train++] = rows[k];
            else if (k < second)
                s->valid[s->n_valid++] = rows[k];
            else
                s->test[s->n_test++] = rows[k];
    }
    return GSL_SUCCESS;
    /* END SOLUTION 10.4 */
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
    /* BEGIN SOLUTION 10.5 */
    for (size_t j = 0; j < X->size2; j++) {
        gsl_vector_const_view column = gsl_matrix_const_column(X, j);
        const double *x = column.vector.data;
        size_t n = X->size1, stride = column.vector.stride;
        double mean = gsl_stats_mean(x, stride, n);
        double sd = gsl_stats_sd_with_fixed_mean(x, stride, n, mean);
        double largest = GSL_MAX_DBL(fabs(gsl_stats_max(x, stride, n)),
                                     fabs(gsl_stats_min(x, stride, n)));
        gsl_vector_set(s->mean, j, mean);
        gsl_vector_set(s->sigma, j, sd > 1e-12 * largest ? sd : 1.0);
    }
    return GSL_SUCCESS;
    /* END SOLUTION 10.5 */
}

int
nn_scaler_apply(const nn_scaler *s, const gsl_matrix *X, gsl_matrix *Z)
{
    if (X->size2 != s->mean->size || Z->size1 != X->size1 ||
        Z->size2 != X->size2)
        GSL_ERROR("X and Z need one shape and the scaler's columns",
                  GSL_EBADLEN);
    /* BEGIN SOLUTION 10.6 */
    for (size_t i = 0; i < X->size1; i++)
        for (size_t j = 0; j < X->size2; j++) {
            double mean = gsl_vector_get(s->mean, j);
            double sigma = gsl_vector_get(s->sigma, j);
            double z = (gsl_matrix_get(X, i, j) - mean) / sigma;
            gsl_matrix_set(Z, i, j, z);
        }
    return GSL_SUCCESS;
    /* END SOLUTION 10.6 */
}
