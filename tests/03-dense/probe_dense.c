/* The probe of chapter 3: one layer. */
#include "nn/dense.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>

/* ---- 3.1 ---- */

static void
forward_case(recorder *r, gsl_matrix *X, gsl_matrix *W, gsl_vector *b,
             gsl_matrix *Y)
{
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "W", W);
    rec_in_vector(r, "b", b);
    rec_out_status(r, nn_dense_forward(X, W, b, Y));
    rec_out_matrix(r, "Y", Y);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "W", W);
    rec_keep_vector(r, "b", b);
}

static void
random_forward(recorder *r, size_t n, size_t d, size_t m)
{
    gsl_vector *b = rec_random_vector(r, m);
    gsl_matrix *W = rec_random_matrix(r, d, m);
    forward_case(r, rec_random_matrix(r, n, d), W, b,
                 rec_stale_matrix(r, n, m));
}

/* The three samples of the lesson, two inputs each, and four neurons. */
static void
forward_on_paper(recorder *r)
{
    static const double X[] = {1, 2, 0, -1, 0.5, 1};
    static const double W[] = {1, 2, 3, 4, 5, 6, 7, 8};
    static const double b[] = {0.1, 0.2, 0.3, 0.4};
    forward_case(r, rec_matrix_of(r, 3, 2, X), rec_matrix_of(r, 2, 4, W),
                 rec_vector_of(r, 4, b), rec_stale_matrix(r, 3, 4));
}

/* A sample that is not a number spoils its own row and no other. */
static void
forward_with_nan(recorder *r)
{
    gsl_matrix *X = rec_random_matrix(r, 4, 3);
    gsl_matrix_set(X, 2, 1, GSL_NAN);
    gsl_vector *b = rec_random_vector(r, 2);
    forward_case(r, X, rec_random_matrix(r, 3, 2), b,
                 rec_stale_matrix(r, 4, 2));
}

static void
probe_forward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        forward_on_paper(r);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            random_forward(r, 5 + k % 3, 3, 4);
    rec_group(r, "edges", 3);
    if (rec_case(r, "as many neurons as inputs"))
        random_forward(r, 6, 3, 3);
    if (rec_case(r, "one sample"))
        random_forward(r, 1, 4, 3);
    if (rec_case(r, "one neuron"))
        random_forward(r, 5, 3, 1);
    if (rec_case(r, "one input"))
        random_forward(r, 4, 1, 3);
    if (rec_case(r, "an input that is not a number"))
        forward_with_nan(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a row of W too many")) {
        gsl_vector *b = rec_random_vector(r, 5);
        gsl_matrix *W = rec_random_matrix(r, 3, 5);
        forward_case(r, rec_random_matrix(r, 4, 2), W, b,
                     rec_stale_matrix(r, 4, 5));
    }
    if (rec_case(r, "one bias for every input")) {
        gsl_vector *b = rec_random_vector(r, 2);
        gsl_matrix *W = rec_random_matrix(r, 2, 3);
        forward_case(r, rec_random_matrix(r, 4, 2), W, b,
                     rec_stale_matrix(r, 4, 3));
    }
    if (rec_case(r, "Y one row short")) {
        gsl_vector *b = rec_random_vector(r, 3);
        gsl_matrix *W = rec_random_matrix(r, 2, 3);
        forward_case(r, rec_random_matrix(r, 4, 2), W, b,
                     rec_stale_matrix(r, 3, 3));
    }
}

/* ---- 3.2 ---- */

static void
count_case(recorder *r, size_t d, size_t m)
{
    rec_in_int(r, "d", (long)d);
    rec_in_int(r, "m", (long)m);
    rec_out_int(r, "parameters", (long)nn_dense_n_params(d, m));
}

