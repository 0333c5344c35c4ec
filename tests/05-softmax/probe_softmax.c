/* The probe of chapter 5. */
#include "recorded.h"
#include "xent.h"

/* ---- 5.1 ---- */

static void
logsumexp_case(recorder *r, gsl_vector *z)
{
    rec_in_vector(r, "z", z);
    rec_out_double(r, "logsumexp(z)", nn_logsumexp(z));
    rec_keep_vector(r, "z", z);
}

static void
logsumexp_of(recorder *r, size_t n, const double values[])
{
    logsumexp_case(r, rec_vector_of(r, n, values));
}

static void
probe_logsumexp(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        logsumexp_of(r, 3, paper);
    if (rec_case(r, "two logits of 1000"))
        logsumexp_of(r, 2, (double[]){1000, 1001});
    if (rec_case(r, "two logits of -1000"))
        logsumexp_of(r, 2, (double[]){-1000, -1001});
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random logits"))
            logsumexp_case(r, rec_random_vector(r, 4 + k));
    rec_group(r, "edges", 4);
    if (rec_case(r, "a single logit"))
        logsumexp_of(r, 1, (double[]){-2.5});
    if (rec_case(r, "a logit of minus infinity"))
        logsumexp_of(r, 3, (double[]){0.5, GSL_NEGINF, -0.5});
    if (rec_case(r, "nothing but minus infinity"))
        logsumexp_of(r, 2, (double[]){GSL_NEGINF, GSL_NEGINF});
    if (rec_case(r, "a logit of plus infinity"))
        logsumexp_of(r, 3, (double[]){1.5, GSL_POSINF, 2.5});
    if (rec_case(r, "a logit that is not a number"))
        logsumexp_of(r, 3, (double[]){1.5, GSL_NAN, 2.5});
    if (rec_case(r, "not a number, beside minus infinity"))
        logsumexp_of(r, 2, (double[]){GSL_NEGINF, GSL_NAN});
}

/* ---- 5.2 and 5.3: from a matrix of logits to one of the same shape ---- */

typedef int of_logits(const gsl_matrix *Z, gsl_matrix *out);

static void
logits_case(recorder *r, of_logits *f, const char *name, gsl_matrix *Z,
            gsl_matrix *out)
{
    rec_in_matrix(r, "Z", Z);
    rec_out_status(r, f(Z, out));
    rec_out_matrix(r, name, out);
    rec_keep_matrix(r, "Z", Z);
}

static void
same_shape(recorder *r, of_logits *f, const char *name, gsl_matrix *Z)
{
    logits_case(r, f, name, Z, rec_stale_matrix(r, Z->size1, Z->size2));
}

static void
idea_of_logits(recorder *r, of_logits *f, const char *name)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        same_shape(r, f, name, rec_matrix_of(r, 2, 3, paper));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random logits"))
            same_shape(r, f, name, rec_random_matrix(r, 5 + k % 3, 4));
    if (rec_case(r, "one sample"))
        same_shape(r, f, name, rec_random_matrix(r, 1, 4));
}

static void
edges_of_logits(recorder *r, of_logits *f, const char *name)
{
    if (rec_case(r, "logits of 1000"))
        same_shape(r, f, name, one_row(r, 2, (double[]){1000, 1001}));
    if (rec_case(r, "a row of zeros above a row of 1000"))
        same_shape(r, f, name,
                   rec_matrix_of(r, 2, 2, (double[]){0, 0, 1000, 1000}));
    if (rec_case(r, "rows that are far apart"))
        same_shape(r, f, name, lifted_rows(r, 5, 3));
    if (rec_case(r, "a logit 800 below the other"))
        same_shape(r, f, name, one_row(r, 2, (double[]){0, -800}));
    if (rec_case(r, "a logit 3000 above the other"))
        same_shape(r, f, name, one_row(r, 2, (double[]){3000, 0}));
    if (rec_case(r, "a class whose logit is minus infinity"))
        same_shape(r, f, name, impossible_class(r, 4, 3));
    if (rec_case(r, "a row of nothing but minus infinity"))
        same_shape(r, f, name,
                   rec_matrix_of(
                       r, 2, 2, (double[]){GSL_NEGINF, GSL_NEGINF, 0.5, 1.5}));
    if (rec_case(r, "a row with a NaN above a sound one"))
        same_shape(r, f, name,
                   rec_matrix_of(r, 2, 2, (double[]){GSL_NAN, 2, 0.5, 1.5}));
    if (rec_case(r, "a single class"))
        same_shape(r, f, name, rec_random_matrix(r, 3, 1));
}

static void
errors_of_logits(recorder *r, of_logits *f, const char *name)
{
    rec_group(r, "errors", 1);
    if (rec_case(r, "an output with a column too many"))
        logits_case(r, f, name, rec_random_matrix(r, 4, 3),
                    rec_stale_matrix(r, 4, 4));
    if (rec_case(r, "an output with a row too few"))
        logits_case(r, f, name, rec_random_matrix(r, 4, 3),
                    rec_stale_matrix(r, 3, 3));
}

