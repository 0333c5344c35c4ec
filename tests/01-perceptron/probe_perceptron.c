/* The probe of chapter 1. */
#include "recorded.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <float.h>

/* ---- 1.1 ---- */

static void
preact_case(recorder *r, gsl_vector *w, double b, gsl_vector *x)
{
    nn_perceptron p = neuron(w, b);
    in_neuron(r, &p);
    rec_in_vector(r, "x", x);
    rec_out_double(r, "z", nn_perceptron_preact(&p, x));
    rec_keep_vector(r, "x", x);
    rec_keep_vector(r, "w", w);
}

static void
probe_preact(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        preact_case(r, pair(r, 2.0, -1.0), 0.5, pair(r, 1.0, 3.0));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers")) {
            gsl_vector *x = rec_random_vector(r, 3 + k);
            double b = gsl_ran_flat(rec_rng(r), 1.0, 2.0);
            preact_case(r, rec_random_vector(r, 3 + k), b, x);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single input")) {
        gsl_vector *x = rec_random_vector(r, 1);
        preact_case(r, rec_random_vector(r, 1), -0.75, x);
    }
    if (rec_case(r, "an input that is not a number")) {
        gsl_vector *x = rec_random_vector(r, 3);
        gsl_vector_set(x, 1, GSL_NAN);
        preact_case(r, rec_random_vector(r, 3), 0.25, x);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "x longer than w")) {
        gsl_vector *x = rec_random_vector(r, 3);
        preact_case(r, rec_random_vector(r, 2), 0.5, x);
    }
}

/* ---- 1.2 ---- */

static void
step_case(recorder *r, double z)
{
    rec_in_double(r, "z", z);
    rec_out_int(r, "step(z)", nn_step(z));
}

static void
probe_step(recorder *r)
{
    rec_group(r, "idea", 5);
    for (size_t k = 0; k < rec_repeat(r, 4); k++)
        if (rec_case(r, "a score"))
            step_case(r, (k % 2 ? -1 : 1) * gsl_ran_flat(rec_rng(r), 0.1, 5));
    if (rec_case(r, "a small positive score"))
        step_case(r, gsl_ran_flat(rec_rng(r), 0.01, 0.4));
    rec_group(r, "edges", 5);
    if (rec_case(r, "a score of exactly zero"))
        step_case(r, 0.0);
    if (rec_case(r, "minus zero, which equals zero"))
        step_case(r, -0.0);
    if (rec_case(r, "the smallest positive number"))
        step_case(r, DBL_MIN);
    if (rec_case(r, "an infinite score"))
        step_case(r, GSL_POSINF);
    if (rec_case(r, "a score that is not a number"))
        step_case(r, GSL_NAN);
}

/* ---- 1.3 ---- */

static void
predict_case(recorder *r, gsl_vector *w, double b, gsl_vector *x)
{
    nn_perceptron p = neuron(w, b);
    in_neuron(r, &p);
    rec_in_vector(r, "x", x);
    rec_out_int(r, "yhat", nn_perceptron_predict(&p, x));
    rec_keep_vector(r, "x", x);
    rec_keep_vector(r, "w", w);
}

static void
probe_predict(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the bias decides"))
        predict_case(r, pair(r, 1.0, 1.0), -1.5, pair(r, 1.0, 0.0));
    if (rec_case(r, "the other side of the line"))
        predict_case(r, pair(r, 1.0, 1.0), -1.5, pair(r, 1.0, 1.0));
    for (size_t k = 0; k < rec_repeat(r, 6); k++)
        if (rec_case(r, "random numbers")) {
            gsl_vector *x = rec_random_vector(r, 3 + k);
            double b = gsl_ran_flat(rec_rng(r), -2.0, 2.0);
            predict_case(r, rec_random_vector(r, 3 + k), b, x);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "a sample exactly on the line"))
        predict_case(r, pair(r, 2.0, -1.0), 1.0, pair(r, 1.0, 3.0));
    if (rec_case(r, "a score between 0 and one half"))
        predict_case(r, pair(r, 0.5, 0.25), 0.0, pair(r, 0.5, 0.5));
    if (rec_case(r, "an input that is not a number"))
        predict_case(r, rec_random_vector(r, 2), 0.25, pair(r, 0.5, GSL_NAN));
    rec_group(r, "errors", 1);
    if (rec_case(r, "x shorter than w")) {
        gsl_vector *x = rec_random_vector(r, 2);
        predict_case(r, rec_random_vector(r, 3), 0.5, x);
    }
}

