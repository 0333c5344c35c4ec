/* The cases of exercises 6.1 to 6.4: errors and losses. */
#ifndef TESTS_DESCENT_LOSSES_H
#define TESTS_DESCENT_LOSSES_H

#include "recorded.h"

/* ---- 6.1 ---- */

static inline void
errors_case(recorder *r, const gsl_vector *yhat, const gsl_vector *y)
{
    nn_errors e = {GSL_NAN, GSL_NAN, GSL_NAN};
    rec_in_vector(r, "yhat", yhat);
    rec_in_vector(r, "y", y);
    rec_out_status(r, nn_regression_errors(yhat, y, &e));
    rec_out_double(r, "mse", e.mse);
    rec_out_double(r, "rmse", e.rmse);
    rec_out_double(r, "mae", e.mae);
    rec_keep_vector(r, "yhat", yhat);
    rec_keep_vector(r, "y", y);
}

static inline void
probe_errors(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        errors_case(r, rec_vector_of(r, 3, (double[]){2, 2, 5}),
                    rec_vector_of(r, 3, (double[]){1, 2, 3}));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers")) {
            gsl_vector *y = rec_random_vector(r, 4 + k);
            errors_case(r, rec_random_vector(r, 4 + k), y);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "answers too low and too high by the same"))
        errors_case(r, rec_vector_of(r, 4, (double[]){1, 5, -3, 3}),
                    rec_vector_of(r, 4, (double[]){3, 3, -1, 1}));
    if (rec_case(r, "one sample")) {
        gsl_vector *y = rec_random_vector(r, 1);
        errors_case(r, rec_random_vector(r, 1), y);
    }
    if (rec_case(r, "an answer that is not a number"))
        errors_case(r, rec_vector_of(r, 3, (double[]){1, GSL_NAN, 2}),
                    rec_random_vector(r, 3));
    rec_group(r, "errors", 1);
    if (rec_case(r, "more answers than targets")) {
        gsl_vector *y = rec_random_vector(r, 3);
        errors_case(r, rec_random_vector(r, 4), y);
    }
}

/* ---- 6.2 to 6.4: losses ---- */

/* A loss and how its contract calls its matrices. */
typedef struct {
    nn_loss *loss;
    const char *answers, *slopes;
} named;

static const named mse = {nn_mse, "Yhat", "dYhat"};
static const named bce = {nn_bce, "P", "dP"};
static const named logits = {nn_bce_logits, "Z", "dZ"};

static inline void
loss_into(recorder *r, named f, const gsl_matrix *A, const gsl_matrix *T,
          gsl_matrix *slopes)
{
    double loss = GSL_NAN;
    rec_in_matrix(r, f.answers, A);
    rec_in_matrix(r, "T", T);
    rec_out_status(r, f.loss(A, T, &loss, slopes));
    rec_out_double(r, "loss", loss);
    if (slopes != NULL)
        rec_out_matrix(r, f.slopes, slopes);
    rec_keep_matrix(r, f.answers, A);
    rec_keep_matrix(r, "T", T);
}

static inline void
loss_case(recorder *r, named f, const gsl_matrix *A, const gsl_matrix *T)
{
    loss_into(r, f, A, T, rec_stale_matrix(r, A->size1, A->size2));
}

/* What every loss is asked besides its idea. */
static inline void
loss_edges(recorder *r, named f)
{
    if (rec_case(r, "no gradient is wanted")) {
        gsl_matrix *T = random_targets(r, 4, 2);
        loss_into(r, f, random_probabilities(r, 4, 2), T, NULL);
    }
    if (rec_case(r, "one row")) {
        gsl_matrix *T = random_targets(r, 1, 3);
        loss_case(r, f, random_probabilities(r, 1, 3), T);
    }
    if (rec_case(r, "an answer that is not a number"))
        loss_case(r, f, column(r, 3, (double[]){0.25, GSL_NAN, 0.5}),
                  column(r, 3, (double[]){0, 1, 1}));
}

