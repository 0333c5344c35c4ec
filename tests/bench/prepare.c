/* Writes a piece of work to a folder: see work.h.
 *
 *     prepare FOLDER DATA ACT BATCH ETA WIDTHS
 *
 * DATA is a CSV file of the course, or `noisy`.  Features of a file are brought to
 * mean 0 and standard deviation 1, pixels of digits to 0..1.
 */
#include "work.h"

#include "nn/csv.h"
#include "nn/data.h"
#include "nn/dataset.h"
#include "nn/mlp.h"
#include "nn/option.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#include <gsl/gsl_randist.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Images that are 0 at four pixels of five, as MNIST's are: each class has its own
 * pattern, and an image is the pattern of its class, some pixels changed. */
enum { IMAGES = 12800, PIXELS = 784, CLASSES = 10 };

typedef struct {
    gsl_matrix *X, *T;
} set;

static set
make_noisy(gsl_rng *r)
{
    set s = {gsl_matrix_alloc(IMAGES, PIXELS),
             gsl_matrix_calloc(IMAGES, CLASSES)};
    gsl_matrix *pattern = gsl_matrix_alloc(CLASSES, PIXELS);
    for (size_t c = 0; c < CLASSES; c++)
        for (size_t j = 0; j < PIXELS; j++)
            gsl_matrix_set(pattern, c, j, gsl_rng_uniform(r) < 0.2);
    for (size_t i = 0; i < IMAGES; i++) {
        size_t c = gsl_rng_uniform_int(r, CLASSES);
        gsl_matrix_set(s.T, i, c, 1.0);
        for (size_t j = 0; j < PIXELS; j++) {
            int flip = gsl_rng_uniform(r) < 0.1;
            int on = flip ? gsl_rng_uniform(r) < 0.2
                          : gsl_matrix_get(pattern, c, j) > 0.0;
            gsl_matrix_set(s.X, i, j, on ? gsl_rng_uniform(r) : 0.0);
        }
    }
    gsl_matrix_free(pattern);
    return s;
}

static set
read_file(const char *path)
{
    nn_table *t = nn_dataset_read_or_exit(path);
    set s = {gsl_matrix_alloc(t->X->size1, t->X->size2),
             gsl_matrix_alloc(t->X->size1, t->n_classes)};
    nn_one_hot(t->y, s.T);
    gsl_matrix_memcpy(s.X, t->X);
    if (strstr(path, "digits")) {
        gsl_matrix_scale(s.X, 1.0 / 16.0); /* pixels are 0 to 16 */
    } else {
        nn_scaler *scaler = nn_scaler_alloc(s.X->size2);
        nn_scaler_fit(s.X, scaler);
        nn_scaler_apply(scaler, s.X, s.X);
        nn_scaler_free(scaler);
    }
    nn_table_free(t);
    return s;
}

static void
write_all(const char *folder, const char *name, const void *from, size_t size,
          size_t n)
{
    FILE *out = bench_open(folder, name, "wb");
    size_t written = fwrite(from, size, n, out);
    if (fclose(out) || written != n) {
        perror(name);
        exit(2);
    }
}

/* The orders that nn_train_epoch comes to from BENCH_SEED. */
static void
write_orders(const char *folder, size_t n)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, BENCH_SEED);
    size_t *order = malloc(n * sizeof *order);
    uint64_t *orders = malloc(BENCH_CHECKED * n * sizeof *orders);
    for (size_t i = 0; i < n; i++)
        order[i] = i;
    for (size_t e = 0; e < BENCH_CHECKED; e++) {
        nn_shuffle(n, order, r);
        for (size_t i = 0; i < n; i++)
            orders[e * n + i] = order[i];
    }
    write_all(folder, "orders", orders, sizeof *orders, BENCH_CHECKED * n);
    free(order);
    free(orders);
    gsl_rng_free(r);
}

static void
write_weights(const char *folder, const size_t widths[], size_t n_widths,
              const char *act, gsl_rng *r)
{
    nn_net *net = nn_mlp_alloc(widths, n_widths, nn_layer_named(act));
    nn_net_init(net, r);
    write_all(folder, "theta", net->theta->data, sizeof(double),
              net->theta->size);
    nn_net_free(net);
}

int
main(int argc, char **argv)
{
    size_t widths[BENCH_WIDTHS];
    if (argc != 7) {
        fputs("usage: prepare FOLDER DATA ACT BATCH ETA WIDTHS\n", stderr);
        return 2;
    }
    nn_option_errors("prepare");
    size_t n_widths = nn_option_counts("prepare", "WIDTHS", argv[6], 1, 100000,
                                       widths, BENCH_WIDTHS);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    set s = strcmp(argv[2], "noisy") ? read_file(argv[2]) : make_noisy(r);
    size_t n = s.X->size1;
    write_all(argv[1], "X", s.X->data, sizeof(double), n * s.X->size2);
    write_all(argv[1], "T", s.T->data, sizeof(double), n * s.T->size2);
    write_weights(argv[1], widths, n_widths, argv[3], r);
    write_orders(argv[1], n);
    FILE *out = bench_open(argv[1], "work", "w");
    fprintf(out, "%s %s %s %zu", argv[3], argv[4], argv[5], n);
    for (size_t k = 0; k < n_widths; k++)
        fprintf(out, " %zu", widths[k]);
    putc('\n', out);
    int status = fclose(out);
    gsl_matrix_free(s.X);
    gsl_matrix_free(s.T);
    gsl_rng_free(r);
    return status ? 2 : 0;
}
