/* The probe of chapter 10: looking, splitting, scaling. */
#include "nn/data.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

/* The lesson's case: means 5, 200, 7 and standard deviations 3, 100, 0. */
static const double columns[] = {2, 100, 7, 10, 300, 7, 4, 300, 7, 4, 100, 7};

static void
in_samples(recorder *r, const gsl_matrix *X, const gsl_vector_int *y)
{
    rec_in_matrix(r, "X", X);
    rec_in_labels(r, "y", y);
}

static void
keep_samples(recorder *r, const gsl_matrix *X, const gsl_vector_int *y)
{
    rec_keep_matrix(r, "X", X);
    rec_keep_labels(r, "y", y);
}

static void
copy_row(gsl_matrix *X, size_t from, size_t to)
{
    for (size_t j = 0; j < X->size2; j++)
        gsl_matrix_set(X, to, j, gsl_matrix_get(X, from, j));
}

/* ---- 10.1 ---- */

static void
check_case(recorder *r, const gsl_matrix *X, const gsl_vector_int *y,
           size_t n_classes)
{
    nn_data_faults faults = {77, 77, 77, 77, 77, 77};
    in_samples(r, X, y);
    rec_in_int(r, "n_classes", (long)n_classes);
    rec_out_status(r, nn_data_check(X, y, n_classes, &faults));
    rec_out_int(r, "not_finite", (long)faults.not_finite);
    rec_out_int(r, "constant", (long)faults.constant);
    rec_out_int(r, "duplicate", (long)faults.duplicate);
    rec_out_int(r, "conflict", (long)faults.conflict);
    rec_out_int(r, "bad_label", (long)faults.bad_label);
    rec_out_int(r, "empty", (long)faults.empty);
    keep_samples(r, X, y);
}

/* Random rows, some of which are said again, with their label or another. */
static void
check_random(recorder *r, size_t n, size_t d)
{
    gsl_matrix *X = rec_random_matrix(r, n, d);
    gsl_vector_int *y = rec_random_labels(r, n, 3);
    copy_row(X, 0, 3);
    gsl_vector_int_set(y, 3, gsl_vector_int_get(y, 0));
    copy_row(X, 1, 5);
    gsl_vector_int_set(y, 5, (gsl_vector_int_get(y, 1) + 1) % 3);
    check_case(r, X, y, 4);
}

static void
probe_check(recorder *r)
{
    static const double paper[] = {1, 7, 3, 7, 1, 7, 3, 7, 1, 7, GSL_NAN, 7};
    static const double line[] = {2, 5, 1, 2, 5, 4, 2, 6, 3};
    static const double ends[] = {5, 8, 5, 6, 4, 6, 5, 8};
    static const double holes[] = {GSL_NAN, GSL_POSINF, 1, 4,
                                   GSL_NAN, GSL_NEGINF, 2, 5,
                                   GSL_NAN, 0.5,        3, GSL_NAN};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        check_case(r, rec_matrix_of(r, 6, 2, paper),
                   rec_labels_of(r, 6, (int[]){0, 1, 0, 2, 0, 5}), 4);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "rows that return"))
            check_random(r, 7 + k % 5, 3);
    rec_group(r, "edges", 3);
    if (rec_case(r, "NaN and both infinities"))
        check_case(r, rec_matrix_of(r, 3, 4, holes),
                   rec_labels_of(r, 3, (int[]){0, 1, 0}), 2);
    if (rec_case(r, "rows that are all NaN"))
        check_case(r, rec_stale_matrix(r, 3, 2),
                   rec_labels_of(r, 3, (int[]){0, 1, 0}), 2);
    if (rec_case(r, "labels below, at and above the limit"))
        check_case(r, rec_random_matrix(r, 6, 2),
                   rec_labels_of(r, 6, (int[]){-1, 0, 1, 2, 3, -2}), 2);
    if (rec_case(r, "two elements alike and a third that is not"))
        check_case(r, rec_matrix_of(r, 3, 3, line),
                   rec_labels_of(r, 3, (int[]){1, 1, 1}), 3);
    if (rec_case(r, "the last row as the first, two others between"))
        check_case(r, rec_matrix_of(r, 4, 2, ends),
                   rec_labels_of(r, 4, (int[]){1, 0, 0, 1}), 2);
    if (rec_case(r, "a row that repeats one row and contradicts another"))
        check_case(r,
                   rec_matrix_of(r, 4, 2, (double[]){1, 2, 1, 2, 1, 2, 3, 4}),
                   rec_labels_of(r, 4, (int[]){0, 1, 0, 0}), 2);
    if (rec_case(r, "one row"))
        check_case(r, rec_random_matrix(r, 1, 3), rec_labels(r, 1), 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "more labels than rows"))
        check_case(r, rec_random_matrix(r, 3, 2), rec_labels(r, 4), 2);
    if (rec_case(r, "no class"))
        check_case(r, rec_random_matrix(r, 3, 2), rec_labels(r, 3), 0);
}

