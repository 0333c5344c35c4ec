/* The probe of chapter 9. */
#include "recorded.h"
#include "training.h"

#include <gsl/gsl_randist.h>

/* ---- 9.1 ---- */

enum { ORDER_MAX = 16 };

/* Shuffles n numbers that are not in order to begin with, unless start is 0. */
static void
shuffle_case(recorder *r, size_t n, size_t start)
{
    size_t order[ORDER_MAX];
    for (size_t i = 0; i < ORDER_MAX; i++)
        order[i] = start == 0 ? i : (start * i + 3) % ORDER_MAX;
    rec_in_int(r, "n", (long)n);
    rec_in_labels(r, "order", as_labels(r, n, order));
    nn_shuffle(n, order, rec_rng(r));
    out_order(r, ORDER_MAX, order);
    out_next_draw(r);
}

static void
probe_shuffle(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "five numbers and the seed 2, the case worked on paper")) {
        seeded(r, 2);
        shuffle_case(r, 5, 0);
    }
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "some numbers"))
            shuffle_case(r, 9 + k % 7, 0);
    rec_group(r, "edges", 4);
    if (rec_case(r, "numbers that are in disorder already"))
        shuffle_case(r, 7, 5);
    for (size_t k = 0; k < 8; k++)
        if (rec_case(r, "two numbers"))
            shuffle_case(r, 2, 0);
    if (rec_case(r, "one number"))
        shuffle_case(r, 1, 0);
    if (rec_case(r, "no number at all"))
        shuffle_case(r, 0, 0);
}

/* ---- 9.2 ---- */

static void
count_case(recorder *r, size_t n, size_t batch)
{
    rec_in_int(r, "n", (long)n);
    rec_in_int(r, "batch", (long)batch);
    rec_out_int(r, "batches", (long)nn_batch_count(n, batch));
}

static void
probe_count(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "five samples in twos"))
        count_case(r, 5, 2);
    if (rec_case(r, "ten samples in fours"))
        count_case(r, 10, 4);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "some samples"))
            count_case(r, 20 + gsl_rng_uniform_int(rec_rng(r), 80), 7 + k % 5);
    rec_group(r, "edges", 4);
    if (rec_case(r, "no sample left over"))
        count_case(r, 12, 4);
    if (rec_case(r, "one sample left over"))
        count_case(r, 13, 4);
    if (rec_case(r, "one short of a whole batch"))
        count_case(r, 11, 4);
    if (rec_case(r, "a batch of one"))
        count_case(r, 6, 1);
    if (rec_case(r, "a batch larger than the set"))
        count_case(r, 3, 8);
    if (rec_case(r, "no sample at all"))
        count_case(r, 0, 4);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a batch of none"))
        count_case(r, 5, 0);
}

/* ---- 9.3 ---- */

/* Takes the batches named, one after the other, from this order. */
static void
take_case(recorder *r, bench b, const gsl_matrix *X, const gsl_matrix *T,
          size_t n_takes, const size_t takes[])
{
    in_set(r, X, T);
    rec_in_int(r, "batch", (long)b.t->batch);
    rec_in_labels(r, "order of the trainer", as_labels(r, b.t->n, b.t->order));
    rec_in_labels(r, "k, one after the other", as_labels(r, n_takes, takes));
    for (size_t k = 0; k < n_takes; k++) {
        rec_out_status(r, nn_batch_take(b.t, X, T, takes[k]));
        rec_out_matrix(r, "X of the trainer", b.t->X);
        rec_out_matrix(r, "T of the trainer", b.t->T);
    }
    out_order(r, b.t->n, b.t->order);
    keep_set(r, X, T);
    bench_free(b);
}

/* A trainer of n samples in an order that is neither first to last nor last to
 * first, and no two batches of which are alike. */
static bench
disordered(recorder *r, size_t n, size_t batch)
{
    bench b = bench_net(r, 3, 2, nn_mse, batch, n);
    for (size_t i = 0; i < n; i++)
        b.t->order[i] = (3 * i + 2) % n;
    return b;
}

static void
take_random(recorder *r, size_t n, size_t batch, size_t n_takes,
            const size_t takes[])
{
    gsl_matrix *T = rec_random_matrix(r, n, 2);
    gsl_matrix *X = rec_random_matrix(r, n, 3);
    take_case(r, disordered(r, n, batch), X, T, n_takes, takes);
}

static void
take_paper(recorder *r)
{
    static const size_t order[] = {4, 1, 3, 0, 2};
    bench b = bench_line(nn_mse, 0.5, 2, 5);
    memcpy(b.t->order, order, sizeof order);
    take_case(r, b, rec_matrix_of(r, 5, 1, paper_x),
              rec_matrix_of(r, 5, 1, paper_t), 3, (size_t[]){0, 1, 2});
}

