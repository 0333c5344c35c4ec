/* The same gradient twice: by the graph of values of chapter 7, and by matrices.
 * Then differences of the graph's loss, for steps h from 1/10 down. */
#include "nn/backprop.h"
#include "nn/plot.h"
#include "nn/value.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>

#include <stdio.h>
#include <stdlib.h>

enum { N = 25, D = 2, H1 = 6, H2 = 5, M = 1, LAYERS = 5, ROOM = 12000 };

/* The samples, and a tape on which their loss is computed. */
typedef struct {
    const gsl_matrix *X, *T;
    nn_tape *tape;
    nn_value *theta[64];
} graph;

/* The network's answer to the inputs x, from parameters in theta's order. */
static nn_value *
answer(nn_tape *t, nn_value *const *p, nn_value *const *x)
{
    nn_value *h1[H1], *h2[H2], *y[M];
    nn_value_layer(t, D, H1, x, p, p + D * H1, 1, h1);
    p += D * H1 + H1;
    nn_value_layer(t, H1, H2, h1, p, p + H1 * H2, 1, h2);
    p += H1 * H2 + H2;
    nn_value_layer(t, H2, M, h2, p, p + H2 * M, 0, y);
    return y[0];
}

/* The mean squared error at theta, as the last value of the tape. */
static nn_value *
loss_value(graph *g, const gsl_vector *theta)
{
    nn_tape *t = g->tape;
    nn_tape_reset(t, 0);
    for (size_t i = 0; i < theta->size; i++)
        g->theta[i] = nn_value_leaf(t, gsl_vector_get(theta, i));
    nn_value *sum = nn_value_leaf(t, 0.0);
    for (size_t i = 0; i < N; i++) {
        nn_value *x[D];
        for (size_t j = 0; j < D; j++)
            x[j] = nn_value_leaf(t, gsl_matrix_get(g->X, i, j));
        nn_value *target = nn_value_leaf(t, gsl_matrix_get(g->T, i, 0));
        nn_value *e = nn_value_sub(t, answer(t, g->theta, x), target);
        sum = nn_value_add(t, sum, nn_value_mul(t, e, e));
    }
    return nn_value_mul(t, sum, nn_value_leaf(t, 1.0 / N));
}

static double
loss_at(const gsl_vector *theta, void *context)
{
    return loss_value(context, theta)->data;
}

/* What the graph says about theta, and how many values it took. */
static size_t
graph_gradient(graph *g, const gsl_vector *theta, gsl_vector *grad)
{
    nn_value_backward(g->tape, loss_value(g, theta));
    for (size_t i = 0; i < grad->size; i++)
        gsl_vector_set(grad, i, g->theta[i]->grad);
    return g->tape->size;
}

/* How far differences with step h are from the gradient, for many h. */
static void
print_errors(graph *g, gsl_vector *theta, const gsl_vector *grad)
{
    static const char *steps[] = {"1e-1", "1e-2",  "1e-3",  "1e-4",
                                  "1e-5", "1e-6",  "1e-7",  "1e-8",
                                  "1e-9", "1e-10", "1e-11", "1e-12"};
    gsl_vector *numeric = gsl_vector_alloc(theta->size);
    nn_objective f = {.value = loss_at, .context = g};
    nn_plot_block(stdout, "errors");
    for (int k = 0; k < 12; k++) {
        nn_numerical_gradient(&f, strtod(steps[k], NULL), theta, numeric);
        printf("%-5s %.0e\n", steps[k],
               nn_relative_error(grad, numeric, 1e-8));
    }
    gsl_vector_free(numeric);
}

/* Draws from (-1, 1). */
static void
draw(double *x, size_t n, gsl_rng *r)
{
    for (size_t i = 0; i < n; i++)
        x[i] = 2.0 * gsl_rng_uniform(r) - 1.0;
}

static void
compare(nn_net *net, graph *g, const gsl_matrix *X, const gsl_matrix *T)
{
    double loss;
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_vector *a = gsl_vector_alloc(net->theta->size);
    gsl_vector *b = gsl_vector_alloc(net->theta->size);
    nn_net_gradient(net, X, T, nn_mse, &loss, a, w);
    size_t values = graph_gradient(g, net->theta, b);
    printf("# loss %.6f, %zu slopes, largest error %s\n", loss, a->size,
           nn_relative_error(a, b, 1e-8) < 1e-12 ? "below 1e-12"
                                                 : "too large");
    printf("# the graph: %zu values; the matrices: 3 products on the way "
           "forward, 5 on the way back\n",
           values);
    print_errors(g, net->theta, a);
    gsl_vector_free(b);
    gsl_vector_free(a);
    nn_workspace_free(w);
}

int
main(void)
{
    const nn_layer chain[LAYERS] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = H1},
        {.type = nn_layer_tanh, .n_in = H1, .n_out = H1},
        {.type = nn_layer_dense, .n_in = H1, .n_out = H2},
        {.type = nn_layer_tanh, .n_in = H2, .n_out = H2},
        {.type = nn_layer_dense, .n_in = H2, .n_out = M},
    };
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_net *net = nn_net_alloc(chain, LAYERS);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(N, M);
    gsl_rng_set(r, 1);
    draw(X->data, N * D, r);
    draw(T->data, N * M, r);
    draw(net->theta->data, net->theta->size, r);
    graph g = {.X = X, .T = T, .tape = nn_tape_alloc(ROOM)};
    compare(net, &g, X, T);
    nn_tape_free(g.tape);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_net_free(net);
    gsl_rng_free(r);
    return 0;
}