static inline void
loss_errors(recorder *r, named f)
{
    rec_group(r, "errors", 1);
    if (rec_case(r, "a column more of answers than of targets")) {
        gsl_matrix *T = random_targets(r, 3, 1);
        loss_case(r, f, random_probabilities(r, 3, 2), T);
    }
    if (rec_case(r, "room for the slopes of too few rows")) {
        gsl_matrix *T = random_targets(r, 3, 2);
        loss_into(r, f, random_probabilities(r, 3, 2), T,
                  rec_stale_matrix(r, 2, 2));
    }
}

static inline void
probe_mse(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        loss_case(r, mse, column(r, 3, (double[]){2, 2, 5}),
                  column(r, 3, (double[]){1, 2, 3}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random numbers")) {
            gsl_matrix *T = rec_random_matrix(r, 5 + k, 3);
            loss_case(r, mse, rec_random_matrix(r, 5 + k, 3), T);
        }
    rec_group(r, "edges", 3);
    loss_edges(r, mse);
    if (rec_case(r, "every answer is right")) {
        gsl_matrix *T = rec_random_matrix(r, 4, 2);
        loss_case(r, mse, T, T);
    }
    loss_errors(r, mse);
}

static inline void
probe_bce(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        loss_case(r, bce, column(r, 2, (double[]){0.9, 0.2}),
                  column(r, 2, (double[]){1, 0}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random probabilities")) {
            gsl_matrix *T = random_targets(r, 5 + k, 3);
            loss_case(r, bce, random_probabilities(r, 5 + k, 3), T);
        }
    if (rec_case(r, "targets between 0 and 1")) {
        gsl_matrix *T = random_probabilities(r, 4, 2);
        loss_case(r, bce, random_probabilities(r, 4, 2), T);
    }
    rec_group(r, "edges", 3);
    loss_edges(r, bce);
    if (rec_case(r, "certain, and right")) {
        /* Of 1 - p, with p one clip below 1, a double has four digits. */
        rec_tolerance(r, 2e-4, 1e-15);
        loss_case(r, bce, column(r, 2, (double[]){1, 0}),
                  column(r, 2, (double[]){1, 0}));
    }
    if (rec_case(r, "certain, and wrong")) {
        rec_tolerance(r, 2e-4, 1e-12); /* for the same reason */
        loss_case(r, bce, column(r, 3, (double[]){1, 0, 0.5}),
                  column(r, 3, (double[]){0, 1, 1}));
    }
    loss_errors(r, bce);
}

static inline void
probe_bce_logits(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "the case worked on paper"))
        loss_case(r, logits, column(r, 2, (double[]){0.5, 0}),
                  column(r, 2, (double[]){0, 1}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random logits")) {
            gsl_matrix *T = random_targets(r, 5 + k, 3);
            loss_case(r, logits, rec_random_matrix(r, 5 + k, 3), T);
        }
    if (rec_case(r, "targets between 0 and 1")) {
        gsl_matrix *T = random_probabilities(r, 4, 2);
        loss_case(r, logits, rec_random_matrix(r, 4, 2), T);
    }
    rec_group(r, "edges", 4);
    loss_edges(r, logits);
    if (rec_case(r, "very sure, and right"))
        loss_case(r, logits, column(r, 2, (double[]){1000, -1000}),
                  column(r, 2, (double[]){1, 0}));
    if (rec_case(r, "very sure, and wrong"))
        loss_case(r, logits, column(r, 2, (double[]){1000, -1000}),
                  column(r, 2, (double[]){0, 1}));
    if (rec_case(r, "a logit whose sigmoid rounds to 1"))
        loss_case(r, logits, column(r, 1, (double[]){40}),
                  column(r, 1, (double[]){0}));
    if (rec_case(r, "sure and right: a loss that is small, not 0")) {
        rec_tolerance(r, 1e-10, 1e-22); /* the loss itself is near 1e-9 */
        loss_case(r, logits, column(r, 1, (double[]){20}),
                  column(r, 1, (double[]){1}));
    }
    loss_errors(r, logits);
}

#endif