/* ---- 10.2 ---- */

static void
counts_case(recorder *r, const gsl_vector_int *y, size_t n_classes)
{
    gsl_vector_int *counts = rec_labels(r, n_classes);
    gsl_vector_int_set_all(counts, -77);
    rec_in_labels(r, "y", y);
    rec_in_int(r, "n_classes", (long)n_classes);
    rec_out_status(r, nn_class_counts(y, counts));
    rec_out_labels(r, "counts", counts);
    rec_keep_labels(r, "y", y);
}

static void
probe_counts(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        counts_case(r, rec_labels_of(r, 5, (int[]){0, 2, 2, 0, 2}), 4);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random labels"))
            counts_case(r, rec_random_labels(r, 15 + k % 7, 3), 3);
    rec_group(r, "edges", 3);
    if (rec_case(r, "one sample"))
        counts_case(r, rec_labels_of(r, 1, (int[]){1}), 2);
    if (rec_case(r, "one class"))
        counts_case(r, rec_labels(r, 4), 1);
    if (rec_case(r, "the highest class comes last"))
        counts_case(r, rec_labels_of(r, 4, (int[]){0, 0, 0, 4}), 5);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label of -1"))
        counts_case(r, rec_labels_of(r, 3, (int[]){0, -1, 1}), 2);
    if (rec_case(r, "a label as large as the number of classes"))
        counts_case(r, rec_labels_of(r, 3, (int[]){0, 2, 1}), 2);
}

/* ---- 10.3 ---- */

static void
summary_shapes(recorder *r, const gsl_matrix *X, gsl_matrix *summary,
               gsl_vector *column)
{
    rec_in_matrix(r, "X", X);
    rec_out_status(r, nn_column_summary(X, summary, column));
    rec_out_matrix(r, "summary", summary);
    rec_keep_matrix(r, "X", X);
}

static void
summary_case(recorder *r, const gsl_matrix *X)
{
    summary_shapes(r, X, rec_stale_matrix(r, X->size2, NN_SUMMARY_COLUMNS),
                   rec_stale_vector(r, X->size1));
}

static void
probe_summary(recorder *r)
{
    static const double far[] = {1e9 + 1, 1e9 + 5, 1e9 + 3};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        summary_case(r, rec_matrix_of(r, 4, 3, columns));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            summary_case(r, rec_random_matrix(r, 6 + k % 5, 2));
    rec_group(r, "edges", 3);
    if (rec_case(r, "one row"))
        summary_case(r, rec_random_matrix(r, 1, 3));
    if (rec_case(r, "an odd number of rows"))
        summary_case(r, rec_matrix_of(r, 5, 1, (double[]){9, -4, 2, 1, 7}));
    if (rec_case(r, "numbers far from 0, near each other"))
        summary_case(r, rec_matrix_of(r, 3, 1, far));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a summary with a column too few"))
        summary_shapes(r, rec_random_matrix(r, 4, 3),
                       rec_stale_matrix(r, 3, NN_SUMMARY_COLUMNS - 1),
                       rec_stale_vector(r, 4));
    if (rec_case(r, "a summary with a row for each sample"))
        summary_shapes(r, rec_random_matrix(r, 4, 3),
                       rec_stale_matrix(r, 4, NN_SUMMARY_COLUMNS),
                       rec_stale_vector(r, 4));
    if (rec_case(r, "a workspace too short"))
        summary_shapes(r, rec_random_matrix(r, 4, 3),
                       rec_stale_matrix(r, 3, NN_SUMMARY_COLUMNS),
                       rec_stale_vector(r, 3));
}

