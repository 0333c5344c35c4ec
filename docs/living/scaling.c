/* Living figure: five training numbers and two of a test, scaled by what was
 * measured on the training numbers, on all, and on each part by itself. */
#include "nn/data.h"

enum { N = 7, TRAIN = 5 };

double numbers[N];   /* the page writes these; the last two are the test */
double scaled[3][N]; /* out: by training, by all, each part by itself */
double mean, sigma;  /* out: of the training numbers */

/* Measures n numbers from one on, and scales m from another on. */
static void
scale(int first, int n, int from, int m, double z[N])
{
    gsl_matrix_view fit = gsl_matrix_view_array(numbers + first, (size_t)n, 1);
    gsl_matrix_view in = gsl_matrix_view_array(numbers + from, (size_t)m, 1);
    gsl_matrix_view out = gsl_matrix_view_array(z + from, (size_t)m, 1);
    nn_scaler *s = nn_scaler_alloc(1);
    nn_scaler_fit(&fit.matrix, s);
    nn_scaler_apply(s, &in.matrix, &out.matrix);
    mean = gsl_vector_get(s->mean, 0);
    sigma = gsl_vector_get(s->sigma, 0);
    nn_scaler_free(s);
}

void
scale_all(void)
{
    scale(0, N, 0, N, scaled[1]);
    scale(0, TRAIN, 0, TRAIN, scaled[2]);
    scale(TRAIN, N - TRAIN, TRAIN, N - TRAIN, scaled[2]);
    scale(0, TRAIN, 0, N, scaled[0]); /* last: its mean and sigma are shown */
}
