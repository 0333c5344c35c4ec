/* nn/act.h -- activation functions and their slopes.  Built in chapter 4.
 *
 *     a = f(z)        A = f(Z), element by element
 *     da/dz = f'(z)   dZ = dA * f'(Z), element by element
 *
 * A slope is asked at the score z, never at the activation a.  NaN goes
 * through everywhere: what was invalid stays invalid.  No function overflows
 * for a finite z.  Nothing here allocates.  Matrix functions check shapes
 * before they write: on error they call GSL's error handler, return the code,
 * and leave their outputs alone.
 */
#ifndef NN_ACT_H
#define NN_ACT_H

#include <gsl/gsl_matrix_double.h>

typedef enum {
    NN_ACT_IDENTITY,   /* z */
    NN_ACT_STEP,       /* 1 if z > 0, else 0; slope 0 everywhere */
    NN_ACT_SIGMOID,    /* 1 / (1 + e^-z) */
    NN_ACT_TANH,       /* the hyperbolic tangent */
    NN_ACT_RELU,       /* z if z > 0, else 0; slope 0 at 0 */
    NN_ACT_LEAKY_RELU, /* z if z > 0, else z/100; slope 1/100 at 0 */
    NN_ACT_GELU,       /* z Phi(z), Phi the normal distribution function */
    NN_ACT_GELU_TANH   /* GELU with Phi approximated by a tanh */
} nn_act;

enum { NN_ACT_KINDS = NN_ACT_GELU_TANH + 1 };

/* The name of an activation, such as "leaky_relu"; NULL if there is none. */
const char *nn_act_name(nn_act act);

/* The logistic function  1 / (1 + e^-z),  between 0 and 1. */
double nn_sigmoid(double z);

/* The rectified linear unit: z if z > 0, 0 if z <= 0, NaN if z is NaN.
 *
 * Source: V. Nair and G. Hinton, "Rectified linear units improve restricted
 * Boltzmann machines", ICML (2010). */
double nn_relu(double z);

/* z if z > 0, slope z if not.
 *
 *   slope   in, usually 0.01
 *
 * Source: A. Maas, A. Hannun and A. Ng, "Rectifier nonlinearities improve
 * neural network acoustic models", ICML (2013), section 2. */
double nn_leaky_relu(double z, double slope);

/* z Phi(z) = z/2 (1 + erf(z / sqrt 2)), worked out without cancellation where
 * z is far below 0; at -inf its limit, 0.
 *
 * Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)",
 * arXiv:1606.08415 (2016), section 2. */
double nn_gelu(double z);

/* z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3))), which differs from nn_gelu by
 * less than 0.0005; at -inf its limit, 0.  Same source. */
double nn_gelu_tanh(double z);

/* f(z); NaN, with GSL_EINVAL to the error handler, if act is none of these. */
double nn_act_value(nn_act act, double z);

/* f'(z), at z; NaN if z is NaN.
 *
 * Returns NaN, with GSL_EINVAL to the error handler, if act is none of
 * these. */
double nn_act_slope(nn_act act, double z);

/* A[i,j] = f(Z[i,j]).
 *
 *   Z   n*m  in
 *   A   n*m  out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if the shapes differ, or GSL_EINVAL if act
 * is none of these. */
int nn_act_forward(nn_act act, const gsl_matrix *Z, gsl_matrix *A);

/* dZ[i,j] = dA[i,j] f'(Z[i,j]).
 *
 *   Z    n*m  in, the scores that forward was given
 *   A    n*m  in, what forward made of them
 *   dA   n*m  in, slope of the loss along every A[i,j]
 *   dZ   n*m  out, overwritten: slope of the loss along every Z[i,j]
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if the shapes differ, or GSL_EINVAL if act
 * is none of these. */
int nn_act_backward(nn_act act, const gsl_matrix *Z, const gsl_matrix *A,
                    const gsl_matrix *dA, gsl_matrix *dZ);

/* How well slopes get through a layer of activations on a batch. */
typedef struct {
    double saturated; /* share of elements with |f'(z)| < 1/1000, 0 to 1 */
    size_t dead;      /* units, columns, whose slope is 0 on every sample */
} nn_act_health;

/* Counts saturated elements and dead units.  A NaN is neither saturated nor
 * dead.
 *
 *   Z        n*m  in, the scores
 *   health        out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EINVAL if act is none of these. */
int nn_act_check(nn_act act, const gsl_matrix *Z, nn_act_health *health);

#endif
