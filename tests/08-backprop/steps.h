/* Steps, and checks of a gradient: exercises 8.4 to 8.7 of the probe. */
#ifndef TESTS_BACKPROP_STEPS_H
#define TESTS_BACKPROP_STEPS_H

#include "nets.h"

#include <gsl/gsl_randist.h>

/* ---- 8.4 ---- */

static inline void
step_case(recorder *r, passes *p, const gsl_vector *grad, double eta)
{
    in_net(r, p->net);
    rec_in_vector(r, "grad", grad);
    rec_in_double(r, "eta", eta);
    rec_out_status(r, nn_net_step(p->net, grad, eta));
    rec_out_vector(r, "theta after", p->net->theta);
    rec_keep_vector(r, "grad", grad);
    passes_free(p);
}

static inline void
step_random(recorder *r, size_t size, double eta)
{
    passes p = passes_of(r, paper_layers(), 3, NULL, 1);
    step_case(r, &p, rec_random_vector(r, size), eta);
}

static inline void
probe_step(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the step worked on paper")) {
        passes p = passes_of(r, paper_layers(), 3, paper_theta, 1);
        step_case(
            r, &p,
            rec_vector_of(
                r, 13, (double[]){4, 0, -8, -2, 0, 4, 2, 0, -4, 6, 0, 2, 2}),
            0.25);
    }
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random slopes"))
            step_random(r, 13, gsl_ran_flat(rec_rng(r), 0.2, 0.8));
    rec_group(r, "edges", 3);
    if (rec_case(r, "a learning rate of 0"))
        step_random(r, 13, 0.0);
    if (rec_case(r, "slopes that are all 0")) {
        passes p = passes_of(r, paper_layers(), 3, NULL, 1);
        step_case(r, &p, rec_vector(r, 13), 0.5);
    }
    if (rec_case(r, "a slope that is not a number")) {
        passes p = passes_of(r, paper_layers(), 3, NULL, 1);
        gsl_vector *grad = rec_random_vector(r, 13);
        gsl_vector_set(grad, 4, GSL_NAN);
        step_case(r, &p, grad, 0.5);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "a slope too few"))
        step_random(r, 12, 0.5);
}

/* ---- 8.5 ---- */

static inline void
freeze_case(recorder *r, const nn_layer *layers, size_t n_layers, size_t k,
            gsl_vector *grad)
{
    passes p = passes_of(r, layers, n_layers, NULL, 1);
    in_net(r, p.net);
    rec_in_int(r, "k", (long)k);
    rec_in_vector(r, "grad before", grad);
    rec_out_status(r, nn_net_freeze(p.net, k, grad));
    rec_out_vector(r, "grad", grad);
    rec_keep_vector(r, "theta", p.net->theta);
    passes_free(&p);
}

static inline void
probe_freeze(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the first layer of the paper's network"))
        freeze_case(
            r, paper_layers(), 3, 0,
            rec_vector_of(
                r, 13, (double[]){4, 0, -8, -2, 0, 4, 2, 0, -4, 6, 0, 2, 2}));
    if (rec_case(r, "the last layer"))
        freeze_case(r, paper_layers(), 3, 2, rec_random_vector(r, 13));
    if (rec_case(r, "a layer in the middle"))
        freeze_case(r, mixed_layers(), MIXED, 2, rec_random_vector(r, 55));
    rec_group(r, "edges", 3);
    if (rec_case(r, "a layer without parameters"))
        freeze_case(r, paper_layers(), 3, 1, rec_random_vector(r, 13));
    if (rec_case(r, "a layer with a single parameter"))
        freeze_case(r, mixed_layers(), MIXED, 4, rec_random_vector(r, 55));
    if (rec_case(r, "slopes that are not numbers")) {
        gsl_vector *grad = rec_random_vector(r, 13);
        gsl_vector_set(grad, 2, GSL_NAN);
        gsl_vector_set(grad, 5, GSL_POSINF);
        freeze_case(r, paper_layers(), 3, 0, grad);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "a layer that is not there"))
        freeze_case(r, paper_layers(), 3, 3, rec_random_vector(r, 13));
    if (rec_case(r, "a slope too many"))
        freeze_case(r, paper_layers(), 3, 0, rec_random_vector(r, 14));
}

