/* What formats of printf lose: numbers written, read back, and compared. */
#include "nn/plot.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include <stdlib.h>
#include <string.h>

enum { EACH = 2000, LOWEST = -40, HIGHEST = 8 };

static const char *const names[] = {"f", "g", "15 digits", "17 digits", "a"};
static const char *const formats[] = {"%f", "%g", "%.15g", "%.17g", "%a"};
enum { FORMATS = 5 };

/* A number between 2^(e-1) and 2^e, of either sign, all 53 bits of it random: one
 * draw has 32. */
static double
draw(gsl_rng *r, int e)
{
    double high = gsl_ran_flat(r, 0.5, 1.0), low = gsl_rng_uniform(r);
    double x = ldexp(high + ldexp(low, -33), e);
    return gsl_rng_uniform(r) < 0.5 ? -x : x;
}

static double
there_and_back(const char *format, double x, size_t *characters)
{
    char text[64];
    *characters += (size_t)snprintf(text, sizeof text, format, x);
    return strtod(text, NULL);
}

/* How many numbers come back to the bit, and how long their texts are. */
static void
print_count(int f)
{
    size_t same = 0, all = 0, characters = 0;
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    for (int e = LOWEST; e <= HIGHEST; e++)
        for (int k = 0; k < EACH; k++, all++) {
            double x = draw(r, e);
            same += there_and_back(formats[f], x, &characters) == x;
        }
    printf("# %-6s %6zu of %zu come back, %4.1f characters each\n", formats[f],
           same, all, (double)characters / (double)all);
    gsl_rng_free(r);
}

/* The largest relative change of numbers of about one size. */
static void
print_worst(int f)
{
    size_t characters = 0;
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_plot_block(stdout, names[f]);
    for (int e = LOWEST; e <= HIGHEST; e++) {
        double worst = 0.0;
        for (int k = 0; k < EACH; k++) {
            double x = draw(r, e);
            double y = there_and_back(formats[f], x, &characters);
            worst = GSL_MAX_DBL(worst, fabs((y - x) / x));
        }
        printf("%.3g %.2g\n", ldexp(0.75, e), worst);
    }
    gsl_rng_free(r);
}

int
main(void)
{
    for (int f = 0; f < FORMATS; f++)
        print_count(f);
    for (int f = 0; f < 3; f++)
        print_worst(f);
    return 0;
}
