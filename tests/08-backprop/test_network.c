/* Back through a chain: differences, chapter 7's graph, doubled batches. */
#include "draws.h"

#include "nn/softmax.h"
#include "nn/value.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_test.h>

enum { D = 3, H1 = 5, H2 = 4, M = 2, LAYERS = 5, N = 6 };

static net_case
two_hidden(const nn_layer_type *first, const nn_layer_type *second, gsl_rng *r)
{
    const nn_layer chain[LAYERS] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = H1},
        {.type = first, .n_in = H1, .n_out = H1},
        {.type = nn_layer_dense, .n_in = H1, .n_out = H2},
        {.type = second, .n_in = H2, .n_out = H2},
        {.type = nn_layer_dense, .n_in = H2, .n_out = M},
    };
    return net_alloc(chain, LAYERS, N, r);
}

/* Every pair of smooth activations, and rectifiers away from their kinks. */
static void
test_differences(gsl_rng *r)
{
    const nn_layer_type *types[] = {nn_layer_identity,   nn_layer_sigmoid,
                                    nn_layer_tanh,       nn_layer_relu,
                                    nn_layer_leaky_relu, nn_layer_gelu,
                                    nn_layer_gelu_tanh};
    for (int i = 0; i < 7; i++)
        for (int j = 0; j < 7; j++) {
            double error;
            net_case c = two_hidden(types[i], types[j], r);
            nn_gradient_check(c.net, c.X, c.T, nn_mse, 1e-5, &error, c.grad,
                              c.other, c.w);
            gsl_test(!(error < 1e-5),
                     "equation (8.7): %s and %s, layer after layer: error %g",
                     types[i]->name, types[j]->name, error);
            net_free(&c);
        }
}

/* The loss at theta by values: tanh, then a rectifier, squared errors. */
static nn_value *
graph_loss(const net_case *c, nn_tape *t, nn_value **p)
{
    nn_value *sum = nn_value_leaf(t, 0.0);
    for (size_t i = 0; i < c->net->theta->size; i++)
        p[i] = nn_value_leaf(t, gsl_vector_get(c->net->theta, i));
    nn_value **q = p + D * H1 + H1, **s = q + H1 * H2 + H2;
    for (size_t i = 0; i < N; i++) {
        nn_value *x[D], *h1[H1], *h2[H2], *y[M];
        for (size_t j = 0; j < D; j++)
            x[j] = nn_value_leaf(t, gsl_matrix_get(c->X, i, j));
        nn_value_layer(t, D, H1, x, p, p + D * H1, 1, h1);
        nn_value_layer(t, H1, H2, h1, q, q + H1 * H2, 0, h2);
        for (size_t j = 0; j < H2; j++)
            h2[j] = nn_value_relu(t, h2[j]);
        nn_value_layer(t, H2, M, h2, s, s + H2 * M, 0, y);
        for (size_t j = 0; j < M; j++) {
            nn_value *target = nn_value_leaf(t, gsl_matrix_get(c->T, i, j));
            nn_value *e = nn_value_sub(t, y[j], target);
            sum = nn_value_add(t, sum, nn_value_mul(t, e, e));
        }
    }
    return nn_value_mul(t, sum, nn_value_leaf(t, 1.0 / N));
}

static void
test_graph(gsl_rng *r)
{
    double loss;
    nn_value *p[100];
    nn_tape *t = nn_tape_alloc(5000);
    net_case c = two_hidden(nn_layer_tanh, nn_layer_relu, r);
    nn_value *root = graph_loss(&c, t, p);
    nn_value_backward(t, root);
    nn_net_gradient(c.net, c.X, c.T, nn_mse, &loss, c.grad, c.w);
    for (size_t i = 0; i < c.other->size; i++)
        gsl_vector_set(c.other, i, p[i]->grad);
    gsl_test_rel(loss, root->data, 1e-12, "the loss of chapter 7's graph");
    gsl_test(!(nn_relative_error(c.grad, c.other, 1e-3) < 1e-12),
             "the gradient of chapter 7's graph, to 1e-12");
    net_free(&c);
    nn_tape_free(t);
}