/* ---- 8.6 ---- */

static inline void
error_case(recorder *r, const gsl_vector *a, const gsl_vector *b, double floor)
{
    rec_in_vector(r, "a", a);
    rec_in_vector(r, "b", b);
    rec_in_double(r, "floor", floor);
    /* An error of 1e-9 must not pass for 0. */
    rec_tolerance(r, 1e-9, 0.0);
    rec_out_double(r, "error", nn_relative_error(a, b, floor));
    rec_keep_vector(r, "a", a);
    rec_keep_vector(r, "b", b);
}

static inline void
error_of(recorder *r, size_t n, const double a[], const double b[],
         double floor)
{
    error_case(r, rec_vector_of(r, n, a), rec_vector_of(r, n, b), floor);
}

static inline void
error_idea(recorder *r)
{
    if (rec_case(r, "the pairs worked on paper"))
        error_of(r, 3, (double[]){2, -1, 0}, (double[]){1.5, -1, 0}, 1e-8);
    if (rec_case(r, "the same, the other way round"))
        error_of(r, 3, (double[]){1.5, -1, 0}, (double[]){2, -1, 0}, 1e-8);
    if (rec_case(r, "slopes of opposite sign"))
        error_of(r, 2, (double[]){0.5, -0.25}, (double[]){0.5, 0.75}, 1e-8);
    if (rec_case(r, "a small slope that is wrong beside a large one"))
        error_of(r, 3, (double[]){100, 1e-3, 50}, (double[]){100, 5e-4, 50},
                 1e-8);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random slopes")) {
            gsl_vector *b = rec_random_vector(r, 4 + k);
            error_case(r, rec_random_vector(r, 4 + k), b, 1e-8);
        }
}

static inline void
error_edges(recorder *r)
{
    const double nan = GSL_NAN, inf = GSL_POSINF;
    if (rec_case(r, "equal vectors, with a slope of 0"))
        error_of(r, 3, (double[]){0.5, 0, -2}, (double[]){0.5, 0, -2}, 1e-8);
    if (rec_case(r, "dust below the floor"))
        error_of(r, 2, (double[]){1, 3e-12}, (double[]){1, -1e-12}, 1e-8);
    if (rec_case(r, "a floor above everything"))
        error_of(r, 2, (double[]){0.5, -0.25}, (double[]){0.25, -0.5}, 2);
    if (rec_case(r, "tiny vectors, a tinier floor"))
        error_of(r, 2, (double[]){4e-9, 1e-9}, (double[]){4e-9, 3e-9}, 1e-15);
    if (rec_case(r, "the first is not a number"))
        error_of(r, 3, (double[]){nan, 1, 2}, (double[]){1, 1, 1}, 1e-8);
    if (rec_case(r, "the last is not a number"))
        error_of(r, 3, (double[]){1, 1, 2}, (double[]){1, 1.5, nan}, 1e-8);
    if (rec_case(r, "an infinite slope"))
        error_of(r, 2, (double[]){inf, 1}, (double[]){3, 1}, 1e-8);
}

static inline void
probe_error(recorder *r)
{
    rec_group(r, "idea", 6);
    error_idea(r);
    rec_group(r, "edges", 3);
    error_edges(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "b longer than a")) {
        gsl_vector *b = rec_random_vector(r, 4);
        error_case(r, rec_random_vector(r, 3), b, 1e-8);
    }
}

/* ---- 8.7 ---- */

/* The network checked, with a gain whose backward may be wrong; bounded so
 * that no slope is lost in a flat tail. */
static inline nn_layer *
checked_layers(double share, double more, double idle)
{
    static nn_layer chain[4];
    chain[0] = (nn_layer){.type = nn_layer_dense, .n_in = 2, .n_out = 3};
    chain[1] = (nn_layer){.type = nn_layer_tanh, .n_in = 3, .n_out = 3};
    chain[2] = (nn_layer){
        .type = &gain, .n_in = 3, .n_out = 3, .option = {share, more, idle}};
    chain[3] = (nn_layer){.type = nn_layer_dense, .n_in = 3, .n_out = 2};
    return chain;
}

