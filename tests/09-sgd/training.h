/* The cases of chapter 9's probe in which a network is trained or measured. */
#ifndef TESTS_SGD_TRAINING_H
#define TESTS_SGD_TRAINING_H

#include "nn/softmax.h"

#include "recorded.h"

/* ---- 9.4 ---- */

static void
epoch_case(recorder *r, bench b, const gsl_matrix *X, const gsl_matrix *T,
           size_t epochs)
{
    in_trainer(r, b.t);
    in_set(r, X, T);
    for (size_t k = 0; k < epochs; k++) {
        double loss = -7.0;
        rec_out_status(r, nn_train_epoch(b.t, X, T, rec_rng(r), &loss));
        rec_out_double(r, "loss", loss);
        out_order(r, b.t->n, b.t->order);
        rec_out_vector(r, "theta", b.net->theta);
    }
    rec_out_double(r, "eta", b.t->eta);
    out_next_draw(r);
    keep_set(r, X, T);
    bench_free(b);
}

static void
epoch_random(recorder *r, size_t n, size_t batch, size_t epochs)
{
    gsl_matrix *T = rec_random_matrix(r, n, 2);
    gsl_matrix *X = rec_random_matrix(r, n, 3);
    epoch_case(r, bench_net(r, 3, 2, nn_mse, batch, n), X, T, epochs);
}

/* The case on paper, with a learning rate. */
static void
epoch_paper(recorder *r, double eta, size_t epochs)
{
    gsl_matrix *X = rec_matrix_of(r, 5, 1, paper_x);
    gsl_matrix *T = rec_matrix_of(r, 5, 1, paper_t);
    seeded(r, 2);
    epoch_case(r, bench_line(nn_mse, eta, 2, 5), X, T, epochs);
}

static void
epoch_shape(recorder *r, size_t n, size_t d, size_t n_targets, size_t m)
{
    gsl_matrix *T = rec_random_matrix(r, n_targets, m);
    gsl_matrix *X = rec_random_matrix(r, n, d);
    epoch_case(r, bench_net(r, 3, 2, nn_mse, 2, 5), X, T, 1);
}

static void
probe_epoch(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        epoch_paper(r, 0.5, 1);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "a small network, and a shorter last batch"))
            epoch_random(r, 7 + 3 * (k % 3), 3, 1);
    if (rec_case(r, "three epochs, one after the other"))
        epoch_random(r, 8, 3, 3);
    rec_group(r, "edges", 3);
    if (rec_case(r, "batches that are all whole"))
        epoch_random(r, 9, 3, 2);
    if (rec_case(r, "all samples in one batch"))
        epoch_random(r, 6, 6, 2);
    if (rec_case(r, "batches of one"))
        epoch_random(r, 6, 1, 2);
    if (rec_case(r, "one sample"))
        epoch_random(r, 1, 1, 2);
    if (rec_case(r, "a loss that runs away in the second batch"))
        epoch_paper(r, 1e200, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "more samples than the trainer has"))
        epoch_shape(r, 6, 3, 6, 2);
    if (rec_case(r, "fewer targets than samples"))
        epoch_shape(r, 5, 3, 4, 2);
    if (rec_case(r, "too many columns"))
        epoch_shape(r, 5, 4, 5, 2);
}

/* ---- 9.6 ---- */

static void
evaluate_once(recorder *r, bench b, const gsl_matrix *X, const gsl_matrix *T)
{
    double loss = -7.0, accuracy = -7.0;
    in_set(r, X, T);
    rec_out_status(r, nn_evaluate(b.t, X, T, &loss, &accuracy));
    rec_out_double(r, "loss", loss);
    rec_out_double(r, "accuracy", accuracy);
    keep_set(r, X, T);
}

static void
evaluate_case(recorder *r, bench b, const gsl_matrix *X, const gsl_matrix *T)
{
    in_trainer(r, b.t);
    evaluate_once(r, b, X, T);
    rec_keep_vector(r, "theta", b.net->theta);
    out_order(r, b.t->n, b.t->order);
    bench_free(b);
}

/* A trainer for n samples in batches of 3, asked about n_asked others. */
static void
evaluate_random(recorder *r, size_t n, size_t n_asked)
{
    gsl_matrix *X = rec_random_matrix(r, n_asked, 2);
    evaluate_case(r, bench_net(r, 2, 1, nn_bce_logits, 3, n), X,
                  two_classes(r, n_asked));
}

static void
evaluate_paper(recorder *r, double w, double c)
{
    bench b = bench_line(nn_mse, 0.5, 2, 5);
    gsl_vector_set(b.net->theta, 0, w);
    gsl_vector_set(b.net->theta, 1, c);
    evaluate_case(r, b, rec_matrix_of(r, 5, 1, paper_x),
                  rec_matrix_of(r, 5, 1, paper_t));
}

