/* The probe of chapter 6. */
#include "losses.h"
#include "recorded.h"

/* ---- 6.5 ---- */

static void
numerical_case(recorder *r, nn_objective f, double h, gsl_vector *theta,
               gsl_vector *g)
{
    rec_in_double(r, "h", h);
    rec_in_vector(r, "theta", theta);
    rec_out_status(r, nn_numerical_gradient(&f, h, theta, g));
    rec_out_vector(r, "g", g);
    rec_tolerance(r, 0.0, 0.0); /* the very bits */
    rec_keep_vector(r, "theta", theta);
}

static void
numerical_of(recorder *r, double (*value)(const gsl_vector *, void *),
             double scale, double h, gsl_vector *theta)
{
    nn_objective f = {.value = value, .context = &scale};
    numerical_case(r, f, h, theta, rec_stale_vector(r, theta->size));
}

static void
probe_numerical(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "x cubed at 2, the case worked on paper"))
        numerical_of(r, cube, 1, 0.5, rec_vector_of(r, 1, (double[]){2}));
    if (rec_case(r, "the product of 2 and 3"))
        numerical_of(r, product, 1, 0.5,
                     rec_vector_of(r, 2, (double[]){2, 3}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "a hilly function, h not small")) {
            gsl_vector *theta = rec_random_vector(r, 3 + k);
            double h = gsl_ran_flat(rec_rng(r), 0.25, 0.75);
            numerical_of(r, hilly, gsl_ran_flat(rec_rng(r), 1.5, 2.5), h,
                         theta);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "a hilly function, the usual h")) {
        /* Values near 100 have errors near 1e-14, and h is 1e-5. */
        rec_tolerance(r, 1e-7, 1e-7);
        numerical_of(r, hilly, 1.5, 1e-5, rec_random_vector(r, 4));
    }
    if (rec_case(r, "a step so large that small numbers drown in it")) {
        /* Products of numbers near 1000, divided by 2000. */
        rec_tolerance(r, 1e-9, 1e-9);
        numerical_of(r, product, 1, 1000,
                     rec_vector_of(r, 2, (double[]){0.1, 1.0 / 3.0}));
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "g shorter than theta"))
        numerical_case(r, (nn_objective){.value = product}, 0.5,
                       rec_random_vector(r, 2), rec_stale_vector(r, 1));
    if (rec_case(r, "a step of 0"))
        numerical_of(r, product, 1, 0, rec_random_vector(r, 2));
}

/* ---- 6.6 ---- */

enum { SHOW_ALL, SHOW_RUN };

static void
descend_into(recorder *r, nn_objective f, double eta, double tolerance,
             size_t max_steps, gsl_vector *theta, gsl_vector *g, int show)
{
    nn_descent run = {77, GSL_NAN, 77};
    rec_in_double(r, "eta", eta);
    rec_in_double(r, "tolerance", tolerance);
    rec_in_int(r, "max_steps", (long)max_steps);
    rec_in_vector(r, "theta", theta);
    rec_out_status(r,
                   nn_descend(&f, eta, tolerance, max_steps, theta, &run, g));
    rec_out_int(r, "steps", (long)run.steps);
    rec_out_int(r, "converged", run.converged);
    if (show == SHOW_RUN)
        return;
    rec_out_vector(r, "theta", theta);
    rec_out_double(r, "slope", run.slope);
    rec_out_vector(r, "g", g);
}

static void
descend_case(recorder *r, const gsl_matrix *A, const gsl_vector *b, double eta,
             double tolerance, size_t max_steps, gsl_vector *theta, int show)
{
    bowl c = {A, b};
    rec_in_matrix(r, "A of the slope A theta - b", A);
    rec_in_vector(r, "b of the slope A theta - b", b);
    descend_into(r, (nn_objective){.gradient = bowl_gradient, .context = &c},
                 eta, tolerance, max_steps, theta,
                 rec_stale_vector(r, theta->size), show);
}

/* The slope of theta^2 / 2 is theta. */
static void
descend_square(recorder *r, double start, double eta, double tolerance,
               size_t max_steps, int show)
{
    descend_case(r, rec_matrix_of(r, 1, 1, (double[]){1}), rec_vector(r, 1),
                 eta, tolerance, max_steps,
                 rec_vector_of(r, 1, (double[]){start}), show);
}

static void
descend_line(recorder *r, double eta, size_t max_steps)
{
    descend_case(r, rec_matrix_of(r, 2, 2, (double[]){2, 4, 4, 28.0 / 3.0}),
                 rec_vector_of(r, 2, (double[]){4, 28.0 / 3.0}), eta, 0.0,
                 max_steps, rec_vector(r, 2), SHOW_ALL);
}