/* ---- 10.4 ---- */

static void
out_rows(recorder *r, const char *name, const size_t *rows, size_t n)
{
    gsl_vector_int *list = rec_labels(r, n);
    for (size_t k = 0; k < n; k++)
        gsl_vector_int_set(list, k, (int)rows[k]);
    rec_out_labels(r, name, list);
}

/* Splits with a generator of the case's own, whose next draw is recorded. */
static void
split_case(recorder *r, const gsl_vector_int *y, size_t n_classes,
           double train, double valid)
{
    gsl_rng *own = gsl_rng_alloc(gsl_rng_mt19937);
    unsigned long seed = gsl_rng_uniform_int(rec_rng(r), 1000);
    gsl_rng_set(own, seed);
    rec_in_labels(r, "y", y);
    rec_in_int(r, "n_classes", (long)n_classes);
    rec_in_double(r, "train", train);
    rec_in_double(r, "valid", valid);
    rec_in_int(r, "seed", (long)seed);
    nn_split *s = nn_split_stratified(y, n_classes, train, valid, own);
    rec_out_int(r, "there is a split", s != NULL);
    if (s != NULL) {
        out_rows(r, "train", s->train, s->n_train);
        out_rows(r, "valid", s->valid, s->n_valid);
        out_rows(r, "test", s->test, s->n_test);
    }
    rec_out_int(r, "the generator's next number", (long)gsl_rng_get(own));
    rec_keep_labels(r, "y", y);
    nn_split_free(s);
    gsl_rng_free(own);
}

static void
probe_split(recorder *r)
{
    static const int paper[] = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0};
    static const int sorted[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        split_case(r, rec_labels_of(r, 10, paper), 2, 0.6, 0.2);
    if (rec_case(r, "eight of one class, two of the other"))
        split_case(r, rec_labels_of(r, 10, sorted), 2, 0.5, 0.0);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random labels"))
            split_case(r, rec_random_labels(r, 33 + k % 9, 3), 3, 0.7, 0.15);
    rec_group(r, "edges", 3);
    if (rec_case(r, "three rows of one class"))
        split_case(r, rec_labels(r, 3), 1, 0.7, 0.15);
    if (rec_case(r, "a class without a sample"))
        split_case(r, rec_labels_of(r, 6, (int[]){2, 0, 2, 0, 2, 2}), 3, 0.5,
                   0.25);
    if (rec_case(r, "all rows to train"))
        split_case(r, rec_random_labels(r, 7, 2), 2, 1.0, 0.0);
    if (rec_case(r, "nothing to train, half to valid"))
        split_case(r, rec_labels_of(r, 7, (int[]){1, 0, 1, 1, 1, 0, 1}), 2,
                   0.0, 0.5);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label outside"))
        split_case(r, rec_labels_of(r, 3, (int[]){0, 1, 2}), 2, 0.5, 0.25);
    if (rec_case(r, "shares above 1"))
        split_case(r, rec_labels(r, 4), 1, 0.75, 0.5);
    if (rec_case(r, "a share below 0"))
        split_case(r, rec_labels(r, 4), 1, 0.75, -0.25);
}

/* ---- 10.5 ---- */

static void
fit_case(recorder *r, const gsl_matrix *X, size_t d)
{
    nn_scaler s = {rec_stale_vector(r, d), rec_stale_vector(r, d)};
    rec_in_matrix(r, "X", X);
    rec_out_status(r, nn_scaler_fit(X, &s));
    rec_out_vector(r, "mean", s.mean);
    rec_out_vector(r, "sigma", s.sigma);
    rec_keep_matrix(r, "X", X);
}

static void
fit_values(recorder *r, size_t n, size_t d, const double *values)
{
    fit_case(r, rec_matrix_of(r, n, d, values), d);
}

