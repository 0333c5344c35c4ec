/* A network of values learns two half moons: its loss on the way, the map of
 * its answers, and what a step costs. */
#include "nn/plot.h"
#include "nn/toys.h"
#include "nn/value.h"

#include <gsl/gsl_randist.h>

#include <stdlib.h>

enum { N = 100, FRESH = 1000, STEPS = 400, SIDE = 41, ROOM = 40000 };

/* 2 inputs, two hidden layers of 8, one answer. */
enum { D = 2, H = 8, MOST = D * H + H + H * H + H + H + 1 };
static const size_t sizes[] = {D, H, H, 1};
enum { LAYERS = 3 };

/* Fills the beginning of the tape with weights and biases between -1 and 1, and
 * the array with pointers to them, layer by layer.  Returns how many. */
static size_t
make_parameters(nn_tape *t, gsl_rng *r, nn_value *theta[MOST])
{
    size_t n = 0;
    for (size_t l = 0; l < LAYERS; l++)
        for (size_t i = 0; i < (sizes[l] + 1) * sizes[l + 1]; i++)
            theta[n++] = nn_value_leaf(t, gsl_ran_flat(r, -1.0, 1.0));
    return n;
}

/* The network's answer to the point (x1, x2), between -1 and 1. */
static nn_value *
answer(nn_tape *t, nn_value *const *theta, double x1, double x2)
{
    nn_value *x[H] = {nn_value_leaf(t, x1), nn_value_leaf(t, x2)}, *y[H];
    for (size_t l = 0; l < LAYERS; l++) {
        size_t d = sizes[l], m = sizes[l + 1];
        if (nn_value_layer(t, d, m, x, theta, theta + d * m, 1, y))
            return NULL;
        theta += (d + 1) * m;
        for (size_t j = 0; j < m; j++)
            x[j] = y[j];
    }
    return y[0];
}

/* The mean squared distance of the answers from -1 and 1. */
static nn_value *
loss(nn_tape *t, nn_value *const *theta, const gsl_matrix *X,
     const gsl_vector_int *y)
{
    nn_value *sum = nn_value_leaf(t, 0.0);
    for (size_t i = 0; i < X->size1; i++) {
        nn_value *target = nn_value_leaf(t, 2 * gsl_vector_int_get(y, i) - 1);
        nn_value *yhat =
            answer(t, theta, gsl_matrix_get(X, i, 0), gsl_matrix_get(X, i, 1));
        nn_value *error = nn_value_sub(t, yhat, target);
        sum = nn_value_add(t, sum, nn_value_pow(t, error, 2.0));
    }
    return nn_value_div(t, sum, nn_value_leaf(t, (double)X->size1));
}

/* One step of gradient descent: makes the graph of the loss, asks it for all
 * slopes, moves the parameters, and forgets the graph.  Returns the loss. */
static double
step(nn_tape *t, size_t n, nn_value *const *theta, const gsl_matrix *X,
     const gsl_vector_int *y, double eta)
{
    nn_value *L = loss(t, theta, X, y);
    if (L == NULL)
        exit(EXIT_FAILURE);
    double before = L->data;
    nn_tape_zero(t);
    nn_value_backward(t, L);
    for (size_t i = 0; i < n; i++)
        theta[i]->data -= eta * theta[i]->grad;
    nn_tape_reset(t, n);
    return before;
}

/* Takes the steps, and prints the loss before every fifth. */
static void
descend(nn_tape *t, size_t n, nn_value *const *theta, const gsl_matrix *X,
        const gsl_vector_int *y)
{
    nn_plot_block(stdout, "loss");
    for (int k = 0; k < STEPS; k++) {
        double L = step(t, n, theta, X, y, 0.2);
        if (k % 5 == 0)
            printf("%d %.4f\n", k, L);
    }
    double after = loss(t, theta, X, y)->data;
    printf("%d %.4f\n# loss after %d steps: %.4f\n", STEPS, after, STEPS,
           after);
    nn_tape_reset(t, n);
}

/* Prints how many of the samples it gets right. */
static void
print_right(nn_tape *t, size_t n, nn_value *const *theta, const gsl_matrix *X,
            const gsl_vector_int *y, const char *which)
{
    int right = 0;
    for (size_t i = 0; i < X->size1; i++) {
        const nn_value *yhat =
            answer(t, theta, gsl_matrix_get(X, i, 0), gsl_matrix_get(X, i, 1));
        right += (yhat->data > 0.0) == gsl_vector_int_get(y, i);
        nn_tape_reset(t, n);
    }
    printf("# right on %zu samples %s: %d\n", X->size1, which, right);
}

/* A block of the points of the plane at which the answer is as asked. */
static void
print_map(nn_tape *t, size_t n, nn_value *const *theta, const char *block,
          int asked)
{
    nn_plot_block(stdout, block);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            double x1 = -1.5 + 4.0 * i / (SIDE - 1);
            double x2 = -1.25 + 3.0 * j / (SIDE - 1);
            if ((answer(t, theta, x1, x2)->data > 0.0) == asked)
                printf("%.3g %.3g\n", x1, x2);
            nn_tape_reset(t, n);
        }
}

static void
print_samples(const gsl_matrix *X, const gsl_vector_int *y)
{
    nn_plot_block(stdout, "samples 0");
    nn_plot_points(stdout, X, y, 0);
    nn_plot_block(stdout, "samples 1");
    nn_plot_points(stdout, X, y, 1);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *F = gsl_matrix_alloc(FRESH, 2);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_vector_int *f = gsl_vector_int_alloc(FRESH);
    nn_tape *t = nn_tape_alloc(ROOM);
    nn_value *theta[MOST];
    if (nn_toys_moons(X, y, 0.1, r) || nn_toys_moons(F, f, 0.1, r))
        return EXIT_FAILURE;
    size_t n = make_parameters(t, r, theta);
    double before = loss(t, theta, X, y)->data;
    printf("# parameters: %zu, values on the tape: %zu\n", n, t->size);
    printf("# loss before the first step: %.4f\n", before);
    nn_tape_reset(t, n);
    descend(t, n, theta, X, y);
    print_right(t, n, theta, X, y, "it learned from");
    print_right(t, n, theta, F, f, "it never saw");
    print_samples(X, y);
    print_map(t, n, theta, "map 0", 0);
    print_map(t, n, theta, "map 1", 1);
    nn_tape_free(t);
    gsl_matrix_free(X);
    gsl_matrix_free(F);
    gsl_vector_int_free(y);
    gsl_vector_int_free(f);
    gsl_rng_free(r);
    return 0;
}