static void
probe_descend(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "one step of the line worked on paper"))
        descend_line(r, 0.1, 1);
    if (rec_case(r, "three steps of that line"))
        descend_line(r, 0.1, 3);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "a few steps on a random slope")) {
            gsl_vector *theta = rec_random_vector(r, 3);
            double eta = gsl_ran_flat(rec_rng(r), 0.05, 0.2);
            gsl_vector *b = rec_random_vector(r, 3);
            descend_case(r, rec_random_matrix(r, 3, 3), b, eta, 0.0, 3 + k,
                         theta, SHOW_ALL);
        }
    if (rec_case(r, "8, 4, 2, 1: a slope that reaches the tolerance"))
        descend_square(r, 8, 0.5, 1, 100, SHOW_ALL);
    rec_group(r, "edges", 4);
    if (rec_case(r, "converged with the last step allowed"))
        descend_square(r, 8, 0.5, 1, 3, SHOW_ALL);
    if (rec_case(r, "a start at the bottom"))
        descend_square(r, 0, 0.5, 0, 5, SHOW_ALL);
    if (rec_case(r, "no step allowed"))
        descend_square(r, 3, 0.5, 0.25, 0, SHOW_ALL);
    if (rec_case(r, "to and fro for ever"))
        descend_square(r, 3, 2, 0.25, 7, SHOW_ALL);
    if (rec_case(r, "a length of 5, no element of which is above 4"))
        descend_case(r, rec_matrix_of(r, 2, 2, (double[]){1, 0, 0, 1}),
                     rec_vector(r, 2), 0.5, 4.5, 9,
                     rec_vector_of(r, 2, (double[]){3, -4}), SHOW_ALL);
    if (rec_case(r, "a rate so high that theta leaves the numbers"))
        descend_square(r, 1, 3, 0.25, 5000, SHOW_RUN);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a gradient that cannot be had"))
        descend_into(r, (nn_objective){.gradient = no_gradient}, 0.5, 0, 3,
                     rec_random_vector(r, 2), rec_stale_vector(r, 2),
                     SHOW_RUN);
    if (rec_case(r, "g longer than theta"))
        descend_into(r, (nn_objective){.gradient = no_gradient}, 0.5, 0, 3,
                     rec_random_vector(r, 2), rec_stale_vector(r, 3),
                     SHOW_ALL);
    if (rec_case(r, "a rate of 0"))
        descend_square(r, 3, 0, 0, 5, SHOW_ALL);
    if (rec_case(r, "a tolerance below 0"))
        descend_square(r, 3, 0.5, -1, 5, SHOW_ALL);
}

/* ---- 6.7 ---- */

static void
gradient_case(recorder *r, nn_linear l, const gsl_vector *theta, gsl_vector *g)
{
    in_linear(r, &l, theta);
    rec_out_status(r, nn_linear_gradient(theta, &l, g));
    rec_out_vector(r, "g", g);
    rec_keep_vector(r, "theta", theta);
    keep_linear(r, &l);
}

static void
gradient_random(recorder *r, size_t n, size_t d, nn_loss *loss, double ridge)
{
    const gsl_matrix *X = rec_random_matrix(r, n, d);
    gsl_vector *theta = rec_random_vector(r, d);
    gradient_case(r, linear(r, X, rec_random_matrix(r, n, 1), loss, ridge),
                  theta, rec_stale_vector(r, d));
}

static void
probe_gradient(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the line worked on paper")) {
        gsl_matrix *X = rec_matrix_of(r, 3, 2, (double[]){1, 1, 1, 2, 1, 3});
        gradient_case(
            r, linear(r, X, column(r, 3, (double[]){1, 2, 3}), squares, 0),
            rec_vector_of(r, 2, (double[]){0.5, 0.5}), rec_stale_vector(r, 2));
    }
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "a squared error"))
            gradient_random(r, 5 + k, 3, squares, 0);
        if (rec_case(r, "a loss that counts row 0 once, row 1 twice"))
            gradient_random(r, 6 + k, 4, uneven, 0);
        if (rec_case(r, "a squared error and a ridge"))
            gradient_random(r, 5 + k, 3, squares,
                            gsl_ran_flat(rec_rng(r), 0.5, 1.5));
    }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one sample"))
        gradient_random(r, 1, 3, squares, 0.5);
    if (rec_case(r, "one feature"))
        gradient_random(r, 4, 1, squares, 0.5);
    if (rec_case(r, "scores left over from another theta")) {
        const gsl_matrix *X = rec_random_matrix(r, 4, 2);
        nn_linear l = linear(r, X, rec_random_matrix(r, 4, 1), uneven, 0.25);
        gsl_vector *g = rec_random_vector(r, 2);
        nn_linear_gradient(rec_random_vector(r, 2), &l, g);
        gradient_case(r, l, rec_random_vector(r, 2), g);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "theta longer than a row")) {
        gsl_vector *theta = rec_random_vector(r, 3);
        gsl_matrix *T = rec_random_matrix(r, 4, 1);
        gradient_case(r, linear(r, rec_random_matrix(r, 4, 2), T, squares, 0),
                      theta, rec_stale_vector(r, 3));
    }
    if (rec_case(r, "g shorter than theta")) {
        gsl_vector *theta = rec_random_vector(r, 2);
        gsl_matrix *T = rec_random_matrix(r, 4, 1);
        gradient_case(r, linear(r, rec_random_matrix(r, 4, 2), T, squares, 0),
                      theta, rec_stale_vector(r, 1));
    }
}