/* ---- 1.4 ---- */

static void
update_case(recorder *r, gsl_vector *w, double b, gsl_vector *x, int y,
            double eta)
{
    nn_perceptron p = neuron(w, b);
    int mistake = -7;
    in_neuron(r, &p);
    rec_in_vector(r, "x", x);
    rec_in_int(r, "y", y);
    rec_in_double(r, "eta", eta);
    rec_out_status(r, nn_perceptron_update(&p, x, y, eta, &mistake));
    out_neuron(r, &p);
    rec_out_int(r, "mistake", mistake);
    rec_keep_vector(r, "x", x);
}

/* A random case in which the answer is wrong, or right, for this label. */
static void
random_update(recorder *r, size_t d, int y, int wrong)
{
    gsl_vector *w = rec_random_vector(r, d);
    gsl_vector *x = rec_random_vector(r, d);
    nn_perceptron p = neuron(w, 0.0);
    double z = 0.0;
    for (size_t i = 0; i < d; i++)
        z += gsl_vector_get(w, i) * gsl_vector_get(x, i);
    /* The bias puts the score at the side that is asked for. */
    double score = (y == 1) != wrong ? 0.75 : -0.75;
    p.b = score - z;
    update_case(r, w, p.b, x, y, gsl_ran_flat(rec_rng(r), 0.2, 0.8));
}

static void
probe_update(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        update_case(r, pair(r, 2.0, 2.0), -4.0, pair(r, 2.0, 1.0), 0, 0.5);
    if (rec_case(r, "a step that turns the weights round"))
        update_case(r, pair(r, 0.5, 0.5), 0.0, pair(r, 1.0, 2.0), 0, 0.5);
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "a 1 taken for a 0"))
            random_update(r, 3 + k, 1, 1);
        if (rec_case(r, "a 0 taken for a 1"))
            random_update(r, 3 + k, 0, 1);
    }
    if (rec_case(r, "a step too small to mend the answer"))
        update_case(r, pair(r, 1.0, 0.5), 0.75, pair(r, 0.5, -0.5), 0, 0.5);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a 1 that is right"))
        random_update(r, 3, 1, 0);
    if (rec_case(r, "a 0 that is right"))
        random_update(r, 4, 0, 0);
    if (rec_case(r, "a sample exactly on the line"))
        update_case(r, pair(r, 2.0, -1.0), 1.0, pair(r, 1.0, 3.0), 1, 0.5);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label of -1")) {
        gsl_vector *x = rec_random_vector(r, 2);
        update_case(r, rec_random_vector(r, 2), 0.5, x, -1, 0.5);
    }
    if (rec_case(r, "x longer than w")) {
        gsl_vector *x = rec_random_vector(r, 3);
        update_case(r, rec_random_vector(r, 2), 0.5, x, 1, 0.5);
    }
    if (rec_case(r, "a learning rate of 0")) {
        gsl_vector *x = rec_random_vector(r, 2);
        update_case(r, rec_random_vector(r, 2), 0.5, x, 1, 0.0);
    }
}

/* ---- 1.5 ---- */

static void
fit_case(recorder *r, nn_perceptron p, const gsl_matrix *X,
         const gsl_vector_int *y, double eta, size_t max_epochs)
{
    nn_perceptron_run run = {77, 77, 77};
    in_neuron(r, &p);
    in_samples(r, X, y);
    rec_in_double(r, "eta", eta);
    rec_in_int(r, "max_epochs", (long)max_epochs);
    rec_out_status(r, nn_perceptron_fit(&p, X, y, eta, max_epochs, &run));
    out_neuron(r, &p);
    rec_out_int(r, "updates", (long)run.updates);
    rec_out_int(r, "epochs", (long)run.epochs);
    rec_out_int(r, "converged", run.converged);
    keep_samples(r, X, y);
}

static void
fit_gate(recorder *r, const int truth[4], double eta, size_t max_epochs)
{
    fit_case(r, neuron(rec_vector(r, 2), 0.0), rec_matrix_of(r, 4, 2, corners),
             rec_labels_of(r, 4, truth), eta, max_epochs);
}

