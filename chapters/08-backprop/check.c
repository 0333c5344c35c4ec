/* A gradient check finds the layer that is wrong: four ways back through the
 * same network, each compared with differences. */
#include "nn/act.h"
#include "nn/backprop.h"
#include "nn/dense.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>

#include <math.h>
#include <stdio.h>

enum { N = 8, D = 6, H = 5, M = 3, FIRST = D * H + H };

typedef enum { RIGHT, HASTY, LAST_ROW, AGAIN, VERSIONS } version;

static const char *const names[VERSIONS] = {"right", "weights moved too early",
                                            "bias of the last row",
                                            "divided by N again"};

/* The network's two dense layers, and a gradient's, as matrices. */
typedef struct {
    gsl_matrix_view W1, W2;
    gsl_vector_view b1, b2;
} pieces;

static pieces
split(gsl_vector *v)
{
    double *p = v->data, *q = p + FIRST;
    return (pieces){gsl_matrix_view_array(p, D, H),
                    gsl_matrix_view_array(q, H, M),
                    gsl_vector_view_array(p + D * H, H),
                    gsl_vector_view_array(q + H * M, M)};
}

/* dX of the last layer, once more, from weights that have already moved by a
 * tenth of their slopes. */
static void
too_early(const pieces *p, pieces *g, nn_workspace *w)
{
    gsl_matrix *moved = gsl_matrix_alloc(H, M);
    gsl_matrix_memcpy(moved, &g->W2.matrix);
    gsl_matrix_scale(moved, -0.1);
    gsl_matrix_add(moved, &p->W2.matrix);
    nn_dense_backward(w->Y[1], moved, w->dY[2], &g->W2.matrix, &g->b2.vector,
                      w->dY[1]);
    gsl_matrix_free(moved);
}

/* The way back, layer by layer, with a mistake if one is asked for. */
static void
go_back(nn_net *net, const gsl_matrix *X, version v, gsl_vector *grad,
        nn_workspace *w)
{
    pieces p = split(net->theta), g = split(grad);
    nn_dense_backward(w->Y[1], &p.W2.matrix, w->dY[2], &g.W2.matrix,
                      &g.b2.vector, w->dY[1]);
    if (v == HASTY)
        too_early(&p, &g, w);
    nn_act_backward(NN_ACT_TANH, w->Y[0], w->Y[1], w->dY[1], w->dY[0]);
    nn_dense_backward(X, &p.W1.matrix, w->dY[0], &g.W1.matrix, &g.b1.vector,
                      NULL);
    if (v == LAST_ROW)
        gsl_matrix_get_row(&g.b1.vector, w->dY[0], N - 1);
    if (v == AGAIN)
        gsl_vector_scale(grad, 1.0 / N);
}

/* Prints the error of every slope of one layer, biases in the last row, as a
 * power of ten; what is below 1e-6 counts as 1e-6. */
static void
print_heat(const char *block, const gsl_vector *a, const gsl_vector *b,
           size_t first, size_t rows, size_t columns)
{
    nn_plot_block(stdout, block);
    for (size_t i = 0; i < rows * columns; i++) {
        gsl_vector_const_view x = gsl_vector_const_subvector(a, first + i, 1);
        gsl_vector_const_view y = gsl_vector_const_subvector(b, first + i, 1);
        double e = nn_relative_error(&x.vector, &y.vector, 1e-8);
        printf("%zu %zu %.2f\n", i % columns, i / columns,
               log10(GSL_MAX_DBL(e, 1e-6)));
    }
}

/* The error of the layer whose slopes begin at `first`, as text. */
static void
print_error(const gsl_vector *a, const gsl_vector *b, size_t first, size_t n)
{
    gsl_vector_const_view x = gsl_vector_const_subvector(a, first, n);
    gsl_vector_const_view y = gsl_vector_const_subvector(b, first, n);
    double e = nn_relative_error(&x.vector, &y.vector, 1e-8);
    if (e < 1e-7)
        printf("  below 1e-7");
    else
        printf("  %10.3f", e);
}

static void
compare(nn_net *net, const gsl_matrix *X, const gsl_matrix *T)
{
    double value, error;
    size_t n = net->theta->size;
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_vector *grad = gsl_vector_alloc(n), *numeric = gsl_vector_alloc(n);
    nn_gradient_check(net, X, T, nn_mse, 1e-5, &error, grad, numeric, w);
    nn_net_forward(net, X, w->Y[2], w);
    printf("# %-24s %11s %11s\n", "", "first layer", "last layer");
    for (version v = RIGHT; v < VERSIONS; v++) {
        nn_mse(w->Y[2], T, &value, w->dY[2]);
        go_back(net, X, v, grad, w);
        printf("# %-24s", names[v]);
        print_error(grad, numeric, 0, FIRST);
        print_error(grad, numeric, FIRST, n - FIRST);
        printf("\n");
    }
    go_back(net, X, RIGHT, grad, w);
    print_heat("right first", grad, numeric, 0, D + 1, H);
    print_heat("right last", grad, numeric, FIRST, H + 1, M);
    go_back(net, X, HASTY, grad, w);
    print_heat("hasty first", grad, numeric, 0, D + 1, H);
    print_heat("hasty last", grad, numeric, FIRST, H + 1, M);
    gsl_vector_free(numeric);
    gsl_vector_free(grad);
    nn_workspace_free(w);
}

static void
draw(double *x, size_t n, gsl_rng *r)
{
    for (size_t i = 0; i < n; i++)
        x[i] = 2.0 * gsl_rng_uniform(r) - 1.0;
}

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = H},
        {.type = nn_layer_tanh, .n_in = H, .n_out = H},
        {.type = nn_layer_dense, .n_in = H, .n_out = M},
    };
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_net *net = nn_net_alloc(chain, 3);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *T = gsl_matrix_alloc(N, M);
    gsl_rng_set(r, 1);
    draw(X->data, N * D, r);
    draw(T->data, N * M, r);
    draw(net->theta->data, net->theta->size, r);
    compare(net, X, T);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_net_free(net);
    gsl_rng_free(r);
    return 0;
}
