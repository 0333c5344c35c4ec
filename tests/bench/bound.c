/* The bound: the matrix products of training, and nothing between them.
 *
 * No program that multiplies with the same BLAS can be quicker.  An epoch does the
 * products of every batch, on memory of its own.
 */
#include "work.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>

#include <stdio.h>
#include <string.h>

enum { LAYERS = BENCH_WIDTHS - 1 };

typedef struct {
    const bench_work *w;
    size_t n_layers;
    gsl_matrix *A[BENCH_WIDTHS],
        *dA[BENCH_WIDTHS]; /* what layers take and give */
    gsl_matrix *W[LAYERS], *dW[LAYERS];
} products;

/* No element may be 0: GSL's BLAS leaves these out. */
static gsl_matrix *
filled(size_t n, size_t m)
{
    gsl_matrix *A = gsl_matrix_alloc(n, m);
    gsl_matrix_set_all(A, 1e-3);
    return A;
}

static products
make_products(const bench_work *w)
{
    products p = {.w = w, .n_layers = w->n_widths - 1};
    for (size_t k = 0; k < w->n_widths; k++) {
        p.A[k] = filled(w->batch, w->widths[k]);
        p.dA[k] = filled(w->batch, w->widths[k]);
    }
    for (size_t k = 0; k < p.n_layers; k++) {
        p.W[k] = filled(w->widths[k], w->widths[k + 1]);
        p.dW[k] = filled(w->widths[k], w->widths[k + 1]);
    }
    return p;
}

static void
free_products(products *p)
{
    for (size_t k = 0; k <= p->n_layers; k++) {
        gsl_matrix_free(p->A[k]);
        gsl_matrix_free(p->dA[k]);
    }
    for (size_t k = 0; k < p->n_layers; k++) {
        gsl_matrix_free(p->W[k]);
        gsl_matrix_free(p->dW[k]);
    }
}

/* The products of one batch, which may have fewer rows. */
static void
multiply(products *p, size_t rows)
{
    for (size_t k = 0; k <= p->n_layers; k++)
        p->A[k]->size1 = p->dA[k]->size1 = rows;
    for (size_t k = 0; k < p->n_layers; k++)
        gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1.0, p->A[k], p->W[k], 0.0,
                       p->A[k + 1]);
    for (size_t k = p->n_layers; k-- > 0;) {
        gsl_blas_dgemm(CblasTrans, CblasNoTrans, 1.0, p->A[k], p->dA[k + 1],
                       0.0, p->dW[k]);
        if (k > 0)
            gsl_blas_dgemm(CblasNoTrans, CblasTrans, 1.0, p->dA[k + 1],
                           p->W[k], 0.0, p->dA[k]);
    }
}

static double
epoch(void *state, const uint64_t *order)
{
    products *p = state;
    (void)order;
    for (size_t first = 0; first < p->w->n; first += p->w->batch)
        multiply(p, GSL_MIN(p->w->batch, p->w->n - first));
    return 0.0;
}

/* With `blas` in the place of a folder: whose BLAS this is, and for which
 * processor. */
char *openblas_get_corename(void) __attribute__((weak));

int
main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    if (!strcmp(argv[1], "blas"))
        return puts(openblas_get_corename ? openblas_get_corename() : "GSL") <
               0;
    bench_work w = bench_read(argv[1]);
    products p = make_products(&w);
    bench_serve(&w, epoch, &p, NULL);
    free_products(&p);
    bench_free(&w);
    return 0;
}