static void
probe_take(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        take_paper(r);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "the first batch, and the second"))
            take_random(r, 10 + 3 * (k % 3), 4, 2, (size_t[]){0, 1});
    rec_group(r, "edges", 3);
    if (rec_case(r, "the last batch, which is shorter"))
        take_random(r, 8, 3, 1, (size_t[]){2});
    if (rec_case(r, "a whole batch after the shorter one"))
        take_random(r, 7, 3, 2, (size_t[]){2, 1});
    if (rec_case(r, "a last batch that is whole"))
        take_random(r, 8, 4, 1, (size_t[]){1});
    if (rec_case(r, "all samples in one batch"))
        take_random(r, 5, 5, 1, (size_t[]){0});
    rec_group(r, "errors", 1);
    if (rec_case(r, "a batch that does not exist"))
        take_random(r, 8, 4, 2, (size_t[]){0, 2});
    if (rec_case(r, "more samples than the trainer has")) {
        gsl_matrix *T = rec_random_matrix(r, 8, 2);
        gsl_matrix *X = rec_random_matrix(r, 8, 3);
        take_case(r, disordered(r, 7, 3), X, T, 1, (size_t[]){0});
    }
    if (rec_case(r, "fewer targets than samples")) {
        gsl_matrix *T = rec_random_matrix(r, 6, 2);
        gsl_matrix *X = rec_random_matrix(r, 7, 3);
        take_case(r, disordered(r, 7, 3), X, T, 1, (size_t[]){0});
    }
}

/* ---- 9.5 ---- */

static void
right_case(recorder *r, const gsl_matrix *Yhat, const gsl_matrix *T)
{
    rec_in_matrix(r, "Yhat", Yhat);
    rec_in_matrix(r, "T", T);
    rec_out_int(r, "right", (long)nn_count_right(Yhat, T));
    rec_keep_matrix(r, "Yhat", Yhat);
    rec_keep_matrix(r, "T", T);
}

static void
right_column(recorder *r, size_t n, const double yhat[], const double t[])
{
    right_case(r, rec_matrix_of(r, n, 1, yhat), rec_matrix_of(r, n, 1, t));
}

/* Answers of which `right` rows, drawn at random, have their largest number in
 * the column of the 1, and the others elsewhere. */
static void
right_random(recorder *r, size_t n, size_t m)
{
    gsl_matrix *Yhat = rec_random_matrix(r, n, m);
    gsl_matrix *T = rec_matrix(r, n, m);
    for (size_t i = 0; i < n; i++) {
        size_t j = gsl_rng_uniform_int(rec_rng(r), m);
        size_t other = (j + 1 + gsl_rng_uniform_int(rec_rng(r), m - 1)) % m;
        gsl_matrix_set(T, i, j, 1.0);
        gsl_matrix_set(Yhat, i, i % 3 == 0 ? other : j,
                       gsl_ran_flat(rec_rng(r), 3.5, 4.5));
    }
    right_case(r, Yhat, T);
}

static void
probe_right(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "scores of one column"))
        right_column(r, 5, (double[]){6, 0.25, -4, -2, 4},
                     (double[]){1, 1, 0, 1, 0});
    if (rec_case(r, "three columns"))
        right_case(
            r,
            rec_matrix_of(r, 4, 3,
                          (double[]){-3, -1, -2, 5, 4, 6, 1, 0, 2, 7, 8, 9}),
            rec_matrix_of(r, 4, 3,
                          (double[]){0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "several classes"))
            right_random(r, 7 + k, 4);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a score of exactly 0"))
        right_column(r, 3, (double[]){0, 0, -0.0}, (double[]){0, 0, 1});
    if (rec_case(r, "targets between 0 and 1"))
        right_column(r, 4, (double[]){-1, 1, 1, -1},
                     (double[]){0.25, 0.75, 0.25, 0.5});
    if (rec_case(r, "two columns"))
        right_case(r, rec_matrix_of(r, 3, 2, (double[]){2, 1, -2, -1, -1, -2}),
                   rec_matrix_of(r, 3, 2, (double[]){1, 0, 0, 1, 1, 0}));
    if (rec_case(r, "the largest score twice"))
        right_case(
            r, rec_matrix_of(r, 3, 3, (double[]){4, 4, 1, 2, 5, 5, 3, 3, 3}),
            rec_matrix_of(r, 3, 3, (double[]){1, 0, 0, 0, 1, 0, 0, 0, 1}));
    if (rec_case(r, "one row"))
        right_random(r, 2, 5);
    rec_group(r, "errors", 1);
    if (rec_case(r, "more targets than answers")) {
        gsl_matrix *T = rec_random_matrix(r, 5, 1);
        right_case(r, rec_random_matrix(r, 4, 1), T);
    }
    if (rec_case(r, "one answer for three columns")) {
        gsl_matrix *T = rec_random_matrix(r, 4, 3);
        right_case(r, rec_random_matrix(r, 4, 1), T);
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "9.1",
     .function = "nn_shuffle",
     .title = "Every order equally likely",
     .run = probe_shuffle},
    {.id = "9.2",
     .function = "nn_batch_count",
     .title = "How many batches",
     .run = probe_count},
    {.id = "9.3",
     .function = "nn_batch_take",
     .title = "Take a batch",
     .run = probe_take},
    {.id = "9.4",
     .function = "nn_train_epoch",
     .title = "One epoch",
     .needs = "9.1 9.2 9.3",
     .run = probe_epoch},
    {.id = "9.5",
     .function = "nn_count_right",
     .title = "Count what is right",
     .run = probe_right},
    {.id = "9.6",
     .function = "nn_evaluate",
     .title = "Measure without learning",
     .needs = "9.5",
     .run = probe_evaluate},
    {.id = "9.7",
     .function = "nn_train",
     .title = "Train, and keep a history",
     .needs = "9.4 9.6",
     .run = probe_train},
    {.id = NULL},
};
