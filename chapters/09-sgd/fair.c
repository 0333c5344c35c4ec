/* How often each order of three numbers comes out: of nn_shuffle, and of a
 * shuffle in which each number changes places with any other. */
#include "nn/plot.h"
#include "nn/sgd.h"

#include <stdio.h>

enum { N = 3, ORDERS = 6, SHUFFLES = 60000 };

/* The shuffle that comes to mind first, and is not fair. */
static void
naive_shuffle(size_t n, size_t *order, gsl_rng *r)
{
    for (size_t i = 0; i < n; i++) {
        size_t j = gsl_rng_uniform_int(r, n);
        size_t swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
}

/* 012, 021, 102, 120, 201 and 210 are 0 to 5. */
static size_t
number_of(const size_t *order)
{
    return 2 * order[0] + (order[1] > order[2]);
}

static void
print_shares(const char *name, void (*shuffle)(size_t, size_t *, gsl_rng *))
{
    size_t count[ORDERS] = {0};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    for (int k = 0; k < SHUFFLES; k++) {
        size_t order[N] = {0, 1, 2};
        shuffle(N, order, r);
        count[number_of(order)]++;
    }
    nn_plot_block(stdout, name);
    for (size_t k = 0; k < ORDERS; k++)
        printf("%zu %.1f\n", k, 100.0 * (double)count[k] / SHUFFLES);
    gsl_rng_free(r);
}

int
main(void)
{
    print_shares("naive", naive_shuffle);
    print_shares("fair", nn_shuffle);
    return 0;
}