static void
evaluate_classes(recorder *r)
{
    gsl_matrix *T = rec_matrix(r, 8, 4);
    for (size_t i = 0; i < 8; i++)
        gsl_matrix_set(T, i, i % 4, 1.0);
    gsl_matrix *X = rec_random_matrix(r, 8, 3);
    evaluate_case(r, bench_net(r, 3, 4, nn_softmax_xent, 3, 8), X, T);
}

/* A small set, which leaves few rows in the workspace, and then a larger. */
static void
evaluate_twice(recorder *r)
{
    bench b = bench_net(r, 2, 1, nn_bce_logits, 4, 6);
    in_trainer(r, b.t);
    evaluate_once(r, b, rec_random_matrix(r, 1, 2), two_classes(r, 1));
    evaluate_once(r, b, rec_random_matrix(r, 9, 2), two_classes(r, 9));
    bench_free(b);
}

static void
probe_evaluate(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the five samples on paper, before they are learned"))
        evaluate_paper(r, 0.0, 0.0);
    if (rec_case(r, "the same after an epoch"))
        evaluate_paper(r, 2.0, 2.0);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "the training set"))
            evaluate_random(r, 7 + k, 7 + k);
    if (rec_case(r, "four classes"))
        evaluate_classes(r);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a larger set than was trained on"))
        evaluate_random(r, 4, 11);
    if (rec_case(r, "a smaller set than was trained on"))
        evaluate_random(r, 9, 4);
    if (rec_case(r, "less than a batch"))
        evaluate_random(r, 9, 2);
    if (rec_case(r, "whole batches only"))
        evaluate_random(r, 6, 9);
    if (rec_case(r, "a set of one, then a set of nine"))
        evaluate_twice(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "fewer targets than samples")) {
        gsl_matrix *X = rec_random_matrix(r, 5, 2);
        evaluate_case(r, bench_net(r, 2, 1, nn_bce_logits, 3, 5), X,
                      two_classes(r, 4));
    }
    if (rec_case(r, "too many columns")) {
        gsl_matrix *X = rec_random_matrix(r, 5, 3);
        evaluate_case(r, bench_net(r, 2, 1, nn_bce_logits, 3, 5), X,
                      two_classes(r, 5));
    }
}

/* ---- 9.7 ---- */

/* What `after` is told, call by call, and when it says stop. */
typedef struct {
    size_t stop, n_calls;
    int size[8];
    double loss[8];
} witness;

static int
witness_after(const nn_history *h, void *context)
{
    witness *w = context;
    if (w == NULL || w->n_calls == 8)
        return 1;
    w->size[w->n_calls] = (int)h->size;
    w->loss[w->n_calls] = h->size > 0 ? h->epochs[h->size - 1].loss : -7.0;
    w->n_calls++;
    return w->n_calls == w->stop;
}

/* A history that already holds some epochs, and has marks in the others. */
static nn_history *
begun(size_t size, size_t room)
{
    nn_history *h = nn_history_alloc(room);
    for (size_t k = 0; k < room; k++)
        h->epochs[k] = (nn_epoch){-7.0, -7.0, -7.0, -7.0};
    h->size = size;
    return h;
}

static void
out_history(recorder *r, const nn_history *h)
{
    gsl_matrix *E = rec_matrix(r, h->room, 4);
    for (size_t k = 0; k < h->room; k++) {
        gsl_matrix_set(E, k, 0, h->epochs[k].loss);
        gsl_matrix_set(E, k, 1, h->epochs[k].accuracy);
        gsl_matrix_set(E, k, 2, h->epochs[k].valid_loss);
        gsl_matrix_set(E, k, 3, h->epochs[k].valid_accuracy);
    }
    rec_out_int(r, "epochs in the history", (long)h->size);
    rec_out_matrix(r, "loss, accuracy, and both of the second set", E);
}

typedef struct {
    const gsl_matrix *X, *T, *X_valid, *T_valid; /* the last two may be NULL */
    size_t begun, room;                          /* epochs of the history */
    witness *after;                              /* or NULL */
} task;

static void
train_case(recorder *r, bench b, task s)
{
    nn_history *h = begun(s.begun, s.room);
    in_trainer(r, b.t);
    in_set(r, s.X, s.T);
    if (s.X_valid)
        rec_in_matrix(r, "X_valid", s.X_valid);
    if (s.T_valid)
        rec_in_matrix(r, "T_valid", s.T_valid);
    rec_in_int(r, "epochs already in the history", (long)s.begun);
    rec_in_int(r, "its room", (long)s.room);
    rec_out_status(r, nn_train(b.t, s.X, s.T, s.X_valid, s.T_valid, rec_rng(r),
                               h, s.after ? witness_after : NULL, s.after));
    out_history(r, h);
    rec_out_vector(r, "theta", b.net->theta);
    out_order(r, b.t->n, b.t->order);
    if (s.after)
        rec_out_labels(r, "sizes that after saw",
                       rec_labels_of(r, s.after->n_calls, s.after->size));
    if (s.after)
        rec_out_vector(r, "losses that after saw",
                       rec_vector_of(r, s.after->n_calls, s.after->loss));
    out_next_draw(r);
    keep_set(r, s.X, s.T);
    nn_history_free(h);
    bench_free(b);
}

