/* Reading a piece of work, and talking to the runner. */
#include "work.h"

#include "nn/clock.h"

#include <gsl/gsl_errno.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

FILE *
bench_open(const char *folder, const char *name, const char *mode)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, mode);
    if (!file) {
        perror(path);
        exit(2);
    }
    return file;
}

/* Reads n things of a size, all there are. */
static void
read_all(const char *folder, const char *name, void *to, size_t size, size_t n)
{
    FILE *in = bench_open(folder, name, "rb");
    if (fread(to, size, n, in) != n || getc(in) != EOF) {
        fprintf(stderr, "%s/%s: not %zu numbers\n", folder, name, n);
        exit(2);
    }
    fclose(in);
}

static void
read_text(const char *folder, bench_work *w)
{
    FILE *in = bench_open(folder, "work", "r");
    int fields =
        fscanf(in, "%15s %zu %lf %zu", w->act, &w->batch, &w->eta, &w->n);
    while (w->n_widths < BENCH_WIDTHS &&
           fscanf(in, "%zu", &w->widths[w->n_widths]) == 1)
        w->n_widths++;
    fclose(in);
    if (fields != 4 || w->n_widths < 2) {
        fprintf(stderr, "%s/work: not a piece of work\n", folder);
        exit(2);
    }
}

bench_work
bench_read(const char *folder)
{
    bench_work w = {0};
    read_text(folder, &w);
    size_t d = w.widths[0], c = w.widths[w.n_widths - 1], params = 0;
    for (size_t k = 0; k + 1 < w.n_widths; k++)
        params += (w.widths[k] + 1) * w.widths[k + 1];
    w.X = gsl_matrix_alloc(w.n, d);
    w.T = gsl_matrix_alloc(w.n, c);
    w.theta = gsl_vector_alloc(params);
    w.orders = malloc(BENCH_CHECKED * w.n * sizeof *w.orders);
    read_all(folder, "X", w.X->data, sizeof(double), w.n * d);
    read_all(folder, "T", w.T->data, sizeof(double), w.n * c);
    read_all(folder, "theta", w.theta->data, sizeof(double), params);
    read_all(folder, "orders", w.orders, sizeof *w.orders,
             BENCH_CHECKED * w.n);
    return w;
}

void
bench_free(bench_work *w)
{
    gsl_matrix_free(w->X);
    gsl_matrix_free(w->T);
    gsl_vector_free(w->theta);
    free(w->orders);
}

static void
time_epochs(const bench_work *w, bench_epoch *epoch, void *state, double least)
{
    double start = nn_clock(), now = start;
    size_t samples = 0;
    while (now - start < least) {
        epoch(state, NULL);
        samples += w->n;
        now = nn_clock();
    }
    printf("%zu %.9f\n", samples, now - start);
}

void
bench_serve(const bench_work *w, bench_epoch *epoch, void *state,
            void (*memory)(const bench_work *w))
{
    char line[80];
    while (fgets(line, sizeof line, stdin)) {
        if (!strncmp(line, "time ", 5))
            time_epochs(w, epoch, state, atof(line + 5));
        else if (!strcmp(line, "check\n"))
            for (size_t e = 0; e < BENCH_CHECKED; e++)
                printf("%.17g%c", epoch(state, w->orders + e * w->n),
                       e + 1 < BENCH_CHECKED ? ' ' : '\n');
        else if (!strcmp(line, "memory\n") && memory)
            memory(w);
        else
            puts("?");
        fflush(stdout);
    }
}
