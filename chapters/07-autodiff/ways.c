/* How much work the slopes are: on chains in which every value is the one
 * before it, added to itself, and on networks. */
#include "nn/plot.h"
#include "nn/value.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

/* Steps of a walk that goes down every path. */
static double
path_by_path(const nn_value *v)
{
    return 1.0 + (v->a == NULL ? 0.0 : path_by_path(v->a)) +
           (v->b == NULL ? 0.0 : path_by_path(v->b));
}

static void
print_chains(nn_tape *t)
{
    nn_plot_block(stdout, "chain");
    printf("# doublings  once each  path by path\n");
    for (size_t n = 0; n <= 20; n += 2) {
        nn_tape_reset(t, 0);
        nn_value *v = nn_value_leaf(t, 1.0);
        for (size_t k = 0; k < n; k++)
            v = nn_value_add(t, v, v);
        printf("%11zu %10zu %13.0f\n", n, nn_value_order(t, v, t->order),
               path_by_path(v));
    }
}

/* A layer of m neurons with d inputs and a sum of squares above it. */
static void
print_layer(nn_tape *t, size_t d, size_t m)
{
    static nn_value *x[64], *W[64 * 64], *b[64], *y[64];
    nn_tape_reset(t, 0);
    for (size_t i = 0; i < d; i++)
        x[i] = nn_value_leaf(t, 0.5);
    for (size_t i = 0; i < d * m; i++)
        W[i] = nn_value_leaf(t, 0.25);
    for (size_t j = 0; j < m; j++)
        b[j] = nn_value_leaf(t, 0.125);
    if (nn_value_layer(t, d, m, x, W, b, 1, y))
        exit(EXIT_FAILURE);
    nn_value *L = nn_value_pow(t, y[0], 2.0);
    for (size_t j = 1; j < m; j++)
        L = nn_value_add(t, L, nn_value_pow(t, y[j], 2.0));
    size_t theta = (d + 1) * m, all = nn_value_order(t, L, t->order);
    size_t forward = t->size - d - theta;
    printf("%2zu to %2zu %10zu %10zu %9zu %14zu\n", d, m, theta, forward, all,
           theta * 2 * forward);
}

int
main(void)
{
    nn_tape *t = nn_tape_alloc(20000);
    print_chains(t);
    printf("\n\n# layer   parameters operations    pushes  by differences\n");
    for (size_t m = 2; m <= 32; m *= 2)
        print_layer(t, 2 * m, m);
    nn_tape_free(t);
    return 0;
}
