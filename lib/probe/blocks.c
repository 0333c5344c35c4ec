/* The inputs and outputs of one case: views into blocks with poisoned padding.
 *
 * A matrix is a view with tda = columns + PAD, a vector has stride STRIDE.  The
 * block ends with the last element, so that the sanitizer sees a step beyond
 * it; what lies between rows and elements is poison, and is looked at when the
 * case ends.
 */
#include "recorder_private.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <limits.h>
#include <math.h>
#include <stdlib.h>

enum { PAD = 3, STRIDE = 2 };

struct block {
    block *next;
    union {
        gsl_vector vector;
        gsl_vector_int labels;
        gsl_matrix matrix;
    } view;
    size_t rows, row, tda; /* rows of row elements, tda apart */
    double *d;             /* the elements, or NULL */
    int *i;                /* the labels, or NULL */
};

static size_t
block_size(const block *b)
{
    return b->rows == 0 ? 0 : (b->rows - 1) * b->tda + b->row;
}

static block *
new_block(recorder *r, size_t rows, size_t row, size_t tda)
{
    block *b = calloc(1, sizeof *b);
    if (b == NULL)
        abort();
    b->rows = rows;
    b->row = row;
    b->tda = tda;
    b->next = r->blocks;
    r->blocks = b;
    return b;
}

static block *
new_doubles(recorder *r, size_t rows, size_t row, size_t tda)
{
    block *b = new_block(r, rows, row, tda);
    b->d = malloc(GSL_MAX(block_size(b), 1) * sizeof *b->d);
    if (b->d == NULL)
        abort();
    for (size_t k = 0; k < block_size(b); k++)
        b->d[k] = k % tda < row ? 0.0 : GSL_NAN;
    return b;
}

gsl_vector *
rec_vector(recorder *r, size_t n)
{
    block *b = new_doubles(r, n, 1, STRIDE);
    b->view.vector = (gsl_vector){.size = n, .stride = STRIDE, .data = b->d};
    return &b->view.vector;
}

gsl_matrix *
rec_matrix(recorder *r, size_t n, size_t m)
{
    block *b = new_doubles(r, n, m, m + PAD);
    b->view.matrix =
        (gsl_matrix){.size1 = n, .size2 = m, .tda = m + PAD, .data = b->d};
    return &b->view.matrix;
}

gsl_vector_int *
rec_labels(recorder *r, size_t n)
{
    block *b = new_block(r, n, 1, STRIDE);
    b->i = malloc(GSL_MAX(block_size(b), 1) * sizeof *b->i);
    if (b->i == NULL)
        abort();
    for (size_t k = 0; k < block_size(b); k++)
        b->i[k] = k % STRIDE == 0 ? 0 : INT_MIN;
    b->view.labels =
        (gsl_vector_int){.size = n, .stride = STRIDE, .data = b->i};
    return &b->view.labels;
}

gsl_vector *
rec_vector_of(recorder *r, size_t n, const double values[])
{
    gsl_vector *v = rec_vector(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_set(v, i, values[i]);
    return v;
}

gsl_matrix *
rec_matrix_of(recorder *r, size_t n, size_t m, const double values[])
{
    gsl_matrix *A = rec_matrix(r, n, m);
    for (size_t k = 0; k < n * m; k++)
        gsl_matrix_set(A, k / m, k % m, values[k]);
    return A;
}

gsl_vector_int *
rec_labels_of(recorder *r, size_t n, const int values[])
{
    gsl_vector_int *v = rec_labels(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_int_set(v, i, values[i]);
    return v;
}

gsl_vector *
rec_random_vector(recorder *r, size_t n)
{
    gsl_vector *v = rec_vector(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_set(v, i, gsl_ran_flat(r->rng, -3.0, 3.0));
    return v;
}

gsl_matrix *
rec_random_matrix(recorder *r, size_t n, size_t m)
{
    gsl_matrix *A = rec_matrix(r, n, m);
    for (size_t k = 0; k < n * m; k++)
        gsl_matrix_set(A, k / m, k % m, gsl_ran_flat(r->rng, -3.0, 3.0));
    return A;
}

gsl_vector_int *
rec_random_labels(recorder *r, size_t n, int classes)
{
    gsl_vector_int *v = rec_labels(r, n);
    for (size_t i = 0; i < n; i++)
        gsl_vector_int_set(
            v, i, (int)gsl_rng_uniform_int(r->rng, (unsigned long)classes));
    return v;
}

gsl_vector *
rec_stale_vector(recorder *r, size_t n)
{
    gsl_vector *v = rec_vector(r, n);
    gsl_vector_set_all(v, GSL_NAN);
    return v;
}

gsl_matrix *
rec_stale_matrix(recorder *r, size_t n, size_t m)
{
    gsl_matrix *A = rec_matrix(r, n, m);
    gsl_matrix_set_all(A, GSL_NAN);
    return A;
}

/* How many cells of b's padding were written to. */
static long
spilled(const block *b)
{
    long count = 0;
    for (size_t k = 0; k < block_size(b); k++)
        if (k % b->tda >= b->row)
            count += b->d != NULL ? !isnan(b->d[k]) : b->i[k] != INT_MIN;
    return count;
}

void
rec_end_case(recorder *r)
{
    long count = 0;
    for (const block *b = r->blocks; b != NULL; b = b->next)
        count += spilled(b);
    if (count > 0)
        rec_out_int(r, "padding", count);
    while (r->blocks != NULL) {
        block *b = r->blocks;
        r->blocks = b->next;
        free(b->d);
        free(b->i);
        free(b);
    }
}
