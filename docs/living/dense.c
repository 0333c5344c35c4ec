/* Living figure: a dense layer of three neurons, another of one, and between
 * them steps or nothing.  All 13 parameters are set by hand. */
#include "nn/net.h"

enum { HIDDEN = 3, MOST_CELLS = 10000 };

double theta[4 * HIDDEN + 1]; /* the page writes these: W1, b1, W2, b2 */
double outputs[MOST_CELLS];   /* out: of a grid, row by row */

/* The chain with steps between the layers, or without; made once. */
static nn_net *
chain(int steps)
{
    static nn_net *nets[2];
    const nn_layer_type *between = steps ? nn_layer_step : nn_layer_identity;
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = between, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    if (!nets[steps])
        nets[steps] = nn_net_alloc(layers, 3);
    return nets[steps];
}

/* The network's output at every point of a grid of nx*ny points, from the lower
 * left corner on. */
void
measure(int steps, double left, double right, int nx, double low, double high,
        int ny)
{
    static nn_workspace *memory[2];
    nn_net *net = chain(steps);
    if (!memory[steps])
        memory[steps] = nn_workspace_alloc(net, 1);
    for (size_t i = 0; i < net->theta->size; i++)
        gsl_vector_set(net->theta, i, theta[i]);
    for (int k = 0; k < nx * ny; k++) {
        double x[2] = {left + (right - left) * (k % nx) / (nx - 1),
                       low + (high - low) * (k / nx) / (ny - 1)};
        gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
        gsl_matrix_view Y = gsl_matrix_view_array(outputs + k, 1, 1);
        nn_net_forward(net, &X.matrix, &Y.matrix, memory[steps]);
    }
}