/* n samples of two classes, n_valid others, and these epochs. */
static void
train_random(recorder *r, size_t n, size_t batch, size_t n_valid, size_t done,
             size_t room, witness *after)
{
    bench b = bench_net(r, 2, 1, nn_bce_logits, batch, n);
    b.t->eta = 0.75;
    train_case(
        r, b,
        (task){.X = rec_random_matrix(r, n, 2),
               .T = two_classes(r, n),
               .X_valid = n_valid ? rec_random_matrix(r, n_valid, 2) : NULL,
               .T_valid = n_valid ? two_classes(r, n_valid) : NULL,
               .begun = done,
               .room = room,
               .after = after});
}

/* Two samples, one a batch: every step makes the answers 1e60 times larger and
 * more, so the loss is finite after the first epoch and not within the second. */
static void
train_away(recorder *r)
{
    train_case(r, bench_line(nn_mse, 1e60, 1, 2),
               (task){.X = rec_matrix_of(r, 2, 1, (double[]){1, 2}),
                      .T = rec_matrix_of(r, 2, 1, (double[]){1, 0}),
                      .room = 4});
}

/* A second set that is not whole, or does not fit. */
static void
train_misfit(recorder *r, const gsl_matrix *X_valid, const gsl_matrix *T_valid)
{
    gsl_matrix *X = rec_random_matrix(r, 5, 2);
    task samples = {.X = X,
                    .T = two_classes(r, 5),
                    .X_valid = X_valid,
                    .T_valid = T_valid,
                    .room = 2};
    train_case(r, bench_net(r, 2, 1, nn_bce_logits, 2, 5), samples);
}

enum { STARTS = 10, XOR_PARAMS = 17, XOR_EPOCHS = 1000 };

/* XOR by 2 inputs, 4 sigmoids and 1 answer, from ten starts: what theta comes
 * out is free, if it answers as XOR does. */
static void
train_xor(recorder *r)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
        {.type = nn_layer_sigmoid, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 1}};
    gsl_matrix *X = rec_matrix_of(r, 4, 2, (double[]){0, 0, 0, 1, 1, 0, 1, 1});
    gsl_matrix *T = rec_matrix_of(r, 4, 1, (double[]){0, 1, 1, 0});
    gsl_matrix *starts = rec_matrix(r, STARTS, XOR_PARAMS);
    gsl_matrix *ends = rec_stale_matrix(r, STARTS, XOR_PARAMS);
    for (size_t k = 0; k < STARTS; k++) {
        bench b = {.net = nn_net_alloc(layers, 3)};
        nn_history *h = nn_history_alloc(XOR_EPOCHS);
        b.t = nn_trainer_alloc(b.net, nn_bce_logits, 1.0, 4, 4);
        nn_net_init(b.net, rec_rng(r));
        gsl_matrix_set_row(starts, k, b.net->theta);
        nn_train(b.t, X, T, NULL, NULL, rec_rng(r), h, NULL, NULL);
        gsl_matrix_set_row(ends, k, b.net->theta);
        nn_history_free(h);
        bench_free(b);
    }
    rec_in_matrix(r, "ten starts", starts);
    rec_out_matrix(r, "theta", ends);
}

static void
probe_train(recorder *r)
{
    rec_group(r, "idea", 6);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "three epochs, and a second set"))
            train_random(r, 7 + k, 3, 5, 0, 3, NULL);
    if (rec_case(r, "the whole set in one batch"))
        train_random(r, 6, 6, 4, 0, 2, NULL);
    if (rec_case(r, "after is called")) {
        witness w = {0};
        train_random(r, 7, 3, 5, 0, 4, &w);
    }
    if (rec_case(r, "XOR from ten starts")) {
        rec_accept(r, "xor trained");
        train_xor(r);
    }
    rec_group(r, "edges", 3);
    if (rec_case(r, "no second set"))
        train_random(r, 7, 3, 0, 0, 2, NULL);
    if (rec_case(r, "after says stop")) {
        witness w = {.stop = 2};
        train_random(r, 7, 3, 0, 0, 5, &w);
    }
    if (rec_case(r, "a history that has begun"))
        train_random(r, 7, 3, 5, 2, 4, NULL);
    if (rec_case(r, "a history that is full"))
        train_random(r, 7, 3, 5, 2, 2, NULL);
    if (rec_case(r, "the loss runs away in the second epoch"))
        train_away(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "samples without targets in the second set"))
        train_misfit(r, rec_random_matrix(r, 3, 2), NULL);
    if (rec_case(r, "targets without samples in the second set"))
        train_misfit(r, NULL, two_classes(r, 3));
    if (rec_case(r, "a second set with too many columns"))
        train_misfit(r, rec_random_matrix(r, 3, 4), two_classes(r, 3));
}

#endif
