/* What the pieces of a training step cost on this machine: products of the shapes
 * that layers need, the same sample by sample, with memory asked for each time, and
 * the sum of two vectors, which computes little and moves much. */
#include "nn/clock.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_vector.h>

#include <stdio.h>
#include <stdlib.h>

/* X is n*d, W is d*m, Y is n*m. */
typedef struct {
    size_t n, d, m;
    gsl_matrix *X, *W, *Y;
} shape;

static void
product(const shape *s)
{
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1.0, s->X, s->W, 0.0, s->Y);
}

static void
row_by_row(const shape *s)
{
    for (size_t i = 0; i < s->n; i++) {
        gsl_vector_view x = gsl_matrix_row(s->X, i),
                        y = gsl_matrix_row(s->Y, i);
        gsl_blas_dgemv(CblasTrans, 1.0, s->W, &x.vector, 0.0, &y.vector);
    }
}

static void
with_memory(const shape *s)
{
    gsl_matrix *Y = gsl_matrix_alloc(s->n, s->m);
    gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1.0, s->X, s->W, 0.0, Y);
    gsl_matrix_free(Y);
}

/* Of X, which has two rows: the second becomes the sum, with a factor, of both. */
static void
add_rows(const shape *s)
{
    gsl_vector_view x = gsl_matrix_row(s->X, 0), y = gsl_matrix_row(s->X, 1);
    gsl_blas_daxpy(1e-9, &x.vector, &y.vector);
}

/* Seconds that a call takes: the least of five runs of 10 ms or more. */
static double
seconds(void (*work)(const shape *), const shape *s)
{
    double least = 1e9;
    for (int run = 0; run < 5; run++) {
        double start = nn_clock(), took = 0.0;
        size_t calls = 0;
        for (size_t times = 1; took < 0.01; times *= 2) {
            for (size_t k = 0; k < times; k++)
                work(s);
            calls += times;
            took = nn_clock() - start;
        }
        if (took / (double)calls < least)
            least = took / (double)calls;
    }
    return least;
}

/* Measures and prints a line: operations, bytes that have to be moved at least,
 * microseconds, operations a nanosecond. */
static void
report(const char *what, void (*work)(const shape *), size_t n, size_t d,
       size_t m, double operations, double bytes)
{
    shape s = {n,
               d,
               m,
               gsl_matrix_alloc(n, d),
               gsl_matrix_alloc(d, m),
               gsl_matrix_alloc(n, m)};
    gsl_matrix_set_all(s.X, 1e-3);
    gsl_matrix_set_all(s.W, 1e-3);
    double t = seconds(work, &s);
    printf("%-44s %8.2f %10.3f %8.2f\n", what, operations / bytes, 1e6 * t,
           1e-9 * operations / t);
    gsl_matrix_free(s.X);
    gsl_matrix_free(s.W);
    gsl_matrix_free(s.Y);
}

static void
report_product(const char *what, void (*work)(const shape *), size_t n,
               size_t d, size_t m)
{
    double cells = (double)(n * d + d * m + n * m);
    report(what, work, n, d, m, 2.0 * (double)(n * d * m),
           cells * sizeof(double));
}

static void
report_sum(const char *what, size_t n)
{
    report(what, add_rows, 2, n, 1, 2.0 * (double)n,
           3.0 * (double)n * sizeof(double));
}

int
main(void)
{
    printf("%-44s %8s %10s %8s\n", "#", "flop/B", "us a call", "GFLOP/s");
    report_product("32*30 by 30*24", product, 32, 30, 24);
    report_product("32*30 by 30*24, row by row", row_by_row, 32, 30, 24);
    report_product("32*30 by 30*24, memory each time", with_memory, 32, 30,
                   24);
    report_product("32*64 by 64*128", product, 32, 64, 128);
    report_product("64*784 by 784*300", product, 64, 784, 300);
    report_product("64*784 by 784*300, row by row", row_by_row, 64, 784, 300);
    report_product("64*784 by 784*300, memory each time", with_memory, 64, 784,
                   300);
    report_product("1024*1024 by 1024*1024", product, 1024, 1024, 1024);
    report_sum("a sum of 1000 numbers", 1000);
    report_sum("a sum of 30000 numbers", 30000);
    report_sum("a sum of 300000 numbers", 300000);
    report_sum("a sum of 10000000 numbers", 10000000);
    return 0;
}