/* Every sample twice: loss and gradient stay. */
static void
test_doubled(gsl_rng *r, nn_loss *loss, const char *what)
{
    double once, twice;
    net_case c = two_hidden(nn_layer_tanh, nn_layer_sigmoid, r);
    gsl_matrix *X = gsl_matrix_alloc(2 * N, D),
               *T = gsl_matrix_alloc(2 * N, M);
    nn_workspace *w = nn_workspace_alloc(c.net, 2 * N);
    for (size_t i = 0; i < 2 * N; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(c.X, i % N);
        gsl_vector_const_view t = gsl_matrix_const_row(c.T, i % N);
        gsl_matrix_set_row(X, i, &x.vector);
        gsl_matrix_set_row(T, i, &t.vector);
    }
    nn_net_gradient(c.net, c.X, c.T, loss, &once, c.grad, c.w);
    nn_net_gradient(c.net, X, T, loss, &twice, c.other, w);
    gsl_test_rel(twice, once, 1e-12,
                 "equation (8.6): a mean is the mean of a doubled batch, %s",
                 what);
    gsl_test(!(nn_relative_error(c.grad, c.other, 1e-3) < 1e-12),
             "equation (8.6): a doubled batch has the same gradient, %s",
             what);
    nn_workspace_free(w);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    net_free(&c);
}

/* A step of eta takes eta |g|^2 from the loss, up to terms in eta^2. */
static void
test_step(gsl_rng *r)
{
    double before, after, eta = 1e-6;
    net_case c = two_hidden(nn_layer_tanh, nn_layer_tanh, r);
    nn_net_gradient(c.net, c.X, c.T, nn_mse, &before, c.grad, c.w);
    nn_net_step(c.net, c.grad, eta);
    double length = gsl_blas_dnrm2(c.grad);
    nn_net_gradient(c.net, c.X, c.T, nn_mse, &after, c.grad, c.w);
    gsl_test_rel(before - after, eta * length * length, 1e-3,
                 "equation (8.9): a short step lowers the loss by eta |g|^2");
    net_free(&c);
}

/* A frozen layer keeps its bits, the others move. */
static void
test_freeze(gsl_rng *r)
{
    for (size_t frozen = 0; frozen < LAYERS; frozen += 2) {
        double loss;
        int same[LAYERS] = {0}, wrong = 0;
        net_case c = two_hidden(nn_layer_tanh, nn_layer_tanh, r);
        gsl_vector_memcpy(c.other, c.net->theta);
        nn_net_gradient(c.net, c.X, c.T, nn_mse, &loss, c.grad, c.w);
        nn_net_freeze(c.net, frozen, c.grad);
        nn_net_step(c.net, c.grad, 0.1);
        for (size_t k = 0; k < LAYERS; k += 2) {
            gsl_vector_view a = nn_net_piece(c.net, c.net->theta, k);
            gsl_vector_view b = nn_net_piece(c.net, c.other, k);
            same[k] = gsl_vector_equal(&a.vector, &b.vector);
            wrong += same[k] != (k == frozen);
        }
        gsl_test_int(wrong, 0, "layer %zu frozen: it stays, others move",
                     frozen);
        net_free(&c);
    }
}

/* A first layer of steps has no slope: nothing reaches what is below. */
static void
test_no_slope(gsl_rng *r)
{
    double loss;
    net_case c = two_hidden(nn_layer_step, nn_layer_tanh, r);
    nn_net_gradient(c.net, c.X, c.T, nn_mse, &loss, c.grad, c.w);
    gsl_vector_view first = nn_net_piece(c.net, c.grad, 0);
    gsl_vector_view last = nn_net_piece(c.net, c.grad, 4);
    gsl_test(!gsl_vector_isnull(&first.vector),
             "steps let no slope through to the first layer");
    gsl_test(gsl_vector_isnull(&last.vector), "the last layer has slopes");
    net_free(&c);
}

int
main(void)
{
    gsl_rng *r = generator(3);
    test_differences(r);
    test_graph(r);
    test_doubled(r, nn_mse, "squared error");
    test_doubled(r, nn_bce_logits, "binary cross-entropy");
    test_doubled(r, nn_softmax_xent, "softmax and cross-entropy");
    test_step(r);
    test_freeze(r);
    test_no_slope(r);
    gsl_rng_free(r);
    return gsl_test_summary();
}
