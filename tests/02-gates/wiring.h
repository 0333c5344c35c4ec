/* A small network of step neurons at work, in the judge's own process: what it
 * answers under > and >=, and how close its scores come to 0.
 *
 * Included by accept_gates.c alone, hence the static functions.
 */
#ifndef TESTS_GATES_WIRING_H
#define TESTS_GATES_WIRING_H

#include <math.h>
#include <stddef.h>

enum { WIDEST = 6 };

static const double least_margin = 0.1;
static const double shake = 0.05;
/* What rounding may take from a margin. */
static const double rounding = 1e-9;

/* One step layer; column j of W holds the weights of neuron j. */
typedef struct {
    size_t in, out;
    double W[WIDEST][WIDEST], b[WIDEST];
} layer;

typedef struct {
    layer layers[2];
    size_t depth; /* 1: a single neuron, no hidden layer */
} network;

/* What one sample does in a network. */
typedef struct {
    double z[2][WIDEST];
    int y[2][WIDEST];
    double closest; /* the smallest |z| left in the worst case */
    int touches;    /* a score is 0 */
} trace;

/* The wanted answer of one output, of the inputs x. */
typedef int truth(const int *x, size_t n, size_t output);

static size_t
n_inputs(const network *net)
{
    return net->layers[0].in;
}

static size_t
n_outputs(const network *net)
{
    return net->layers[net->depth - 1].out;
}

/* The bits of corner c, the first input being the most significant one. */
static void
corner(size_t c, size_t n, int *x)
{
    for (size_t i = 0; i < n; i++)
        x[i] = (int)(c >> (n - 1 - i) & 1);
}

/* One layer on one sample; inclusive says that step(0) is 1. */
static void
layer_answers(const layer *l, const int *x, int inclusive, trace *t,
              size_t depth)
{
    for (size_t j = 0; j < l->out; j++) {
        double z = l->b[j], moved = shake;
        for (size_t i = 0; i < l->in; i++) {
            z += l->W[i][j] * x[i];
            moved += shake * x[i];
        }
        t->z[depth][j] = z;
        t->y[depth][j] = z > 0.0 || (inclusive && z == 0.0);
        t->touches |= fabs(z) < rounding;
        /* Not fmin, which would overlook a NaN. */
        if (!(fabs(z) - moved >= t->closest))
            t->closest = fabs(z) - moved;
    }
}

static trace
follow(const network *net, size_t c, int inclusive)
{
    trace t = {.closest = INFINITY};
    int x[WIDEST];
    corner(c, n_inputs(net), x);
    for (size_t k = 0; k < net->depth; k++)
        layer_answers(&net->layers[k], k == 0 ? x : t.y[k - 1], inclusive, &t,
                      k);
    return t;
}

/* The first corner at which an answer is not the wanted one; the number of
 * corners if there is none. */
static size_t
first_wrong(const network *net, truth *wanted, int inclusive)
{
    size_t n = n_inputs(net), c;
    for (c = 0; c < (size_t)1 << n; c++) {
        trace t = follow(net, c, inclusive);
        int x[WIDEST];
        corner(c, n, x);
        for (size_t k = 0; k < n_outputs(net); k++)
            if (t.y[net->depth - 1][k] != wanted(x, n, k))
                return c;
    }
    return c;
}

static int
computes(const network *net, truth *wanted, int inclusive)
{
    return first_wrong(net, wanted, inclusive) == (size_t)1 << n_inputs(net);
}

static int
touches_zero(const network *net)
{
    for (size_t c = 0; c < (size_t)1 << n_inputs(net); c++)
        if (follow(net, c, 0).touches)
            return 1;
    return 0;
}

static int
has_margin(const network *net)
{
    for (size_t c = 0; c < (size_t)1 << n_inputs(net); c++)
        if (!(follow(net, c, 0).closest >= least_margin - rounding))
            return 0;
    return 1;
}

#endif
