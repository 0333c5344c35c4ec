/* Judges networks that were trained on XOR, from the raw recording: their
 * parameters are free, their answers at the four corners are not.
 *
 * Row k of theta holds the parameters of 2 inputs, 4 sigmoids and 1 score that
 * training left when it began at start k.  Some starts lead nowhere, so one in
 * ten may fail, or as many as fail for the reference.
 */
#include "../judge/accept.h"

#include "../judge/compare.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { STARTS = 10, HIDDEN = 4, PARAMS = 17, MAY_FAIL = 1 };

/* The score at a corner: the weights of the first layer, row by row, its
 * biases, the weights of the second, its bias. */
static double
score(const double p[PARAMS], double x1, double x2)
{
    const double *b = p + 2 * HIDDEN, *v = b + HIDDEN;
    double z = v[HIDDEN];
    for (int j = 0; j < HIDDEN; j++)
        z += v[j] / (1.0 + exp(-(p[j] * x1 + p[HIDDEN + j] * x2 + b[j])));
    return z;
}

static int
is_xor(const double p[PARAMS])
{
    return score(p, 0, 0) <= 0.0 && score(p, 0, 1) > 0.0 &&
           score(p, 1, 0) > 0.0 && score(p, 1, 1) <= 0.0;
}

static int
n_solved(const double *theta)
{
    int n = 0;
    for (int k = 0; k < STARTS; k++)
        n += is_xor(theta + k * PARAMS);
    return n;
}

/* Is there a row of theta that is what it was at the start? */
static int
has_not_moved(const rec_case *want, const double *theta)
{
    const entry *start = case_entry(want, ROLE_IN, "ten starts");
    for (int k = 0; start != NULL && k < STARTS; k++)
        if (memcmp(start->v + k * PARAMS, theta + k * PARAMS,
                   PARAMS * sizeof *theta) == 0)
            return 1;
    return 0;
}

static int
all_finite(const double *theta)
{
    for (int k = 0; k < STARTS * PARAMS; k++)
        if (!isfinite(theta[k]))
            return 0;
    return 1;
}

static int
refuse(refusal *no, const char *why)
{
    snprintf(no->why, sizeof no->why, "%s", why);
    return 0;
}

static int
accept_xor_trained(const rec_case *want, const rec_case *got, refusal *no)
{
    const entry *e =
        accept_output(got, "theta", TYPE_MATRIX, STARTS, PARAMS, no);
    const entry *reference = case_entry(want, ROLE_OUT, "theta");
    if (e == NULL)
        return 0;
    if (!all_finite(e->v))
        return refuse(no, "After training on XOR not every parameter is a"
                          " number.");
    if (has_not_moved(want, e->v))
        return refuse(no, "After training on XOR a network's parameters are"
                          " what they were before. Does anything learn?");
    int solved = n_solved(e->v), enough = STARTS - MAY_FAIL;
    if (reference != NULL && n_solved(reference->v) < enough)
        enough = n_solved(reference->v);
    if (solved >= enough)
        return 1;
    snprintf(no->why, sizeof no->why,
             "Of ten networks trained on XOR for 1000 epochs only %d answer"
             " all four corners rightly, and %d can.",
             solved, enough);
    return 0;
}

const accept_entry accept_sgd[] = {
    {"xor trained", accept_xor_trained},
    {NULL, NULL},
};
