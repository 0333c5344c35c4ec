/* The cases of exercises 4.1 to 4.5: one score in, one number out. */
#ifndef TESTS_ACTIVATIONS_CURVES_H
#define TESTS_ACTIVATIONS_CURVES_H

#include "scores.h"

#include <gsl/gsl_randist.h>

#include <float.h>

/* A score, and what its case is called.  A list of them ends without a name. */
typedef struct {
    const char *what;
    double z;
} named_score;

static const named_score far[] = {{"a score far from 0", -800.0},
                                  {"a score far from 0", 800.0},
                                  {"a score far from 0", -1e308},
                                  {"a score far from 0", 1e308},
                                  {NULL, 0.0}};
static const named_score not_finite[] = {
    {"an infinite score", GSL_POSINF},
    {"minus infinity", GSL_NEGINF},
    {"a score that is not a number", GSL_NAN},
    {NULL, 0.0}};

/* A function of a score, and what its contract calls its answer. */
typedef struct {
    double (*f)(double);
    const char *answer;
} curve;

static const curve sigmoid = {nn_sigmoid, "sigmoid(z)"};
static const curve relu = {nn_relu, "relu(z)"};
static const curve gelu_tanh = {nn_gelu_tanh, "gelu_tanh(z)"};

static inline void
curve_case(recorder *r, curve c, double z)
{
    rec_in_double(r, "z", z);
    rec_out_double(r, c.answer, c.f(z));
}

static inline void
curve_at(recorder *r, curve c, const char *what, double z)
{
    if (rec_case(r, what))
        curve_case(r, c, z);
}

static inline void
curve_at_each(recorder *r, curve c, const named_score *s)
{
    for (; s->what; s++)
        curve_at(r, c, s->what, s->z);
}

/* A score of either sign, away from 0. */
static inline double
score(recorder *r)
{
    double size = gsl_ran_flat(rec_rng(r), 0.2, 4.0);
    return gsl_rng_uniform_int(rec_rng(r), 2) ? size : -size;
}

/* One above 0 if k is even, below 0 if it is odd. */
static inline double
score_by_turns(recorder *r, size_t k, double low, double high)
{
    return (k % 2 ? -1 : 1) * gsl_ran_flat(rec_rng(r), low, high);
}

/* ---- 4.1 ---- */

/* Small, and still a number with all its digits: relative error only. */
static inline void
small_sigmoid_at(recorder *r, const char *what, double z)
{
    if (rec_case(r, what)) {
        rec_tolerance(r, 1e-10, 0.0);
        curve_case(r, sigmoid, z);
    }
}

static inline void
probe_sigmoid(recorder *r)
{
    rec_group(r, "idea", 6);
    curve_at(r, sigmoid, "a score of 0, which is undecided", 0.0);
    curve_at(r, sigmoid, "a score of 2", 2.0);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "a score"))
            curve_case(r, sigmoid, score(r));
    rec_group(r, "edges", 4);
    curve_at_each(r, sigmoid, far);
    small_sigmoid_at(r, "a score of -30, whose sigmoid is small and not 0",
                     -30.0);
    small_sigmoid_at(r, "a score of -40, whose sigmoid is smaller and not 0",
                     -40.0);
    curve_at_each(r, sigmoid, not_finite);
}

/* ---- 4.2 ---- */

static inline void
probe_relu(recorder *r)
{
    rec_group(r, "idea", 5);
    curve_at(r, relu, "a score above 0", 3.0);
    curve_at(r, relu, "a score below 0", -2.0);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score"))
            curve_case(r, relu, score(r));
    rec_group(r, "edges", 5);
    curve_at(r, relu, "a score of exactly 0", 0.0);
    curve_at(r, relu, "the smallest positive number", DBL_MIN);
    curve_at_each(r, relu, not_finite);
}

/* ---- 4.3 ---- */

static inline void
leaky_case(recorder *r, double z, double slope)
{
    rec_in_double(r, "z", z);
    rec_in_double(r, "slope", slope);
    rec_out_double(r, "leaky_relu(z)", nn_leaky_relu(z, slope));
}

static inline void
leaky_at(recorder *r, const char *what, double z, double slope)
{
    if (rec_case(r, what))
        leaky_case(r, z, slope);
}

static inline void
probe_leaky_relu(recorder *r)
{
    rec_group(r, "idea", 5);
    leaky_at(r, "a score above 0", 3.0, 0.01);
    leaky_at(r, "a score below 0", -2.0, 0.01);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score, and a slope")) {
            double slope = gsl_ran_flat(rec_rng(r), 0.05, 0.5);
            leaky_case(r, score(r), slope);
        }
    rec_group(r, "edges", 5);
    leaky_at(r, "a score of exactly 0", 0.0, 0.25);
    leaky_at(r, "below 0 with a slope above 1", -1.0, 2.0);
    leaky_at(r, "above 0 with a slope above 1", 1.0, 2.0);
    leaky_at(r, "a slope of 0", -3.0, 0.0);
    leaky_at(r, "minus infinity", GSL_NEGINF, 0.01);
    leaky_at(r, "a score that is not a number", GSL_NAN, 0.01);
}

/* ---- 4.4 ---- */

static inline void
probe_gelu_tanh(recorder *r)
{
    rec_group(r, "idea", 6);
    curve_at(r, gelu_tanh, "a score of 1", 1.0);
    curve_at(r, gelu_tanh, "a score of -1", -1.0);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score"))
            curve_case(r, gelu_tanh, score_by_turns(r, k, 0.5, 3.0));
    rec_group(r, "edges", 4);
    curve_at(r, gelu_tanh, "a score of exactly 0", 0.0);
    curve_at_each(r, gelu_tanh, far);
    curve_at_each(r, gelu_tanh, not_finite);
}

/* ---- 4.5 ---- */

static inline void
slope_case(recorder *r, nn_act act, double z)
{
    rec_in_string(r, "act", act_name(act));
    rec_in_double(r, "z", z);
    rec_out_double(r, "slope", nn_act_slope(act, z));
}

/* Every activation at one score: eight cases. */
static inline void
every_slope_at(recorder *r, const char *what, double z)
{
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, what))
            slope_case(r, (nn_act)k, z);
}

static inline void
every_slope_at_each(recorder *r, const named_score *s)
{
    for (; s->what; s++)
        every_slope_at(r, s->what, s->z);
}

static inline void
probe_slope(recorder *r)
{
    rec_group(r, "idea", 5);
    every_slope_at(r, "a score of 2", 2.0);
    every_slope_at(r, "a score of -1", -1.0);
    for (int k = 0; k < NN_ACT_KINDS; k++)
        for (size_t n = 0; n < rec_repeat(r, 2); n++)
            if (rec_case(r, "a score"))
                slope_case(r, (nn_act)k, score_by_turns(r, n, 0.2, 3.0));
    rec_group(r, "edges", 4);
    every_slope_at(r, "a score of exactly 0", 0.0);
    every_slope_at_each(r, far);
    every_slope_at_each(r, not_finite);
    rec_group(r, "errors", 1);
    if (rec_case(r, "an activation that does not exist"))
        slope_case(r, no_such_act, 0.5);
}

#endif
