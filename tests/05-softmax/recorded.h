/* Inputs and records that the cases of chapter 5's probe share. */
#ifndef TESTS_SOFTMAX_RECORDED_H
#define TESTS_SOFTMAX_RECORDED_H

#include "nn/softmax.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

/* The lesson's two samples and three classes. */
static const double paper[] = {2, 1, 0, 0, 0, 0};
static const int paper_y[] = {0, 2};

/* A batch of one row. */
static inline gsl_matrix *
one_row(recorder *r, size_t n, const double values[])
{
    return rec_matrix_of(r, 1, n, values);
}

/* Logits of which one, anywhere, is infinitely far down: a class with
 * probability 0. */
static inline gsl_matrix *
impossible_class(recorder *r, size_t n, size_t m)
{
    gsl_matrix *Z = rec_random_matrix(r, n, m);
    size_t i = gsl_rng_uniform_int(rec_rng(r), n);
    size_t j = gsl_rng_uniform_int(rec_rng(r), m);
    gsl_matrix_set(Z, i, j, GSL_NEGINF);
    return Z;
}

/* Rows of random logits, each lifted by another multiple of 400: no common
 * reference can serve them all. */
static inline gsl_matrix *
lifted_rows(recorder *r, size_t n, size_t m)
{
    gsl_matrix *Z = rec_random_matrix(r, n, m);
    for (size_t i = 0; i < n; i++) {
        gsl_vector_view z = gsl_matrix_row(Z, i);
        gsl_vector_add_constant(&z.vector, 400.0 * (double)i - 800.0);
    }
    return Z;
}

/* The probabilities of m classes, none of them 0. */
static inline gsl_vector *
probabilities(recorder *r, size_t m)
{
    gsl_vector *p = rec_vector(r, m);
    double sum = 0.0;
    for (size_t j = 0; j < m; j++)
        sum += *gsl_vector_ptr(p, j) = gsl_ran_flat(rec_rng(r), 0.1, 1.0);
    gsl_vector_scale(p, 1.0 / sum);
    return p;
}

/* Targets that are no labels: every row spreads its own sum over the classes,
 * 1 unless sum says something else. */
static inline gsl_matrix *
spread_targets(recorder *r, size_t n, size_t m, double sum)
{
    gsl_matrix *T = rec_matrix(r, n, m);
    for (size_t i = 0; i < n; i++) {
        gsl_vector *p = probabilities(r, m);
        gsl_vector_scale(p, sum);
        gsl_matrix_set_row(T, i, p);
    }
    return T;
}

/* Logarithms of probabilities. */
static inline gsl_matrix *
log_probabilities(recorder *r, size_t n, size_t m)
{
    gsl_matrix *logP = spread_targets(r, n, m, 1.0);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(logP, i, j, log(gsl_matrix_get(logP, i, j)));
    return logP;
}

/* Labels of which the first is the first class and the last is the last. */
static inline gsl_vector_int *
all_labels(recorder *r, size_t n, int classes)
{
    gsl_vector_int *y = rec_random_labels(r, n, classes);
    gsl_vector_int_set(y, 0, 0);
    gsl_vector_int_set(y, n - 1, classes - 1);
    return y;
}

#endif