static inline void
check_case(recorder *r, passes *p, const gsl_matrix *X, const gsl_matrix *T,
           nn_loss *loss, double h)
{
    double error = GSL_NAN;
    gsl_vector_view numeric = stale_gradient(r, p->net->theta->size);
    in_net(r, p->net);
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "T", T);
    rec_in_double(r, "h", h);
    rec_out_status(r,
                   nn_gradient_check(p->net, X, T, loss, h, &error,
                                     &p->grad.vector, &numeric.vector, p->w));
    rec_out_vector(r, "grad", &p->grad.vector);
    /* Differences of losses near 1 carry rounding of about 1e-16 / h. */
    rec_tolerance(r, 1e-6, h > 0.0 ? 1e-16 / h : 0.0);
    rec_out_vector(r, "numeric", &numeric.vector);
    rec_tolerance(r, 1e-5, 2e-6);
    rec_out_double(r, "error", error);
    rec_keep_vector(r, "theta", p->net->theta);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "T", T);
    passes_free(p);
}

static inline void
check_random(recorder *r, size_t n, nn_layer *layers, nn_loss *loss, double h)
{
    passes p = passes_of(r, layers, 4, NULL, n);
    gsl_matrix *T = rec_random_matrix(r, n, 2);
    check_case(r, &p, rec_random_matrix(r, n, 2), T, loss, h);
}

/* A gain of no influence whose backward says 3e-8, under a loss near 1/2 or
 * near 50: relative to what? */
static inline void
check_floor(recorder *r, double target)
{
    nn_layer l[2] = {{&gain, 1, 1, {0, 3e-8, 1}}, {nn_layer_dense, 1, 1, {0}}};
    passes p = passes_of(r, l, 2, (double[]){0.5, 0.25, 0.5}, 1);
    check_case(r, &p, rec_matrix_of(r, 1, 1, (double[]){2}),
               rec_matrix_of(r, 1, 1, &target), uneven, 1e-5);
}

static inline void
check_edges(recorder *r)
{
    if (rec_case(r, "a step so long that the differences bend"))
        check_random(r, 3, checked_layers(0, 0, 0), uneven, 0.125);
    if (rec_case(r, "a loss in millions, and a wrong layer"))
        check_random(r, 3, checked_layers(0.5, 0, 0), in_millions, 1e-4);
    if (rec_case(r, "an idle parameter, under a small loss"))
        check_floor(r, 2);
    if (rec_case(r, "an idle parameter, under a large loss"))
        check_floor(r, 11);
    if (rec_case(r, "a network whose slopes are all 0")) {
        passes p = passes_of(
            r, paper_layers(), 3,
            (double[]){-1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0.5}, 2);
        check_case(r, &p, rec_matrix_of(r, 2, 2, (double[]){1, 2, 2, 1}),
                   rec_matrix_of(r, 2, 1, (double[]){0.5, 0.5}), uneven, 1e-5);
    }
    if (rec_case(r, "a loss that refuses"))
        check_random(r, 3, checked_layers(0, 0, 0), refused, 1e-5);
}

static inline void
check_errors(recorder *r)
{
    if (rec_case(r, "a step of 0"))
        check_random(r, 3, checked_layers(0, 0, 0), uneven, 0.0);
    if (rec_case(r, "a step below 0"))
        check_random(r, 3, checked_layers(0, 0, 0), uneven, -1e-5);
    if (rec_case(r, "fewer targets than samples")) {
        passes p = passes_of(r, paper_layers(), 3, NULL, 3);
        gsl_matrix *T = rec_random_matrix(r, 2, 1);
        check_case(r, &p, rec_random_matrix(r, 3, 2), T, uneven, 1e-5);
    }
}

static inline void
probe_check(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the network worked on paper")) {
        passes p = passes_of(r, paper_layers(), 3, paper_theta, 2);
        check_case(r, &p, rec_matrix_of(r, 2, 2, paper_X),
                   rec_matrix_of(r, 2, 1, paper_T), uneven, 1e-5);
    }
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "a layer that is right"))
            check_random(r, 4 + k, checked_layers(0, 0, 0), uneven, 1e-5);
        if (rec_case(r, "a layer whose slope is half as large again"))
            check_random(r, 3 + k, checked_layers(0.5, 0, 0), uneven, 1e-5);
    }
    rec_group(r, "edges", 3);
    check_edges(r);
    rec_group(r, "errors", 1);
    check_errors(r);
}

#endif
