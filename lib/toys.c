/* Made-up data sets in the plane.  The contract is in lib/nn/toys.h. */
#include "nn/toys.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <math.h>

/* GSL_SUCCESS if a set can be written into X and y. */
static int
check(const gsl_matrix *X, const gsl_vector_int *y, double sigma)
{
    if (X->size2 != 2 || X->size1 != y->size)
        GSL_ERROR("X needs two columns, and a row for each label",
                  GSL_EBADLEN);
    if (!(sigma >= 0.0) || !gsl_finite(sigma))
        GSL_ERROR("sigma must be at least 0, and finite", GSL_EDOM);
    return GSL_SUCCESS;
}

/* Writes row i: the point, moved by noise, first across and then up. */
static void
set_row(gsl_matrix *X, size_t i, double across, double up, double sigma,
        gsl_rng *r)
{
    gsl_matrix_set(X, i, 0, across + gsl_ran_gaussian(r, sigma));
    gsl_matrix_set(X, i, 1, up + gsl_ran_gaussian(r, sigma));
}

int
nn_toys_blobs(gsl_matrix *X, gsl_vector_int *y, double separation,
              double sigma, gsl_rng *r)
{
    int status = check(X, y, sigma);
    if (status != GSL_SUCCESS)
        return status;
    if (!gsl_finite(separation))
        GSL_ERROR("separation must be finite", GSL_EDOM);
    for (size_t i = 0; i < X->size1; i++) {
        int class = (int)(i % 2);
        set_row(X, i, (class - 0.5) * separation, 0.0, sigma, r);
        gsl_vector_int_set(y, i, class);
    }
    return GSL_SUCCESS;
}

int
nn_toys_moons(gsl_matrix *X, gsl_vector_int *y, double sigma, gsl_rng *r)
{
    int status = check(X, y, sigma);
    if (status != GSL_SUCCESS)
        return status;
    for (size_t i = 0; i < X->size1; i++) {
        int class = (int)(i % 2);
        double t = M_PI * gsl_rng_uniform(r);
        if (class == 0)
            set_row(X, i, cos(t), sin(t), sigma, r);
        else
            set_row(X, i, 1.0 - cos(t), 0.5 - sin(t), sigma, r);
        gsl_vector_int_set(y, i, class);
    }
    return GSL_SUCCESS;
}

int
nn_toys_spirals(gsl_matrix *X, gsl_vector_int *y, double sigma, gsl_rng *r)
{
    int status = check(X, y, sigma);
    if (status != GSL_SUCCESS)
        return status;
    for (size_t i = 0; i < X->size1; i++) {
        int class = (int)(i % 2);
        double t = 0.25 + 0.75 * sqrt(gsl_rng_uniform(r));
        double a = M_PI * (4.0 * t + class);
        set_row(X, i, t * cos(a), t * sin(a), sigma, r);
        gsl_vector_int_set(y, i, class);
    }
    return GSL_SUCCESS;
}
