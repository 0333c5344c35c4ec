/* The quick loops of lib/nn/vec.h against their plain twins. */
#include "nn/act.h"
#include "nn/vec.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

#include <float.h>
#include <math.h>

/* A length that is no multiple of what a processor does at a time. */
enum { N = 1003 };

/* Scores of every size, and what is not a number like others. */
static void
fill(double z[N])
{
    static const double special[] = {
        0.0,    -0.0,  1e308,  -1e308, DBL_MIN, -DBL_MIN,   GSL_NAN,   709.0,
        -709.0, 746.0, -746.0, 40.0,   -40.0,   GSL_POSINF, GSL_NEGINF};
    enum { SPECIAL = sizeof special / sizeof *special };
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    for (int i = 0; i < N; i++)
        z[i] = i < SPECIAL ? special[i]
                           : (gsl_rng_uniform(r) - 0.5) *
                                 exp(8.0 * gsl_rng_uniform(r));
    gsl_rng_free(r);
}

/* How far x is from y, in units of the promise; a NaN is equal to a NaN only. */
static double
gap(double x, double y)
{
    if (x == y || (isnan(x) && isnan(y)))
        return 0.0;
    double d = fabs(x - y) / (1e-14 * fmax(1.0, fabs(y)));
    return isnan(d) ? GSL_POSINF : d;
}

static void
test_activations(const double z[N], const double da[N])
{
    double a[N], dz[N];
    for (int k = 0; k < NN_ACT_KINDS; k++) {
        nn_act act = (nn_act)k;
        double value = 0.0, slope = 0.0;
        nn_vec_act(act, N, z, a);
        nn_vec_act_back(act, N, z, a, da, dz);
        for (int i = 0; i < N; i++) {
            value = fmax(value, gap(a[i], nn_act_value(act, z[i])));
            slope = fmax(slope, gap(dz[i], da[i] * nn_act_slope(act, z[i])));
        }
        gsl_test(!(value <= 1.0), "%s: the row is its twin to 1e-14 (%.3g)",
                 nn_act_name(act), value);
        gsl_test(!(slope <= 1.0), "%s: so is the way back (%.3g)",
                 nn_act_name(act), slope);
    }
}

static void
test_others(const double z[N])
{
    double y[N], worst = 0.0, sum = 0.0;
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = -fabs(fmod(z[i], 50.0));
    x[0] = GSL_NEGINF;
    x[1] = x[6] = 0.0;
    x[13] = x[14] = -1.0;
    double total = nn_vec_exp(N, x, 0.5, y);
    for (int i = 0; i < N; i++) {
        worst = fmax(worst, gap(y[i], exp(x[i] - 0.5)));
        sum += y[i];
    }
    gsl_test(!(worst <= 1.0), "nn_vec_exp is exp to 1e-14 (%.3g)", worst);
    gsl_test_rel(total, sum, 1e-13, "and returns the sum");
    x[0] = -3.0;
    nn_vec_scale(N, -2.0, x, y);
    nn_vec_add(N, x, y);
    int wrong = 0;
    for (int i = 0; i < N; i++)
        wrong += y[i] != -x[i];
    gsl_test(wrong, "y = -2 x, then y += x, is -x");
    nn_vec_add(0, x, y);
    gsl_test(nn_vec_exp(0, x, 0.0, y) != 0.0, "no number is no work");
}

int
main(void)
{
    double z[N], da[N];
    fill(z);
    for (int i = 0; i < N; i++)
        da[i] = 0.25 + i % 7;
    test_activations(z, da);
    test_others(z);
    return gsl_test_summary();
}
