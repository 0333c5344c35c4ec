/* One hidden layer of 2, 5 and 20 tanh learns a sine, and a staircase that needs
 * no learning comes as near to it as you like. */
#include "nn/act.h"
#include "nn/plot.h"
#include "nn/sgd.h"

#include <gsl/gsl_math.h>

#include <stdio.h>

enum { N = 65, EPOCHS = 1000, FINE = 200 };

static const double half = 2.0 * M_PI; /* the interval is [-half, half] */

/* The network's answer at x. */
static double
answer(const nn_net *net, double x, nn_workspace *w)
{
    double yhat;
    gsl_matrix_view X = gsl_matrix_view_array(&x, 1, 1);
    gsl_matrix_view Yhat = gsl_matrix_view_array(&yhat, 1, 1);
    nn_net_forward(net, &X.matrix, &Yhat.matrix, w);
    return yhat;
}

/* Fresh weights, and biases that spread the middles of the tanh, which are at
 * -b/w, evenly over the interval. */
static void
spread(nn_net *net, size_t width, gsl_rng *r)
{
    nn_net_init(net, r);
    for (size_t j = 0; j < width; j++) {
        double middle = half * (2.0 * ((double)j + 0.5) / (double)width - 1.0);
        double w = gsl_vector_get(net->theta, j);
        gsl_vector_set(net->theta, width + j, -w * middle);
    }
}

/* Trains a network of this width on N points of the sine, draws it, and prints
 * how far it is from the sine where it is farthest. */
static void
learn(size_t width)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 1, .n_out = width},
        {.type = nn_layer_tanh, .n_in = width, .n_out = width},
        {.type = nn_layer_dense, .n_in = width, .n_out = 1}};
    nn_net *net = nn_net_alloc(layers, 3);
    nn_trainer *t = nn_trainer_alloc(net, nn_mse, 0.02, 8, N);
    nn_history *h = nn_history_alloc(EPOCHS);
    gsl_matrix *X = gsl_matrix_alloc(N, 1), *T = gsl_matrix_alloc(N, 1);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    for (size_t i = 0; i < N; i++) {
        double x = half * (2.0 * (double)i / (N - 1) - 1.0);
        gsl_matrix_set(X, i, 0, x);
        gsl_matrix_set(T, i, 0, sin(x));
    }
    gsl_rng_set(r, 1);
    spread(net, width, r);
    nn_train(t, X, T, NULL, NULL, r, h, NULL, NULL);
    double farthest = 0.0;
    printf("\n\n# width %zu\n", width);
    for (size_t i = 0; i <= FINE; i++) {
        double x = half * (2.0 * (double)i / FINE - 1.0);
        double yhat = answer(net, x, t->w);
        farthest = fmax(farthest, fabs(yhat - sin(x)));
        printf("%.3f %.3f\n", x, yhat);
    }
    printf("# farthest from the sine %.2f; at 11, outside, %.1f instead of"
           " %.1f\n",
           farthest, answer(net, 11.0, t->w), sin(11.0));
    gsl_rng_free(r);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_history_free(h);
    nn_trainer_free(t);
    nn_net_free(net);
}

/* A staircase of `steps` steep sigmoids, each of which climbs from the sine's
 * value in the middle of one stair to that of the next. */
static double
staircase(size_t steps, double x)
{
    double stair = 2.0 * half / (double)steps;
    double y = sin(-half + stair / 2.0);
    for (size_t j = 1; j < steps; j++) {
        double edge = -half + (double)j * stair;
        double rise = sin(edge + stair / 2.0) - sin(edge - stair / 2.0);
        y += rise * nn_sigmoid(1e4 * (x - edge));
    }
    return y;
}

int
main(void)
{
    for (size_t steps = 5; steps <= 320; steps *= 4) {
        double farthest = 0.0;
        for (int i = 0; i <= 10000; i++) {
            double x = half * (2.0 * i / 10000.0 - 1.0);
            farthest = fmax(farthest, fabs(staircase(steps, x) - sin(x)));
        }
        printf("# %3zu stairs are never farther than %.2f\n", steps, farthest);
    }
    learn(2);
    learn(5);
    learn(20);
    return 0;
}
