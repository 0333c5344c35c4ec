/* The probe of chapter 4. */
#include "scores.h"

#include <gsl/gsl_randist.h>

#include <float.h>

static const double far[] = {-800.0, 800.0, -1e308, 1e308};

/* A score of either sign, away from 0. */
static double
score(recorder *r)
{
    double size = gsl_ran_flat(rec_rng(r), 0.2, 4.0);
    return gsl_rng_uniform_int(rec_rng(r), 2) ? size : -size;
}

/* ---- 4.1 ---- */

static void
sigmoid_case(recorder *r, double z)
{
    rec_in_double(r, "z", z);
    rec_out_double(r, "sigmoid(z)", nn_sigmoid(z));
}

static void
probe_sigmoid(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "a score of 0, which is undecided"))
        sigmoid_case(r, 0.0);
    if (rec_case(r, "a score of 2"))
        sigmoid_case(r, 2.0);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "a score"))
            sigmoid_case(r, score(r));
    rec_group(r, "edges", 4);
    for (int k = 0; k < 4; k++)
        if (rec_case(r, "a score far from 0"))
            sigmoid_case(r, far[k]);
    /* Small, and still a number with all its digits: relative error only. */
    if (rec_case(r, "a score of -30, whose sigmoid is small and not 0")) {
        rec_tolerance(r, 1e-10, 0.0);
        sigmoid_case(r, -30.0);
    }
    if (rec_case(r, "a score of -40, whose sigmoid is smaller and not 0")) {
        rec_tolerance(r, 1e-10, 0.0);
        sigmoid_case(r, -40.0);
    }
    if (rec_case(r, "an infinite score"))
        sigmoid_case(r, GSL_POSINF);
    if (rec_case(r, "minus infinity"))
        sigmoid_case(r, GSL_NEGINF);
    if (rec_case(r, "a score that is not a number"))
        sigmoid_case(r, GSL_NAN);
}

/* ---- 4.2 ---- */

static void
relu_case(recorder *r, double z)
{
    rec_in_double(r, "z", z);
    rec_out_double(r, "relu(z)", nn_relu(z));
}

static void
probe_relu(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "a score above 0"))
        relu_case(r, 3.0);
    if (rec_case(r, "a score below 0"))
        relu_case(r, -2.0);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score"))
            relu_case(r, score(r));
    rec_group(r, "edges", 5);
    if (rec_case(r, "a score of exactly 0"))
        relu_case(r, 0.0);
    if (rec_case(r, "the smallest positive number"))
        relu_case(r, DBL_MIN);
    if (rec_case(r, "an infinite score"))
        relu_case(r, GSL_POSINF);
    if (rec_case(r, "minus infinity"))
        relu_case(r, GSL_NEGINF);
    if (rec_case(r, "a score that is not a number"))
        relu_case(r, GSL_NAN);
}

/* ---- 4.3 ---- */

static void
leaky_case(recorder *r, double z, double slope)
{
    rec_in_double(r, "z", z);
    rec_in_double(r, "slope", slope);
    rec_out_double(r, "leaky_relu(z)", nn_leaky_relu(z, slope));
}

static void
probe_leaky_relu(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "a score above 0"))
        leaky_case(r, 3.0, 0.01);
    if (rec_case(r, "a score below 0"))
        leaky_case(r, -2.0, 0.01);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score, and a slope"))
            leaky_case(r, score(r), gsl_ran_flat(rec_rng(r), 0.05, 0.5));
    rec_group(r, "edges", 5);
    if (rec_case(r, "a score of exactly 0"))
        leaky_case(r, 0.0, 0.25);
    if (rec_case(r, "below 0 with a slope above 1"))
        leaky_case(r, -1.0, 2.0);
    if (rec_case(r, "above 0 with a slope above 1"))
        leaky_case(r, 1.0, 2.0);
    if (rec_case(r, "a slope of 0"))
        leaky_case(r, -3.0, 0.0);
    if (rec_case(r, "minus infinity"))
        leaky_case(r, GSL_NEGINF, 0.01);
    if (rec_case(r, "a score that is not a number"))
        leaky_case(r, GSL_NAN, 0.01);
}

/* ---- 4.4 ---- */

static void
gelu_case(recorder *r, double z)
{
    rec_in_double(r, "z", z);
    rec_out_double(r, "gelu_tanh(z)", nn_gelu_tanh(z));
}

static void
probe_gelu_tanh(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "a score of 1"))
        gelu_case(r, 1.0);
    if (rec_case(r, "a score of -1"))
        gelu_case(r, -1.0);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score"))
            gelu_case(r, (k % 2 ? -1 : 1) * gsl_ran_flat(rec_rng(r), 0.5, 3));
    rec_group(r, "edges", 4);
    if (rec_case(r, "a score of exactly 0"))
        gelu_case(r, 0.0);
    for (int k = 0; k < 4; k++)
        if (rec_case(r, "a score far from 0"))
            gelu_case(r, far[k]);
    if (rec_case(r, "an infinite score"))
        gelu_case(r, GSL_POSINF);
    if (rec_case(r, "minus infinity"))
        gelu_case(r, GSL_NEGINF);
    if (rec_case(r, "a score that is not a number"))
        gelu_case(r, GSL_NAN);
}

