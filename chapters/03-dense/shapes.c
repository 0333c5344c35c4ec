/* Prints where to draw the matrices of a chain, each as large as it is: a batch
 * on its way, the parameters it meets, and theta. */
#include "nn/net.h"
#include "nn/plot.h"

#include <stdlib.h>

enum { ROWS = 3, GAP = 2 };

/* One cell a line: its middle, and a number for its colour. */
static void
print_cells(double left, double top, size_t rows, size_t columns, int colour)
{
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++)
            printf("%g %g %d\n", left + (double)j + 0.5, top - (double)i - 0.5,
                   colour);
}

/* The batch before the first layer and after each. */
static void
print_batches(const nn_net *net)
{
    double left = 0.0;
    nn_plot_block(stdout, "batch");
    print_cells(left, 0.0, ROWS, nn_net_n_in(net), 0);
    for (size_t k = 0; k < net->n_layers; k++) {
        left += (double)net->layers[k].n_in + GAP;
        print_cells(left, 0.0, ROWS, net->layers[k].n_out, 0);
    }
}

/* The elements of theta, a colour for each layer's weights and biases. */
static void
print_theta(const nn_net *net)
{
    nn_plot_block(stdout, "theta");
    for (size_t k = 0; k < net->n_layers; k++) {
        const nn_layer *l = &net->layers[k];
        size_t n = net->offset[k + 1] - net->offset[k];
        size_t biases = n ? l->n_out : 0;
        double left = (double)net->offset[k];
        print_cells(left, -6.0, 1, n - biases, 1 + (int)k);
        print_cells(left + (double)(n - biases), -6.0, 1, biases, 2 + (int)k);
    }
}

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
        {.type = nn_layer_step, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    if (!net)
        return EXIT_FAILURE;
    print_batches(net);
    print_theta(net);
    nn_net_free(net);
    return 0;
}