static void
probe_softmax(recorder *r)
{
    idea_of_logits(r, nn_softmax, "P");
    rec_group(r, "edges", 3);
    edges_of_logits(r, nn_softmax, "P");
    errors_of_logits(r, nn_softmax, "P");
}

static void
probe_softmax_log(recorder *r)
{
    idea_of_logits(r, nn_softmax_log, "logP");
    rec_group(r, "edges", 3);
    edges_of_logits(r, nn_softmax_log, "logP");
    errors_of_logits(r, nn_softmax_log, "logP");
}

/* ---- 5.4 ---- */

static void
one_hot_case(recorder *r, gsl_vector_int *y, gsl_matrix *T)
{
    rec_in_labels(r, "y", y);
    rec_in_int(r, "classes", (long)T->size2);
    rec_out_status(r, nn_one_hot(y, T));
    rec_out_matrix(r, "T", T);
    rec_keep_labels(r, "y", y);
}

static void
probe_one_hot(recorder *r)
{
    rec_group(r, "idea", 7);
    if (rec_case(r, "the case worked on paper"))
        one_hot_case(r, rec_labels_of(r, 2, paper_y),
                     rec_stale_matrix(r, 2, 3));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random labels"))
            one_hot_case(r, all_labels(r, 6 + k, 4),
                         rec_stale_matrix(r, 6 + k, 4));
    rec_group(r, "edges", 2);
    if (rec_case(r, "more classes than samples"))
        one_hot_case(r, rec_random_labels(r, 2, 5), rec_stale_matrix(r, 2, 5));
    if (rec_case(r, "the last class is never seen"))
        one_hot_case(r, rec_labels_of(r, 3, (int[]){1, 0, 1}),
                     rec_stale_matrix(r, 3, 4));
    if (rec_case(r, "one sample"))
        one_hot_case(r, rec_labels_of(r, 1, (int[]){1}),
                     rec_stale_matrix(r, 1, 3));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label equal to the number of classes"))
        one_hot_case(r, rec_labels_of(r, 3, (int[]){1, 3, 2}),
                     rec_stale_matrix(r, 3, 3));
    if (rec_case(r, "a label of -1"))
        one_hot_case(r, rec_labels_of(r, 3, (int[]){1, -1, 2}),
                     rec_stale_matrix(r, 3, 3));
    if (rec_case(r, "more labels than rows"))
        one_hot_case(r, rec_random_labels(r, 4, 3), rec_stale_matrix(r, 3, 3));
}

/* ---- 5.5 ---- */

static void
nll_case(recorder *r, gsl_matrix *logP, gsl_vector_int *y)
{
    double loss = -7.0;
    rec_in_matrix(r, "logP", logP);
    rec_in_labels(r, "y", y);
    rec_out_status(r, nn_nll(logP, y, &loss));
    rec_out_double(r, "loss", loss);
    rec_keep_matrix(r, "logP", logP);
    rec_keep_labels(r, "y", y);
}

static void
probe_nll(recorder *r)
{
    /* The lesson's logP to four decimals. */
    static const double paper_log[] = {-0.4076, -1.4076, -2.4076,
                                       -1.0986, -1.0986, -1.0986};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        nll_case(r, rec_matrix_of(r, 2, 3, paper_log),
                 rec_labels_of(r, 2, paper_y));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random log-probabilities")) {
            gsl_vector_int *y = all_labels(r, 5 + k, 3);
            nll_case(r, log_probabilities(r, 5 + k, 3), y);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "one sample, and it is wrong"))
        nll_case(r, one_row(r, 3, (double[]){-0.25, -2, -3}),
                 rec_labels_of(r, 1, (int[]){2}));
    if (rec_case(r, "a label whose probability is 0"))
        nll_case(r, one_row(r, 2, (double[]){0, GSL_NEGINF}),
                 rec_labels_of(r, 1, (int[]){1}));
    if (rec_case(r, "another class has probability 0"))
        nll_case(r, one_row(r, 2, (double[]){0, GSL_NEGINF}),
                 rec_labels_of(r, 1, (int[]){0}));
    if (rec_case(r, "a log-probability that is not a number"))
        nll_case(r, rec_matrix_of(r, 2, 2, (double[]){GSL_NAN, -1, -1, -0.5}),
                 rec_labels_of(r, 2, (int[]){0, 1}));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a label equal to the number of classes"))
        nll_case(r, log_probabilities(r, 3, 4),
                 rec_labels_of(r, 3, (int[]){1, 4, 0}));
    if (rec_case(r, "a label of -1"))
        nll_case(r, log_probabilities(r, 3, 4),
                 rec_labels_of(r, 3, (int[]){1, -1, 0}));
    if (rec_case(r, "fewer labels than rows")) {
        gsl_vector_int *y = rec_random_labels(r, 3, 3);
        nll_case(r, log_probabilities(r, 4, 3), y);
    }
}