/* ---- 4.5 ---- */

static void
slope_case(recorder *r, nn_act act, double z)
{
    rec_in_string(r, "act", act_name(act));
    rec_in_double(r, "z", z);
    rec_out_double(r, "slope", nn_act_slope(act, z));
}

/* Every activation at one score: eight cases. */
static void
every_slope(recorder *r, const char *what, double z)
{
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, what))
            slope_case(r, (nn_act)k, z);
}

static void
probe_slope(recorder *r)
{
    rec_group(r, "idea", 5);
    every_slope(r, "a score of 2", 2.0);
    every_slope(r, "a score of -1", -1.0);
    for (int k = 0; k < NN_ACT_KINDS; k++)
        for (size_t n = 0; n < rec_repeat(r, 2); n++)
            if (rec_case(r, "a score"))
                slope_case(r, (nn_act)k,
                           (n % 2 ? -1 : 1) *
                               gsl_ran_flat(rec_rng(r), 0.2, 3.0));
    rec_group(r, "edges", 4);
    every_slope(r, "a score of exactly 0", 0.0);
    for (int k = 0; k < 4; k++)
        every_slope(r, "a score far from 0", far[k]);
    every_slope(r, "an infinite score", GSL_POSINF);
    every_slope(r, "minus infinity", GSL_NEGINF);
    every_slope(r, "a score that is not a number", GSL_NAN);
    rec_group(r, "errors", 1);
    if (rec_case(r, "an activation that does not exist"))
        slope_case(r, no_such_act, 0.5);
}

/* ---- 4.6 ---- */

static void
forward_case(recorder *r, nn_act act, gsl_matrix *Z, gsl_matrix *A)
{
    rec_in_string(r, "act", act_name(act));
    rec_in_matrix(r, "Z", Z);
    rec_out_status(r, nn_act_forward(act, Z, A));
    rec_out_matrix(r, "A", A);
    rec_keep_matrix(r, "Z", Z);
}

static void
probe_forward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the batch worked on paper"))
        forward_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, paper_Z),
                     rec_stale_matrix(r, 2, 3));
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, "a batch"))
            forward_case(r, (nn_act)k, rec_random_matrix(r, 4, 3),
                         rec_stale_matrix(r, 4, 3));
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single sample"))
        forward_case(r, NN_ACT_TANH, rec_random_matrix(r, 1, 5),
                     rec_stale_matrix(r, 1, 5));
    if (rec_case(r, "a single unit"))
        forward_case(r, NN_ACT_SIGMOID, rec_random_matrix(r, 5, 1),
                     rec_stale_matrix(r, 5, 1));
    if (rec_case(r, "a score that is not a number")) {
        gsl_matrix *Z = rec_random_matrix(r, 2, 3);
        gsl_matrix_set(Z, 1, 0, GSL_NAN);
        forward_case(r, NN_ACT_RELU, Z, rec_stale_matrix(r, 2, 3));
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "A turned on its side"))
        forward_case(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3),
                     rec_stale_matrix(r, 3, 2));
    if (rec_case(r, "an activation that does not exist"))
        forward_case(r, no_such_act, rec_random_matrix(r, 2, 3),
                     rec_stale_matrix(r, 2, 3));
}

/* ---- 4.7 ---- */

static void
backward_case(recorder *r, nn_act act, gsl_matrix *Z, gsl_matrix *dA,
              gsl_matrix *dZ)
{
    gsl_matrix *A = activations(r, act, Z);
    rec_in_string(r, "act", act_name(act));
    rec_in_matrix(r, "Z", Z);
    rec_in_matrix(r, "A", A);
    rec_in_matrix(r, "dA", dA);
    rec_out_status(r, nn_act_backward(act, Z, A, dA, dZ));
    rec_out_matrix(r, "dZ", dZ);
    rec_keep_matrix(r, "Z", Z);
    rec_keep_matrix(r, "A", A);
    rec_keep_matrix(r, "dA", dA);
}

static void
probe_backward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the batch worked on paper"))
        backward_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, paper_Z),
                      rec_matrix_of(r, 2, 3, paper_dA),
                      rec_stale_matrix(r, 2, 3));
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, "a batch"))
            backward_case(r, (nn_act)k, rec_random_matrix(r, 4, 3),
                          rec_random_matrix(r, 4, 3),
                          rec_stale_matrix(r, 4, 3));
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single sample"))
        backward_case(r, NN_ACT_GELU, rec_random_matrix(r, 1, 5),
                      rec_random_matrix(r, 1, 5), rec_stale_matrix(r, 1, 5));
    if (rec_case(r, "a score of 0 where the slope jumps"))
        backward_case(r, NN_ACT_LEAKY_RELU, rec_matrix(r, 2, 3),
                      rec_random_matrix(r, 2, 3), rec_stale_matrix(r, 2, 3));
    if (rec_case(r, "a score that is not a number")) {
        gsl_matrix *Z = rec_random_matrix(r, 2, 3);
        gsl_matrix_set(Z, 1, 0, GSL_NAN);
        backward_case(r, NN_ACT_RELU, Z, rec_random_matrix(r, 2, 3),
                      rec_stale_matrix(r, 2, 3));
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "dA turned on its side"))
        backward_case(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3),
                      rec_random_matrix(r, 3, 2), rec_stale_matrix(r, 2, 3));
    if (rec_case(r, "dZ with a column too many"))
        backward_case(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3),
                      rec_random_matrix(r, 2, 3), rec_stale_matrix(r, 2, 4));
    if (rec_case(r, "an activation that does not exist"))
        backward_case(r, no_such_act, rec_random_matrix(r, 2, 3),
                      rec_random_matrix(r, 2, 3), rec_stale_matrix(r, 2, 3));
}

