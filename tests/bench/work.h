/* One piece of work for make bench: a network, where it starts, and what it learns.
 *
 * tests/bench/prepare writes it to a folder, and every program that takes part
 * reads it from there, so that all train the same network from the same weights
 * on the same samples.  Files hold numbers as the processor has them:
 *
 *     X       n*d doubles      samples
 *     T       n*C doubles      one-hot targets
 *     theta   doubles          for each dense layer its weights in*out, by rows,
 *                              then its biases
 *     orders  CHECKED*n uint64 the order of the samples in each checked epoch
 *     work    text             act batch eta n widths...
 */
#ifndef BENCH_WORK_H
#define BENCH_WORK_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum {
    BENCH_CHECKED = 3, /* epochs whose losses are compared */
    BENCH_SEED = 7,    /* of the shuffles of these epochs */
    BENCH_WIDTHS = 8,  /* at most */
    BENCH_NAME = 16
};

typedef struct {
    char act[BENCH_NAME];
    size_t batch, n, widths[BENCH_WIDTHS], n_widths;
    double eta;
    gsl_matrix *X, *T;
    gsl_vector *theta;
    uint64_t *orders;
} bench_work;

/* Opens a file of a folder, or ends the program in a line that says why not. */
FILE *bench_open(const char *folder, const char *name, const char *mode);

/* Reads a folder; a fault ends the program, in a line that says which. */
bench_work bench_read(const char *folder);
void bench_free(bench_work *w);

/* What takes part: trains one epoch and returns its loss, the mean over the
 * epoch's samples of what the loss was when each was used.  With order NULL it
 * shuffles for itself, as it best can. */
typedef double bench_epoch(void *state, const uint64_t *order);

/* Answers requests on stdin, a line each, until there are no more:
 *
 *     check        the losses of the checked epochs, from the given weights
 *     time S       trains whole epochs for at least S seconds: samples, seconds
 *     memory       bytes in use, bytes of weights, gradients, one batch of
 *                  activations and the data; if `memory` is not NULL
 */
void bench_serve(const bench_work *w, bench_epoch *epoch, void *state,
                 void (*memory)(const bench_work *w));

#endif