static void
probe_fit(recorder *r)
{
    static const double near = 1.0 / 4294967296.0; /* 2 to the -32 */
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        fit_values(r, 5, 1, (double[]){1, 2, 3, 4, 5});
    if (rec_case(r, "a length and an area"))
        fit_values(r, 2, 2, (double[]){1, 100, 3, 300});
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            fit_case(r, rec_random_matrix(r, 5 + k % 5, 3), 3);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a column of sevens"))
        fit_values(r, 4, 3, columns);
    if (rec_case(r, "a column that rounding alone moves"))
        fit_values(r, 3, 1, (double[]){1e6, 1e6 + near, 1e6});
    if (rec_case(r, "the same below 0"))
        fit_values(r, 3, 1, (double[]){-1e6, -1e6 - near, -1e6});
    if (rec_case(r, "very small numbers that differ"))
        fit_values(r, 4, 1, (double[]){1e-14, 5e-14, 2e-14, 9e-14});
    if (rec_case(r, "a column of zeros"))
        fit_values(r, 3, 2, (double[]){0, 2, 0, 5, 0, 8});
    if (rec_case(r, "one row"))
        fit_case(r, rec_random_matrix(r, 1, 2), 2);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a scaler for other columns"))
        fit_case(r, rec_random_matrix(r, 4, 3), 4);
}

/* ---- 10.6 ---- */

static nn_scaler
random_scaler(recorder *r, size_t d)
{
    nn_scaler s = {rec_random_vector(r, d), rec_vector(r, d)};
    for (size_t j = 0; j < d; j++)
        gsl_vector_set(s.sigma, j, gsl_ran_flat(rec_rng(r), 1.5, 4.0));
    return s;
}

static void
apply_case(recorder *r, nn_scaler s, const gsl_matrix *X, gsl_matrix *Z)
{
    rec_in_vector(r, "mean", s.mean);
    rec_in_vector(r, "sigma", s.sigma);
    rec_in_matrix(r, "X", X);
    rec_out_status(r, nn_scaler_apply(&s, X, Z));
    rec_out_matrix(r, "Z", Z);
    if (Z != X)
        rec_keep_matrix(r, "X", X);
    rec_keep_vector(r, "mean", s.mean);
    rec_keep_vector(r, "sigma", s.sigma);
}

static void
probe_apply(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        apply_case(r,
                   (nn_scaler){rec_vector_of(r, 1, (double[]){3}),
                               rec_vector_of(r, 1, (double[]){M_SQRT2})},
                   rec_matrix_of(r, 2, 1, (double[]){6, 7}),
                   rec_stale_matrix(r, 2, 1));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers")) {
            gsl_matrix *X = rec_random_matrix(r, 4 + k % 5, 3);
            apply_case(r, random_scaler(r, 3), X,
                       rec_stale_matrix(r, 4 + k % 5, 3));
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one row")) {
        gsl_matrix *X = rec_random_matrix(r, 1, 4);
        apply_case(r, random_scaler(r, 4), X, rec_stale_matrix(r, 1, 4));
    }
    if (rec_case(r, "in place")) {
        gsl_matrix *X = rec_random_matrix(r, 3, 2);
        apply_case(r, random_scaler(r, 2), X, X);
    }
    if (rec_case(r, "an element that is not a number"))
        apply_case(r, random_scaler(r, 2),
                   rec_matrix_of(r, 3, 2, (double[]){1, 2, GSL_NAN, 4, 5, 6}),
                   rec_stale_matrix(r, 3, 2));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a scaler for other columns")) {
        gsl_matrix *X = rec_random_matrix(r, 4, 2);
        apply_case(r, random_scaler(r, 3), X, rec_stale_matrix(r, 4, 2));
    }
    if (rec_case(r, "Z with a row too few")) {
        gsl_matrix *X = rec_random_matrix(r, 4, 2);
        apply_case(r, random_scaler(r, 2), X, rec_stale_matrix(r, 3, 2));
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "10.1",
     .function = "nn_data_check",
     .title = "Count what is suspicious",
     .run = probe_check},
    {.id = "10.2",
     .function = "nn_class_counts",
     .title = "Count the classes",
     .run = probe_counts},
    {.id = "10.3",
     .function = "nn_column_summary",
     .title = "Five numbers a column",
     .run = probe_summary},
    {.id = "10.4",
     .function = "nn_split_stratified",
     .title = "Deal the rows",
     .run = probe_split},
    {.id = "10.5",
     .function = "nn_scaler_fit",
     .title = "Measure the columns",
     .run = probe_fit},
    {.id = "10.6",
     .function = "nn_scaler_apply",
     .title = "Standardise",
     .run = probe_apply},
    {.id = NULL},
};