/* ---- 6.8 ---- */

static void
newton_case(recorder *r, const gsl_matrix *X, const gsl_matrix *T,
            double ridge, gsl_vector *theta, size_t steps)
{
    nn_linear l = linear(r, X, T, nn_bce_logits, ridge);
    gsl_vector *g = rec_stale_vector(r, X->size2);
    in_linear(r, &l, theta);
    rec_in_int(r, "steps of Newton", (long)steps);
    int status = GSL_SUCCESS;
    for (size_t k = 0; k < steps && status == GSL_SUCCESS; k++)
        status = nn_logistic_newton(&l, theta, g);
    /* Solving with H multiplies what rounding left of it. */
    rec_tolerance(r, 1e-8, 1e-10);
    rec_out_status(r, status);
    rec_out_vector(r, "theta", theta);
    if (status == GSL_SUCCESS && steps == 1)
        rec_out_vector(r, "g", g);
    keep_linear(r, &l);
}

static void
newton_random(recorder *r, size_t n, size_t d, double ridge)
{
    gsl_vector *theta = rec_random_vector(r, d);
    gsl_vector_scale(theta, 0.25); /* few scores far out, so H is no wreck */
    gsl_matrix *T = random_targets(r, n, 1);
    newton_case(r, rec_random_matrix(r, n, d), T, ridge, theta, 1);
}

/* Four points on a line, on which no limit is right about all. */
static gsl_matrix *
four(recorder *r)
{
    return rec_matrix_of(r, 4, 2, (double[]){1, 0, 1, 1, 1, 2, 1, 3});
}

static void
probe_newton(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "one step from 0, worked on paper"))
        newton_case(r, four(r), column(r, 4, (double[]){0, 1, 0, 1}), 0,
                    rec_vector(r, 2), 1);
    if (rec_case(r, "eight steps: the optimum"))
        newton_case(r, four(r), column(r, 4, (double[]){0, 1, 0, 1}), 0,
                    rec_vector(r, 2), 8);
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "random samples"))
            newton_random(r, 14 + k, 3, 0);
        if (rec_case(r, "random samples and a ridge"))
            newton_random(r, 9 + k, 3, gsl_ran_flat(rec_rng(r), 0.25, 0.75));
    }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one sample and a ridge"))
        newton_random(r, 1, 2, 0.5);
    if (rec_case(r, "a feature that is always 0, and a ridge"))
        newton_case(r, rec_matrix_of(r, 3, 2, (double[]){1, 0, 2, 0, -1, 0}),
                    column(r, 3, (double[]){1, 0, 0}), 0.5,
                    rec_vector_of(r, 2, (double[]){0.5, 2}), 1);
    if (rec_case(r, "two points that no other contradicts, far on"))
        newton_case(r, rec_matrix_of(r, 2, 2, (double[]){1, -1, 1, 1}),
                    column(r, 2, (double[]){0, 1}), 0,
                    rec_vector_of(r, 2, (double[]){0.5, 1000}), 1);
    if (rec_case(r, "a sample that is not a number"))
        newton_case(
            r, rec_matrix_of(r, 3, 2, (double[]){1, 2, 1, GSL_NAN, 1, -1}),
            column(r, 3, (double[]){1, 0, 0}), 0.5,
            rec_vector_of(r, 2, (double[]){0.25, 0.5}), 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "theta longer than a row"))
        newton_case(r, four(r), column(r, 4, (double[]){0, 1, 0, 1}), 0,
                    rec_random_vector(r, 3), 1);
}

const probe_exercise probe_exercises[] = {
    {.id = "6.1",
     .function = "nn_regression_errors",
     .title = "How far off",
     .run = probe_errors},
    {.id = "6.2",
     .function = "nn_mse",
     .title = "The squared error and its slope",
     .run = probe_mse},
    {.id = "6.3",
     .function = "nn_bce",
     .title = "The cross-entropy of two classes",
     .run = probe_bce},
    {.id = "6.4",
     .function = "nn_bce_logits",
     .title = "The same from scores",
     .run = probe_bce_logits},
    {.id = "6.5",
     .function = "nn_numerical_gradient",
     .title = "A slope out of two values",
     .run = probe_numerical},
    {.id = "6.6",
     .function = "nn_descend",
     .title = "Go down",
     .run = probe_descend},
    {.id = "6.7",
     .function = "nn_linear_gradient",
     .title = "The slope of a linear model",
     .run = probe_gradient},
    {.id = "6.8",
     .function = "nn_logistic_newton",
     .title = "One step of Newton's",
     .needs = "6.4 6.7",
     .run = probe_newton},
    {.id = NULL},
};