static void
probe_fit(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "AND, from zero"))
        fit_gate(r, and, 1.0, 100);
    if (rec_case(r, "NAND, from zero"))
        fit_gate(r, nand, 1.0, 100);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "samples that a line separates")) {
            gsl_vector_int *y = rec_labels(r, 9);
            gsl_matrix *X = separable(r, 9, 3, y);
            fit_case(r, neuron(rec_vector(r, 3), 0.0), X, y, 0.5, 1000);
        }
    rec_group(r, "edges", 4);
    if (rec_case(r, "XOR, which never converges"))
        fit_gate(r, xor, 1.0, 1000);
    if (rec_case(r, "AND, from a solution"))
        fit_case(r, neuron(pair(r, 2, 1), -2.0),
                 rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, and),
                 1.0, 100);
    if (rec_case(r, "AND, cut off after two epochs"))
        fit_gate(r, and, 0.5, 2);
    if (rec_case(r, "AND, with exactly the epochs it needs"))
        fit_gate(r, and, 1.0, 6);
    if (rec_case(r, "one sample"))
        fit_case(r, neuron(rec_vector(r, 2), 0.0), rec_random_matrix(r, 1, 2),
                 rec_labels_of(r, 1, (int[]){1}), 0.5, 10);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label of 2"))
        fit_gate(r, (int[]){0, 0, 2, 1}, 1.0, 10);
    if (rec_case(r, "no epoch at all"))
        fit_gate(r, and, 1.0, 0);
    if (rec_case(r, "a learning rate that is not a number"))
        fit_gate(r, and, GSL_NAN, 10);
    if (rec_case(r, "more labels than samples")) {
        gsl_vector_int *y = rec_random_labels(r, 5, 2);
        fit_case(r, neuron(rec_vector(r, 3), 0.0), rec_random_matrix(r, 4, 3),
                 y, 0.5, 10);
    }
}

/* ---- 1.6 ---- */

static void
bound_case(recorder *r, nn_perceptron p, const gsl_matrix *X,
           const gsl_vector_int *y)
{
    double bound = -7.0;
    in_neuron(r, &p);
    in_samples(r, X, y);
    rec_out_status(r, nn_perceptron_bound(&p, X, y, &bound));
    rec_out_double(r, "bound", bound);
    rec_keep_vector(r, "w", p.w);
    keep_samples(r, X, y);
}

static void
bound_gate(recorder *r, double w1, double w2, double b, const int truth[4])
{
    bound_case(r, neuron(pair(r, w1, w2), b), rec_matrix_of(r, 4, 2, corners),
               rec_labels_of(r, 4, truth));
}

/* A random separable set, with a perceptron that separates it. */
static void
bound_random(recorder *r)
{
    gsl_vector_int *y = rec_labels(r, 7);
    gsl_matrix *X = separable(r, 7, 3, y);
    nn_perceptron p = neuron(rec_vector(r, 3), 0.0);
    for (int pass = 0; pass < 2000; pass++)
        for (size_t i = 0; i < 7; i++) {
            double z = p.b;
            for (size_t j = 0; j < 3; j++)
                z += gsl_vector_get(p.w, j) * gsl_matrix_get(X, i, j);
            int error = gsl_vector_int_get(y, i) - (z > 0.0);
            for (size_t j = 0; j < 3; j++)
                *gsl_vector_ptr(p.w, j) += error * gsl_matrix_get(X, i, j);
            p.b += error;
        }
    bound_case(r, p, X, y);
}

static void
probe_bound(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "AND and the line (2, 2, -3)"))
        bound_gate(r, 2, 2, -3, and);
    if (rec_case(r, "OR and the line (2, 2, -1)"))
        bound_gate(r, 2, 2, -1, or);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "samples that a line separates"))
            bound_random(r);
    rec_group(r, "edges", 3);
    if (rec_case(r, "the same line with doubled weights"))
        bound_gate(r, 4, 4, -6, and);
    if (rec_case(r, "a line with samples on its wrong side"))
        bound_gate(r, 2, 2, -1, and);
    if (rec_case(r, "a sample exactly on the line"))
        bound_gate(r, 2, 2, -2, and);
    if (rec_case(r, "weights and bias all zero"))
        bound_gate(r, 0, 0, 0, and);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label of -1"))
        bound_gate(r, 2, 2, -3, (int[]){-1, 0, 0, 1});
    if (rec_case(r, "more weights than features")) {
        gsl_vector_int *y = rec_random_labels(r, 4, 2);
        gsl_matrix *X = rec_random_matrix(r, 4, 2);
        bound_case(r, neuron(rec_random_vector(r, 3), 0.0), X, y);
    }
}