/* ---- 5.7 ---- */

static void
jacobian_case(recorder *r, gsl_vector *p, gsl_matrix *J)
{
    rec_in_vector(r, "p", p);
    rec_out_status(r, nn_softmax_jacobian(p, J));
    rec_out_matrix(r, "J", J);
    rec_keep_vector(r, "p", p);
}

static void
jacobian_of(recorder *r, gsl_vector *p)
{
    jacobian_case(r, p, rec_stale_matrix(r, p->size, p->size));
}

static void
probe_jacobian(recorder *r)
{
    rec_group(r, "idea", 7);
    if (rec_case(r, "the case worked on paper"))
        jacobian_of(r, rec_vector_of(r, 3, (double[]){0.5, 0.25, 0.25}));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random probabilities"))
            jacobian_of(r, probabilities(r, 3 + k));
    rec_group(r, "edges", 2);
    if (rec_case(r, "one class is certain"))
        jacobian_of(r, rec_vector_of(r, 3, (double[]){0, 1, 0}));
    if (rec_case(r, "a single class"))
        jacobian_of(r, rec_vector_of(r, 1, (double[]){1}));
    rec_group(r, "errors", 1);
    if (rec_case(r, "J with a column too few"))
        jacobian_case(r, probabilities(r, 3), rec_stale_matrix(r, 3, 2));
    if (rec_case(r, "J too large"))
        jacobian_case(r, probabilities(r, 3), rec_stale_matrix(r, 4, 4));
}

/* ---- 5.8 ---- */

static void
argmax_case(recorder *r, gsl_matrix *Z, size_t labels)
{
    gsl_vector_int *yhat = rec_labels(r, labels);
    gsl_vector_int_set_all(yhat, -7);
    rec_in_matrix(r, "Z", Z);
    rec_out_status(r, nn_argmax(Z, yhat));
    rec_out_labels(r, "yhat", yhat);
    rec_keep_matrix(r, "Z", Z);
}

static void
argmax_of(recorder *r, size_t n, size_t m, const double values[])
{
    argmax_case(r, rec_matrix_of(r, n, m, values), n);
}

static void
probe_argmax(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the largest in every column"))
        argmax_of(r, 4, 3,
                  (double[]){0.2, 0.7, 0.1, 3, 1, 2, -1, -2, 5, 0, 9, 8});
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random logits"))
            argmax_case(r, rec_random_matrix(r, 7 + k, 4), 7 + k);
    rec_group(r, "edges", 3);
    if (rec_case(r, "logits that are all negative"))
        argmax_of(r, 2, 3, (double[]){-4, -1.5, -2, -9, -8, -7});
    if (rec_case(r, "several equal to the largest"))
        argmax_of(r, 3, 3, (double[]){0, 0, 0, 1, 2, 2, 3, 1, 3});
    if (rec_case(r, "a logit that is not a number"))
        argmax_of(r, 2, 3, (double[]){5, GSL_NAN, 7, 1, 2, GSL_NAN});
    if (rec_case(r, "nothing but minus infinity"))
        argmax_of(r, 1, 3, (double[]){GSL_NEGINF, GSL_NEGINF, GSL_NEGINF});
    if (rec_case(r, "a single class"))
        argmax_case(r, rec_random_matrix(r, 3, 1), 3);
    rec_group(r, "errors", 1);
    if (rec_case(r, "room for a label too few"))
        argmax_case(r, rec_random_matrix(r, 4, 3), 3);
}

const probe_exercise probe_exercises[] = {
    {.id = "5.1",
     .function = "nn_logsumexp",
     .title = "The log of a sum of exponentials",
     .run = probe_logsumexp},
    {.id = "5.2",
     .function = "nn_softmax",
     .title = "From logits to probabilities",
     .run = probe_softmax},
    {.id = "5.3",
     .function = "nn_softmax_log",
     .title = "The logarithm of a probability",
     .needs = "5.1",
     .run = probe_softmax_log},
    {.id = "5.4",
     .function = "nn_one_hot",
     .title = "A label as a row of targets",
     .run = probe_one_hot},
    {.id = "5.5",
     .function = "nn_nll",
     .title = "The loss of a batch",
     .run = probe_nll},
    {.id = "5.6",
     .function = "nn_softmax_xent",
     .title = "Loss and gradient in one",
     .needs = "5.1 5.2",
     .run = probe_xent},
    {.id = "5.7",
     .function = "nn_softmax_jacobian",
     .title = "Every slope of the softmax",
     .run = probe_jacobian},
    {.id = "5.8",
     .function = "nn_argmax",
     .title = "The decision",
     .run = probe_argmax},
    {.id = NULL},
};
