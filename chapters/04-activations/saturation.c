/* How many elements of a layer are saturated when its weights grow. */
#include "nn/act.h"
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>

enum { SAMPLES = 200, INPUTS = 25, UNITS = 100, SCALES = 25, DRAWS = 100 };

/* Prints one line a scale: sigma, then the percentage of saturated elements
 * for sigmoid, tanh and the rectifier. */
static void
print_shares(const gsl_matrix *X, const gsl_matrix *W, gsl_matrix *sW,
             gsl_matrix *Z)
{
    static const nn_act kinds[] = {NN_ACT_SIGMOID, NN_ACT_TANH, NN_ACT_RELU};
    for (int k = 0; k < SCALES; k++) {
        double sigma = pow(10.0, -1.0 + k / 12.0);
        gsl_matrix_memcpy(sW, W);
        gsl_matrix_scale(sW, sigma);
        nn_matrix_product(X, sW, Z);
        printf("%7.4f", sigma);
        for (int a = 0; a < 3; a++) {
            nn_act_health health;
            nn_act_check(kinds[a], Z, &health);
            printf(" %6.2f", 100.0 * health.saturated);
        }
        printf("\n");
    }
}

/* The share of saturated sigmoids at sigma 1, over other draws than the
 * figure's: the mean, the lowest and the highest percentage. */
static void
print_luck(gsl_matrix *X, gsl_matrix *W, gsl_matrix *Z, gsl_rng *r)
{
    double sum = 0.0, lowest = 100.0, highest = 0.0;
    for (int k = 0; k < DRAWS; k++) {
        nn_act_health health;
        nn_matrix_fill_normal(X, 1.0, r);
        nn_matrix_fill_normal(W, 1.0, r);
        nn_matrix_product(X, W, Z);
        nn_act_check(NN_ACT_SIGMOID, Z, &health);
        double share = 100.0 * health.saturated;
        sum += share;
        lowest = GSL_MIN_DBL(lowest, share);
        highest = GSL_MAX_DBL(highest, share);
    }
    printf("# sigmoid, sigma 1, %d draws: mean %.1f, from %.1f to %.1f\n",
           DRAWS, sum / DRAWS, lowest, highest);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(SAMPLES, INPUTS);
    gsl_matrix *W = gsl_matrix_alloc(INPUTS, UNITS);
    gsl_matrix *sW = gsl_matrix_alloc(INPUTS, UNITS);
    gsl_matrix *Z = gsl_matrix_alloc(SAMPLES, UNITS);
    nn_matrix_fill_normal(X, 1.0, r);
    nn_matrix_fill_normal(W, 1.0, r);
    nn_plot_block(stdout, "share");
    print_shares(X, W, sW, Z);
    print_luck(X, W, Z, r);
    gsl_matrix_free(X);
    gsl_matrix_free(W);
    gsl_matrix_free(sW);
    gsl_matrix_free(Z);
    gsl_rng_free(r);
    return 0;
}
