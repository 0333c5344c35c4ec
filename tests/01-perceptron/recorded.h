/* Inputs and records that the cases of chapter 1's probe share. */
#ifndef TESTS_PERCEPTRON_RECORDED_H
#define TESTS_PERCEPTRON_RECORDED_H

#include "nn/perceptron.h"
#include "probe/recorder.h"

/* A perceptron whose weights belong to the recorder. */
static inline nn_perceptron
neuron(gsl_vector *w, double b)
{
    return (nn_perceptron){.w = w, .b = b};
}

static inline gsl_vector *
pair(recorder *r, double first, double second)
{
    return rec_vector_of(r, 2, (double[]){first, second});
}

static inline void
in_neuron(recorder *r, const nn_perceptron *p)
{
    rec_in_vector(r, "w", p->w);
    rec_in_double(r, "b", p->b);
}

static inline void
out_neuron(recorder *r, const nn_perceptron *p)
{
    rec_out_vector(r, "w", p->w);
    rec_out_double(r, "b", p->b);
}

static const double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
static const int and[] = {0, 0, 0, 1};
static const int or [] = {0, 1, 1, 1};
static const int nand[] = {1, 1, 1, 0};
static const int xor [] = {0, 1, 1, 0};

/* n samples that a random line through the cloud separates with a margin; every
 * row differs in length, so that no sum can hide in a mean. */
static inline gsl_matrix *
separable(recorder *r, size_t n, size_t d, gsl_vector_int *y)
{
    gsl_matrix *X = rec_random_matrix(r, n, d);
    gsl_vector *u = rec_random_vector(r, d);
    for (size_t i = 0; i < n; i++) {
        double z = 0.4;
        for (size_t j = 0; j < d; j++)
            z += gsl_vector_get(u, j) * gsl_matrix_get(X, i, j);
        gsl_vector_int_set(y, i, z > 0.0);
        /* Away from the line, by a step along u. */
        for (size_t j = 0; j < d; j++)
            *gsl_matrix_ptr(X, i, j) +=
                (z > 0.0 ? 0.3 : -0.3) * gsl_vector_get(u, j);
    }
    return X;
}

static inline void
in_samples(recorder *r, const gsl_matrix *X, const gsl_vector_int *y)
{
    rec_in_matrix(r, "X", X);
    rec_in_labels(r, "y", y);
}

static inline void
keep_samples(recorder *r, const gsl_matrix *X, const gsl_vector_int *y)
{
    rec_keep_matrix(r, "X", X);
    rec_keep_labels(r, "y", y);
}

#endif
