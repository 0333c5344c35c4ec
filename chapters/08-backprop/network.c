/* The network worked on paper: its numbers on the way forward, and the slopes
 * of the loss on the way back. */
#include "nn/backprop.h"
#include "nn/plot.h"

#include <stdio.h>

static double theta[13] = {1, 1, 0.5, -1, 2, 1, 0, -1, 1, 1, 2, -2, 0.5};
static double samples[4] = {2, -1, 1, 2};
static double targets[2] = {0.5, 2.5};

/* A node of the drawing: where it stands, what it is called, its number and
 * the slope of the loss along it. */
static void
print_node(double x, double y, const char *name, double value, double slope)
{
    printf("%g %g %s %g %g\n", x, y, name, value, slope);
}

/* What forward and back left behind for the one sample, as nodes.  The slopes
 * along the sample itself are not asked for by anybody. */
static void
print_nodes(const nn_workspace *w, double loss)
{
    static const char *z[] = {"z_1", "z_2", "z_3"};
    static const char *a[] = {"a_1", "a_2", "a_3"};
    nn_plot_block(stdout, "nodes");
    for (size_t j = 0; j < 3; j++) {
        double y = 2.0 - (double)j;
        print_node(1, y, z[j], gsl_matrix_get(w->Y[0], 0, j),
                   gsl_matrix_get(w->dY[0], 0, j));
        print_node(2, y, a[j], gsl_matrix_get(w->Y[1], 0, j),
                   gsl_matrix_get(w->dY[1], 0, j));
    }
    print_node(3, 1, "yhat", gsl_matrix_get(w->Y[2], 0, 0),
               gsl_matrix_get(w->dY[2], 0, 0));
    print_node(4, 1, "loss", loss, 1.0);
}

/* Prints the loss of the first n samples and the slope along every parameter. */
static double
print_gradient(const nn_net *net, size_t n, nn_workspace *w)
{
    double loss, grad[13];
    gsl_matrix_view X = gsl_matrix_view_array(samples, n, 2);
    gsl_matrix_view T = gsl_matrix_view_array(targets, n, 1);
    gsl_vector_view g = gsl_vector_view_array(grad, 13);
    nn_net_gradient(net, &X.matrix, &T.matrix, nn_mse, &loss, &g.vector, w);
    printf("# samples: %zu, loss: %g\n", n, loss);
    for (size_t i = 0; i < 13; i++)
        printf("%s%5g%s",
               i == 0   ? "#  dW1"
               : i == 6 ? "   db1"
                        : "",
               grad[i],
               i == 8    ? "\n#  dW2"
               : i == 11 ? "   db2"
                         : "");
    printf("\n");
    return loss;
}

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 3},
        {.type = nn_layer_relu, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    nn_workspace *w = nn_workspace_alloc(net, 2);
    gsl_vector_view start = gsl_vector_view_array(theta, 13);
    gsl_vector_memcpy(net->theta, &start.vector);
    print_gradient(net, 2, w);
    print_nodes(w, print_gradient(net, 1, w));
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
