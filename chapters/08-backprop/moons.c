/* Full-batch steps on two moons: with all layers free, and with the first or the
 * last frozen. */
#include "nn/backprop.h"
#include "nn/plot.h"
#include "nn/toys.h"

#include <stdio.h>

enum { N = 200, H = 8, STEPS = 3000, FREE = 99 };

typedef struct {
    gsl_matrix *X, *T;
    nn_net *net;
    nn_workspace *w;
    gsl_vector *grad;
} run;

static run
run_alloc(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = H},
        {.type = nn_layer_tanh, .n_in = H, .n_out = H},
        {.type = nn_layer_dense, .n_in = H, .n_out = 1},
    };
    run m = {.X = gsl_matrix_alloc(N, 2), .T = gsl_matrix_alloc(N, 1)};
    m.net = nn_net_alloc(chain, 3);
    m.w = nn_workspace_alloc(m.net, N);
    m.grad = gsl_vector_alloc(m.net->theta->size);
    return m;
}

static void
run_free(run *m)
{
    gsl_vector_free(m->grad);
    nn_workspace_free(m->w);
    nn_net_free(m->net);
    gsl_matrix_free(m->T);
    gsl_matrix_free(m->X);
}

/* How many samples the scores of the last pass put on the wrong side. */
static int
wrong(const run *m)
{
    int count = 0;
    for (size_t i = 0; i < N; i++)
        count += (gsl_matrix_get(m->w->Y[2], i, 0) > 0.0) !=
                 (gsl_matrix_get(m->T, i, 0) > 0.5);
    return count;
}

/* The loss at the parameters of the moment, then a step from them; layer
 * `frozen` stays as it is. */
static double
one_step(run *m, size_t frozen)
{
    double loss;
    nn_net_gradient(m->net, m->X, m->T, nn_bce_logits, &loss, m->grad, m->w);
    if (frozen < m->net->n_layers)
        nn_net_freeze(m->net, frozen, m->grad);
    nn_net_step(m->net, m->grad, 0.5);
    return loss;
}

static void
train(const char *name, size_t frozen)
{
    run m = run_alloc();
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng_set(r, 1);
    nn_toys_moons(m.X, y, 0.1, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(m.T, i, 0, gsl_vector_int_get(y, i));
    nn_net_init(m.net, r);
    nn_plot_block(stdout, name);
    for (int k = 0; k <= STEPS; k++) {
        double loss = one_step(&m, frozen);
        if (k < 10 || (k < 100 && k % 10 == 0) || k % 100 == 0)
            printf("%4d %.4f %3d\n", k, loss, wrong(&m));
    }
    gsl_vector_int_free(y);
    gsl_rng_free(r);
    run_free(&m);
}

int
main(void)
{
    train("free", FREE);
    train("first frozen", 0);
    train("last frozen", 2);
    return 0;
}
