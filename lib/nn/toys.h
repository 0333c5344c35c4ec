/* nn/toys.h -- made-up data sets in the plane, whose truth is known exactly.
 * Given, not taught.
 *
 * All of them have two classes and write n samples, one a row, in the order 0,
 * 1, 0, 1, ...: the class of row i is i % 2, so the classes are as equal as n
 * allows, and the first rows of a set are a smaller set.  Draws are made row
 * by row, and in a row in the order that the formula names; a draw is made
 * even where sigma is 0.  The same r in the same state gives the same set.
 *
 * Common to all:
 *
 *   X      n*2  out, overwritten: column 0 is across, column 1 is up
 *   y      n    out, overwritten with 0 and 1
 *   sigma       in, at least 0, finite: the standard deviation of the noise,
 *               in the unit of X
 *   r           in and out
 *
 * N(sigma) below is one gsl_ran_gaussian(r, sigma), U one gsl_rng_uniform(r),
 * from 0 to 1 without 1.  Nothing here allocates.  Every function checks
 * before it writes or draws: on error it calls GSL's error handler, returns
 * the code, and leaves X, y and r alone. */
#ifndef NN_TOYS_H
#define NN_TOYS_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_int.h>

/* Two round clouds whose centres are separation apart, side by side around 0:
 *
 *     centre = -separation / 2 for class 0, +separation / 2 for class 1
 *     X[i,:] = (centre + N(sigma), N(sigma))
 *
 * The best boundary is the line X[:,0] = 0; it is wrong for a share
 * gsl_cdf_ugaussian_Q(separation / (2 sigma)) of the samples.
 *
 *   separation   in, finite
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if X is not n*2 for the n elements of y, or
 * GSL_EDOM if separation or sigma is not allowed. */
int nn_toys_blobs(gsl_matrix *X, gsl_vector_int *y, double separation,
                  double sigma, gsl_rng *r);

/* Two half circles of radius 1 that reach into each other:
 *
 *     t = pi U
 *     X[i,:] = (cos t + N(sigma), sin t + N(sigma))              class 0
 *     X[i,:] = (1 - cos t + N(sigma), 1/2 - sin t + N(sigma))    class 1
 *
 * Without noise every sample has distance 1 from (0, 0) or from (1, 1/2).
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if X is not n*2 for the n elements of y, or
 * GSL_EDOM if sigma is not allowed. */
int nn_toys_moons(gsl_matrix *X, gsl_vector_int *y, double sigma, gsl_rng *r);

/* Two spiral arms of one and a half turns, one being the other turned by half
 * a turn about 0:
 *
 *     t = 1/4 + 3/4 sqrt(U)          so the samples are not crowded at 0
 *     a = 4 pi t + pi (i % 2)
 *     X[i,:] = (t cos a + N(sigma), t sin a + N(sigma))
 *
 * Without noise the length of a sample is t, from 1/4 to 1, and neighbouring
 * arms are 1/4 apart on a ray from 0.
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if X is not n*2 for the n elements of y, or
 * GSL_EDOM if sigma is not allowed. */
int nn_toys_spirals(gsl_matrix *X, gsl_vector_int *y, double sigma,
                    gsl_rng *r);

#endif
