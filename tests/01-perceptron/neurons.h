/* What the tests of chapter 1 share. */
#ifndef TESTS_PERCEPTRON_NEURONS_H
#define TESTS_PERCEPTRON_NEURONS_H

#include "nn/perceptron.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};
static const int and_truth[4] = {0, 0, 0, 1};

/* A perceptron of two inputs, the caller's. */
static inline nn_perceptron *
neuron2(double w1, double w2, double b)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    gsl_vector_set(p->w, 0, w1);
    gsl_vector_set(p->w, 1, w2);
    p->b = b;
    return p;
}

static inline int
is_neuron2(const nn_perceptron *p, double w1, double w2, double b)
{
    return gsl_vector_get(p->w, 0) == w1 && gsl_vector_get(p->w, 1) == w2 &&
           p->b == b;
}

static inline gsl_rng *
generator(unsigned long seed)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    return r;
}

static inline void
fill_vector(gsl_vector *v, gsl_rng *r)
{
    for (size_t j = 0; j < v->size; j++)
        gsl_vector_set(v, j, gsl_ran_flat(r, -2.0, 2.0));
}

#endif
