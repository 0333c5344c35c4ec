/* The probe of chapter 4: the cases of exercises 4.6 to 4.8, whole batches, and
 * the table of all. */
#include "curves.h"

/* ---- 4.6 ---- */

static void
forward_into(recorder *r, nn_act act, const gsl_matrix *Z, gsl_matrix *A)
{
    rec_in_string(r, "act", act_name(act));
    rec_in_matrix(r, "Z", Z);
    rec_out_status(r, nn_act_forward(act, Z, A));
    rec_out_matrix(r, "A", A);
    rec_keep_matrix(r, "Z", Z);
}

static void
forward_case(recorder *r, nn_act act, const gsl_matrix *Z)
{
    forward_into(r, act, Z, rec_stale_matrix(r, Z->size1, Z->size2));
}

/* Two samples, the second of which has a score that is not a number. */
static gsl_matrix *
spoilt_scores(recorder *r)
{
    gsl_matrix *Z = rec_random_matrix(r, 2, 3);
    gsl_matrix_set(Z, 1, 0, GSL_NAN);
    return Z;
}

static void
probe_forward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the batch worked on paper"))
        forward_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, paper_Z));
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, "a batch"))
            forward_case(r, (nn_act)k, rec_random_matrix(r, 4, 3));
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single sample"))
        forward_case(r, NN_ACT_TANH, rec_random_matrix(r, 1, 5));
    if (rec_case(r, "a single unit"))
        forward_case(r, NN_ACT_SIGMOID, rec_random_matrix(r, 5, 1));
    if (rec_case(r, "a score that is not a number"))
        forward_case(r, NN_ACT_RELU, spoilt_scores(r));
    rec_group(r, "errors", 1);
    if (rec_case(r, "A turned on its side"))
        forward_into(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3),
                     rec_stale_matrix(r, 3, 2));
    if (rec_case(r, "an activation that does not exist"))
        forward_case(r, no_such_act, rec_random_matrix(r, 2, 3));
}

/* ---- 4.7 ---- */

static void
backward_into(recorder *r, nn_act act, const gsl_matrix *Z,
              const gsl_matrix *dA, gsl_matrix *dZ)
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
backward_case(recorder *r, nn_act act, const gsl_matrix *Z,
              const gsl_matrix *dA)
{
    backward_into(r, act, Z, dA, rec_stale_matrix(r, Z->size1, Z->size2));
}

/* A batch of n samples and m units; the slopes that arrive are drawn first. */
static void
backward_drawn(recorder *r, nn_act act, size_t n, size_t m)
{
    gsl_matrix *dA = rec_random_matrix(r, n, m);
    backward_case(r, act, rec_random_matrix(r, n, m), dA);
}

static void
backward_errors(recorder *r)
{
    rec_group(r, "errors", 1);
    if (rec_case(r, "dA turned on its side")) {
        gsl_matrix *dA = rec_random_matrix(r, 3, 2);
        backward_case(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3), dA);
    }
    if (rec_case(r, "dZ with a column too many")) {
        gsl_matrix *dA = rec_random_matrix(r, 2, 3);
        backward_into(r, NN_ACT_TANH, rec_random_matrix(r, 2, 3), dA,
                      rec_stale_matrix(r, 2, 4));
    }
    if (rec_case(r, "an activation that does not exist"))
        backward_drawn(r, no_such_act, 2, 3);
}

static void
probe_backward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the batch worked on paper"))
        backward_case(r, NN_ACT_RELU, rec_matrix_of(r, 2, 3, paper_Z),
                      rec_matrix_of(r, 2, 3, paper_dA));
    for (int k = 0; k < NN_ACT_KINDS; k++)
        if (rec_case(r, "a batch"))
            backward_drawn(r, (nn_act)k, 4, 3);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single sample"))
        backward_drawn(r, NN_ACT_GELU, 1, 5);
    if (rec_case(r, "a score of 0 where the slope jumps"))
        backward_case(r, NN_ACT_LEAKY_RELU, rec_matrix(r, 2, 3),
                      rec_random_matrix(r, 2, 3));
    if (rec_case(r, "a score that is not a number")) {
        gsl_matrix *Z = spoilt_scores(r);
        backward_case(r, NN_ACT_RELU, Z, rec_random_matrix(r, 2, 3));
    }
    backward_errors(r);
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
