/* A random network of two inputs and one output, without and with steps in the
 * middle: the sign of its output over a square, and the output along a line. */
#include "nn/net.h"
#include "nn/plot.h"

#include <math.h>
#include <stdlib.h>

enum { HIDDEN = 12, SIDE = 33, POINTS = 401 };

/* Both chains get the same parameters, biases included. */
static nn_net *
random_net(const nn_layer layers[], size_t n_layers)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_net *net = nn_net_alloc(layers, n_layers);
    gsl_rng_set(r, 3);
    for (size_t i = 0; i < net->theta->size; i++)
        gsl_vector_set(net->theta, i, 2.0 * gsl_rng_uniform(r) - 1.0);
    gsl_rng_free(r);
    return net;
}

static double
output(const nn_net *net, nn_workspace *w, double x1, double x2)
{
    double x[] = {x1, x2}, y;
    gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(&y, 1, 1);
    if (nn_net_forward(net, &X.matrix, &Y.matrix, w))
        exit(EXIT_FAILURE);
    return y;
}

/* Where over the square the output is above 0, or where it is not, both
 * measured from its value in the middle. */
static void
print_map(const char *block, const nn_net *net, nn_workspace *w, int above)
{
    double middle = output(net, w, 0.013, 0.017);
    nn_plot_block(stdout, block);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            double x1 = -2.0 + 4.0 * i / (SIDE - 1);
            double x2 = -2.0 + 4.0 * j / (SIDE - 1);
            if ((output(net, w, x1, x2) > middle) == above)
                printf("%.3g %.3g\n", x1, x2);
        }
}

static void
print_cut(const char *block, const nn_net *net, nn_workspace *w)
{
    nn_plot_block(stdout, block);
    for (int i = 0; i < POINTS; i++) {
        double x = -2.0 + 4.0 * i / (POINTS - 1);
        printf("%.4g %.4g\n", x, output(net, w, x, x / 2));
    }
}

static void
print_net(const char *name, const nn_net *net)
{
    nn_workspace *w = nn_workspace_alloc(net, 1);
    char block[40];
    snprintf(block, sizeof block, "%s map 0", name);
    print_map(block, net, w, 0);
    snprintf(block, sizeof block, "%s map 1", name);
    print_map(block, net, w, 1);
    snprintf(block, sizeof block, "%s cut", name);
    print_cut(block, net, w);
    nn_workspace_free(w);
}

int
main(void)
{
    const nn_layer bare[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1},
    };
    const nn_layer stepped[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_step, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1},
    };
    nn_net *plain = random_net(bare, 2), *steps = random_net(stepped, 3);
    print_net("bare", plain);
    print_net("step", steps);
    nn_net_free(plain);
    nn_net_free(steps);
    return 0;
}
