/* Living figure: a multilayer perceptron learns moons, spirals or the four
 * corners of XOR, epoch by epoch. */
#include "nn/act.h"
#include "nn/mlp.h"
#include "nn/sgd.h"
#include "nn/toys.h"

#include <gsl/gsl_errno.h>

enum { MOONS, SPIRALS, XOR }; /* sets of samples */
enum { MOST = 400, MOST_CELLS = 10000 };

double samples[2 * MOST];  /* out: n*2, one a row */
double targets[MOST];      /* out: n, 0 or 1 */
double scores[MOST_CELLS]; /* out: of a grid, row by row */
double loss, accuracy;     /* out: on all samples */

static gsl_rng *r;
static nn_net *net;
static nn_trainer *trainer;
static size_t n; /* samples */

/* Everything that is drawn from now on follows from this number. */
void
seed(int number)
{
    if (!r)
        r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, (unsigned long)number);
}

/* Draws so many samples of a set, at most MOST; of XOR there are four. */
int
draw(int set, int wanted, double noise)
{
    static const double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
    static int labels[MOST];
    n = set == XOR ? 4 : (size_t)wanted;
    gsl_matrix_view X = gsl_matrix_view_array(samples, n, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, n);
    for (int i = 0; set == XOR && i < 8; i++)
        samples[i] = corners[i];
    if (set == MOONS)
        nn_toys_moons(&X.matrix, &y.vector, noise, r);
    if (set == SPIRALS)
        nn_toys_spirals(&X.matrix, &y.vector, noise, r);
    for (size_t i = 0; i < n; i++)
        targets[i] =
            set == XOR ? corners[2 * i] != corners[2 * i + 1] : labels[i];
    return (int)n;
}

/* Measures the network on all samples. */
static void
evaluate(void)
{
    gsl_matrix_view X = gsl_matrix_view_array(samples, n, 2);
    gsl_matrix_view T = gsl_matrix_view_array(targets, n, 1);
    nn_evaluate(trainer, &X.matrix, &T.matrix, &loss, &accuracy);
}

/* A fresh network for the samples that were drawn: so many hidden layers, from 1
 * to 3, of so many units with this activation.  Returns how many parameters it
 * has. */
int
start(int layers, int units, int act, int batch)
{
    size_t u = (size_t)units, widths[5] = {2, u, u, u, 1};
    widths[layers + 1] = 1;
    /* The loss may run away; the page says so, GSL need not. */
    gsl_set_error_handler_off();
    nn_trainer_free(trainer);
    nn_net_free(net);
    net = nn_mlp_alloc(widths, (size_t)layers + 2,
                       nn_layer_named(nn_act_name((nn_act)act)));
    nn_net_init(net, r);
    trainer = nn_trainer_alloc(net, nn_bce_logits, 1.0, (size_t)batch, n);
    evaluate();
    return (int)net->theta->size;
}

/* One pass over the samples, in batches.  Returns 0, or another number when the
 * loss is not finite any more. */
int
epoch(double eta)
{
    gsl_matrix_view X = gsl_matrix_view_array(samples, n, 2);
    gsl_matrix_view T = gsl_matrix_view_array(targets, n, 1);
    double on_the_way;
    trainer->eta = eta;
    int status = nn_train_epoch(trainer, &X.matrix, &T.matrix, r, &on_the_way);
    evaluate();
    return status;
}

/* The network's score on a grid of nx*ny points, from the lower left corner on;
 * above 0 the answer is 1. */
void
measure(double left, double right, int nx, double low, double high, int ny)
{
    for (int k = 0; k < nx * ny; k++) {
        double x[2] = {left + (right - left) * (k % nx) / (nx - 1),
                       low + (high - low) * (k / nx) / (ny - 1)};
        gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
        gsl_matrix_view Z = gsl_matrix_view_array(scores + k, 1, 1);
        nn_net_forward(net, &X.matrix, &Z.matrix, trainer->w);
    }
}