static void
probe_count(recorder *r)
{
    rec_group(r, "idea", 7);
    if (rec_case(r, "the case worked on paper"))
        count_case(r, 2, 4);
    if (rec_case(r, "784 inputs, 30 neurons"))
        count_case(r, 784, 30);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random sizes")) {
            size_t m = 100 + gsl_rng_uniform_int(rec_rng(r), 90);
            count_case(r, 5 + gsl_rng_uniform_int(rec_rng(r), 90), m);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one input, one neuron"))
        count_case(r, 1, 1);
    if (rec_case(r, "as many neurons as inputs"))
        count_case(r, 7, 7);
    if (rec_case(r, "more than an int can count"))
        count_case(r, 100000, 50000);
}

/* ---- 3.3 ---- */

typedef struct {
    gsl_matrix *W1, *W2, *W;
    gsl_vector *b1, *b2, *b;
} layers;

static void
collapse_case(recorder *r, const layers *l)
{
    rec_in_matrix(r, "W1", l->W1);
    rec_in_vector(r, "b1", l->b1);
    rec_in_matrix(r, "W2", l->W2);
    rec_in_vector(r, "b2", l->b2);
    rec_out_status(r,
                   nn_dense_collapse(l->W1, l->b1, l->W2, l->b2, l->W, l->b));
    rec_out_matrix(r, "W", l->W);
    rec_out_vector(r, "b", l->b);
    rec_keep_matrix(r, "W1", l->W1);
    rec_keep_vector(r, "b1", l->b1);
    rec_keep_matrix(r, "W2", l->W2);
    rec_keep_vector(r, "b2", l->b2);
}

static layers
random_layers(recorder *r, size_t d, size_t h, size_t m)
{
    layers l = {.W1 = rec_random_matrix(r, d, h)};
    l.b1 = rec_random_vector(r, h);
    l.W2 = rec_random_matrix(r, h, m);
    l.b2 = rec_random_vector(r, m);
    l.W = rec_stale_matrix(r, d, m);
    l.b = rec_stale_vector(r, m);
    return l;
}

static void
random_collapse(recorder *r, size_t d, size_t h, size_t m)
{
    layers l = random_layers(r, d, h, m);
    collapse_case(r, &l);
}

static void
collapse_on_paper(recorder *r)
{
    layers l = {
        .W1 = rec_matrix_of(r, 1, 2, (double[]){2, -1}),
        .b1 = rec_vector_of(r, 2, (double[]){1, 3}),
        .W2 = rec_matrix_of(r, 2, 3, (double[]){1, 0, 2, 4, 1, -1}),
        .b2 = rec_vector_of(r, 3, (double[]){0.5, 0, -2}),
        .W = rec_stale_matrix(r, 1, 3),
        .b = rec_stale_vector(r, 3),
    };
    collapse_case(r, &l);
}

static void
probe_collapse(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        collapse_on_paper(r);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            random_collapse(r, 3, 5 + k % 2, 4);
    rec_group(r, "edges", 3);
    if (rec_case(r, "square matrices, which hide an exchange"))
        random_collapse(r, 3, 3, 3);
    if (rec_case(r, "a single neuron in the middle"))
        random_collapse(r, 4, 1, 3);
    if (rec_case(r, "one input, one output"))
        random_collapse(r, 1, 4, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "W too wide")) {
        layers l = random_layers(r, 3, 2, 4);
        l.W = rec_stale_matrix(r, 3, 5);
        collapse_case(r, &l);
    }
    if (rec_case(r, "the second layer wants another number of inputs")) {
        layers l = random_layers(r, 3, 2, 4);
        l.W2 = rec_random_matrix(r, 5, 4);
        collapse_case(r, &l);
    }
    if (rec_case(r, "b one element short")) {
        layers l = random_layers(r, 3, 2, 4);
        l.b = rec_stale_vector(r, 3);
        collapse_case(r, &l);
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "3.1",
     .function = "nn_dense_forward",
     .title = "The answers of a layer",
     .run = probe_forward},
    {.id = "3.2",
     .function = "nn_dense_n_params",
     .title = "Count the parameters",
     .run = probe_count},
    {.id = "3.3",
     .function = "nn_dense_collapse",
     .title = "Two layers are one",
     .run = probe_collapse},
    {.id = NULL},
};