/* ---- 4.8 ---- */

static void
check_case(recorder *r, nn_act act, const gsl_matrix *Z)
{
    nn_act_health health = {77.0, 77};
    rec_in_string(r, "act", act_name(act));
    rec_in_matrix(r, "Z", Z);
    rec_out_status(r, nn_act_check(act, Z, &health));
    rec_out_double(r, "saturated", health.saturated);
    rec_out_int(r, "dead", (long)health.dead);
    rec_keep_matrix(r, "Z", Z);
}

/* Five samples and four units, of which the two in the middle are below 0. */
static void
check_dead(recorder *r, nn_act act)
{
    gsl_matrix *Z = rec_random_matrix(r, 5, 4);
    for (size_t i = 0; i < 5; i++) {
        for (size_t j = 1; j < 3; j++)
            gsl_matrix_set(Z, i, j, -fabs(gsl_matrix_get(Z, i, j)));
        gsl_matrix_set(Z, i, 3, (i % 2 ? 1 : -1) * gsl_matrix_get(Z, i, 0));
    }
    gsl_matrix_set(Z, 0, 0, 1.5);
    gsl_matrix_set(Z, 0, 3, 2.5);
    check_case(r, act, Z);
}

static void
probe_check(recorder *r)
{
    static const double gelu_Z[8] = {-4, -3, -2, 0.5, 1, -5, 4, 6};
    static const double wide_Z[8] = {6, -8, 5, -7.5, 8, -9, 7, -2};
    static const double nan_Z[6] = {-2, GSL_NAN, 1, -3, -1, -2};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the batch worked on paper"))
        check_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, paper_Z));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "two units below 0 on every sample"))
            check_dead(r, NN_ACT_RELU);
    if (rec_case(r, "two units below 0 on every sample, and a leak"))
        check_dead(r, NN_ACT_LEAKY_RELU);
    if (rec_case(r, "scores on both sides of where a sigmoid saturates"))
        check_case(r, NN_ACT_SIGMOID, rec_matrix_of(r, 4, 2, wide_Z));
    if (rec_case(r, "scores on both sides of where a tanh saturates"))
        check_case(r, NN_ACT_TANH, rec_matrix_of(r, 2, 4, wide_Z));
    rec_group(r, "edges", 3);
    if (rec_case(r, "slopes below 0, which are steep all the same"))
        check_case(r, NN_ACT_GELU, rec_matrix_of(r, 2, 4, gelu_Z));
    if (rec_case(r, "a single sample"))
        check_case(r, NN_ACT_RELU, rec_matrix_of(r, 1, 6, paper_Z));
    if (rec_case(r, "a single unit"))
        check_case(r, NN_ACT_STEP, rec_random_matrix(r, 3, 1));
    if (rec_case(r, "scores that are not numbers"))
        check_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, nan_Z));
    rec_group(r, "errors", 1);
    if (rec_case(r, "an activation that does not exist"))
        check_case(r, no_such_act, rec_random_matrix(r, 2, 3));
}

const probe_exercise probe_exercises[] = {
    {.id = "4.1",
     .function = "nn_sigmoid",
     .title = "The sigmoid",
     .run = probe_sigmoid},
    {.id = "4.2",
     .function = "nn_relu",
     .title = "The rectifier",
     .run = probe_relu},
    {.id = "4.3",
     .function = "nn_leaky_relu",
     .title = "The leaky rectifier",
     .run = probe_leaky_relu},
    {.id = "4.4",
     .function = "nn_gelu_tanh",
     .title = "The GELU by a tanh",
     .run = probe_gelu_tanh},
    {.id = "4.5",
     .function = "nn_act_slope",
     .title = "Eight slopes",
     .needs = "4.1",
     .run = probe_slope},
    {.id = "4.6",
     .function = "nn_act_forward",
     .title = "Forward through a layer",
     .needs = "4.1 4.2 4.3 4.4",
     .run = probe_forward},
    {.id = "4.7",
     .function = "nn_act_backward",
     .title = "Backward through a layer",
     .needs = "4.5",
     .run = probe_backward},
    {.id = "4.8",
     .function = "nn_act_check",
     .title = "Saturated and dead",
     .needs = "4.5",
     .run = probe_check},
    {.id = NULL},
};
