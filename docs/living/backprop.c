/* Living figure: the network that the chapter works on paper, 2-3-1 with
 * rectifiers; its numbers on the way forward, and the slopes on the way back. */
#include "nn/backprop.h"

enum { PARAMETERS = 13 };

double sample[2], target;      /* the page writes these */
double theta[PARAMETERS];      /* and these; W1, b1, W2, b2 */
double z[3], a[3], yhat, loss; /* out, forward */
double dz[3], da[3], dyhat;    /* out, back: slopes of the loss */
double grad[PARAMETERS];       /* out: along theta */

static nn_net *net;
static nn_workspace *w;

static void
make(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 3},
        {.type = nn_layer_relu, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = 1},
    };
    net = nn_net_alloc(chain, 3);
    w = nn_workspace_alloc(net, 1);
}

/* Forward and back: fills in all that is out. */
void
run(void)
{
    if (!net)
        make();
    for (size_t i = 0; i < PARAMETERS; i++)
        gsl_vector_set(net->theta, i, theta[i]);
    gsl_matrix_view X = gsl_matrix_view_array(sample, 1, 2);
    gsl_matrix_view T = gsl_matrix_view_array(&target, 1, 1);
    gsl_vector_view g = gsl_vector_view_array(grad, PARAMETERS);
    nn_net_gradient(net, &X.matrix, &T.matrix, nn_mse, &loss, &g.vector, w);
    for (size_t j = 0; j < 3; j++) {
        z[j] = gsl_matrix_get(w->Y[0], 0, j);
        a[j] = gsl_matrix_get(w->Y[1], 0, j);
        dz[j] = gsl_matrix_get(w->dY[0], 0, j);
        da[j] = gsl_matrix_get(w->dY[1], 0, j);
    }
    yhat = gsl_matrix_get(w->Y[2], 0, 0);
    dyhat = gsl_matrix_get(w->dY[2], 0, 0);
}

/* A step downhill from where run was; afterwards theta is the new one. */
void
step(double eta)
{
    gsl_vector_view g = gsl_vector_view_array(grad, PARAMETERS);
    nn_net_step(net, &g.vector, eta);
    for (size_t i = 0; i < PARAMETERS; i++)
        theta[i] = gsl_vector_get(net->theta, i);
}
