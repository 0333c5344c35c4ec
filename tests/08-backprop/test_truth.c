/* The gradient of a network against PyTorch's.  The numbers are truth.py's. */
#include "nn/backprop.h"
#include "nn/softmax.h"

#include <gsl/gsl_test.h>

#include "truth.h"

enum { N = 7, D = 3, H = 5, M = 4, SIZE = D * H + H + H * M + M };

/* Additions in another order, and another library's exp and tanh. */
static const double close = 1e-12;

/* The fractions that truth.py works out too. */
static void
table(double *x, int n, int m, int a, int b)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++)
            x[i * m + j] = ((a * i + b * j + 3) % 11 - 5) / 8.0;
}

static void
test_gradient(const nn_layer_type *between, nn_loss *loss,
              const double *targets, const double *truth, const char *what)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = H},
        {.type = between, .n_in = H, .n_out = H},
        {.type = nn_layer_dense, .n_in = H, .n_out = M},
    };
    double value, X_data[N * D];
    nn_net *net = nn_net_alloc(chain, 3);
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_vector *grad = gsl_vector_alloc(SIZE);
    double *theta = net->theta->data;
    table(X_data, N, D, 5, 3);
    table(theta, D, H, 4, 7);
    table(theta + D * H, 1, H, 1, 2);
    table(theta + D * H + H, H, M, 3, 2);
    table(theta + D * H + H + H * M, 1, M, 1, 5);
    gsl_matrix_view X = gsl_matrix_view_array(X_data, N, D);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(targets, N, M);
    nn_net_gradient(net, &X.matrix, &T.matrix, loss, &value, grad, w);
    gsl_test_rel(value, truth[0], close, "%s: the loss as in PyTorch", what);
    gsl_vector_const_view g = gsl_vector_const_view_array(truth + 1, SIZE);
    gsl_test(!(nn_relative_error(grad, &g.vector, 1e-3) < close),
             "%s: %d slopes as in PyTorch", what, SIZE);
    gsl_vector_free(grad);
    nn_workspace_free(w);
    nn_net_free(net);
}

int
main(void)
{
    double numbers[N * M], one_hot[N * M] = {0};
    table(numbers, N, M, 2, 5);
    for (int i = 0; i < N; i++)
        one_hot[i * M + i * i % M] = 1.0;
    test_gradient(nn_layer_sigmoid, nn_mse, numbers, mse_sigmoid, "sigmoid");
    test_gradient(nn_layer_tanh, nn_mse, numbers, mse_tanh, "tanh");
    test_gradient(nn_layer_relu, nn_mse, numbers, mse_relu, "relu");
    test_gradient(nn_layer_leaky_relu, nn_mse, numbers, mse_leaky_relu,
                  "leaky relu");
    test_gradient(nn_layer_gelu, nn_mse, numbers, mse_gelu, "gelu");
    test_gradient(nn_layer_gelu_tanh, nn_mse, numbers, mse_gelu_tanh,
                  "gelu by tanh");
    test_gradient(nn_layer_tanh, nn_softmax_xent, one_hot, xent_tanh,
                  "softmax and cross-entropy");
    test_gradient(nn_layer_tanh, nn_bce_logits, one_hot, bce_tanh,
                  "binary cross-entropy");
    return gsl_test_summary();
}