/* ---- 1.7 ---- */

static void
pocket_case(recorder *r, nn_perceptron p, nn_perceptron best,
            const gsl_matrix *X, const gsl_vector_int *y, double eta,
            size_t max_epochs)
{
    size_t mistakes = 77;
    in_neuron(r, &p);
    in_samples(r, X, y);
    rec_in_double(r, "eta", eta);
    rec_in_int(r, "max_epochs", (long)max_epochs);
    rec_out_status(
        r, nn_perceptron_pocket(&p, X, y, eta, max_epochs, &best, &mistakes));
    rec_out_vector(r, "best w", best.w);
    rec_out_double(r, "best b", best.b);
    rec_out_int(r, "mistakes", (long)mistakes);
    out_neuron(r, &p);
    keep_samples(r, X, y);
}

static nn_perceptron
stale(recorder *r, size_t d)
{
    return neuron(rec_stale_vector(r, d), GSL_NAN);
}

static void
pocket_gate(recorder *r, const int truth[4], size_t max_epochs)
{
    pocket_case(r, neuron(rec_vector(r, 2), 0.0), stale(r, 2),
                rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, truth),
                1.0, max_epochs);
}

/* A cloud with a few labels turned over, so that no line is right. */
static void
pocket_noisy(recorder *r, size_t n)
{
    gsl_vector_int *y = rec_labels(r, n);
    gsl_matrix *X = separable(r, n, 2, y);
    for (size_t i = 0; i < n; i += 5)
        gsl_vector_int_set(y, i, 1 - gsl_vector_int_get(y, i));
    pocket_case(r, neuron(rec_vector(r, 2), 0.0), stale(r, 2), X, y, 0.5, 6);
}

static void
probe_pocket(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "XOR, from zero"))
        pocket_gate(r, xor, 7);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "a cloud with labels turned over"))
            pocket_noisy(r, 16 + k);
    rec_group(r, "edges", 4);
    if (rec_case(r, "AND: stops when the pocket is perfect"))
        pocket_gate(r, and, 100);
    if (rec_case(r, "a start that is right already"))
        pocket_case(r, neuron(pair(r, 2, 2), -3.0), stale(r, 2),
                    rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, and),
                    1.0, 10);
    if (rec_case(r, "the best line comes and goes within an epoch"))
        pocket_case(r, neuron(pair(r, -3, 0), -1.0), stale(r, 2),
                    rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, xor),
                    1.0, 2);
    if (rec_case(r, "a start better than all that follows"))
        pocket_case(r, neuron(pair(r, 2, 2), -1.0), stale(r, 2),
                    rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, xor),
                    1.0, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a pocket of another size"))
        pocket_case(r, neuron(rec_vector(r, 2), 0.0), stale(r, 3),
                    rec_matrix_of(r, 4, 2, corners), rec_labels_of(r, 4, xor),
                    1.0, 5);
    if (rec_case(r, "no epoch at all"))
        pocket_gate(r, xor, 0);
}

const probe_exercise probe_exercises[] = {
    {.id = "1.1",
     .function = "nn_perceptron_preact",
     .title = "The score of a neuron",
     .run = probe_preact},
    {.id = "1.2",
     .function = "nn_step",
     .title = "The step",
     .run = probe_step},
    {.id = "1.3",
     .function = "nn_perceptron_predict",
     .title = "The answer of a neuron",
     .needs = "1.1 1.2",
     .run = probe_predict},
    {.id = "1.4",
     .function = "nn_perceptron_update",
     .title = "Learn from one example",
     .needs = "1.3",
     .run = probe_update},
    {.id = "1.5",
     .function = "nn_perceptron_fit",
     .title = "Train until nothing is wrong",
     .needs = "1.4",
     .run = probe_fit},
    {.id = "1.6",
     .function = "nn_perceptron_bound",
     .title = "Novikoff's bound",
     .needs = "1.1",
     .run = probe_bound},
    {.id = "1.7",
     .function = "nn_perceptron_pocket",
     .title = "A pocket for the best line",
     .needs = "1.3 1.4",
     .run = probe_pocket},
    {.id = NULL},
};
