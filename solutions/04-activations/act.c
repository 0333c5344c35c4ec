/* Chapter 4: activation functions and their slopes.
 *
 * The contract of every function here is in lib/nn/act.h.
 */
#include "nn/act.h"

#include "nn/vec.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

#include <math.h>

static const double LEAK = 0.01;

static int
is_known(nn_act act)
{
    return (int)act >= 0 && (int)act < NN_ACT_KINDS;
}

static int
same_shape(const gsl_matrix *A, const gsl_matrix *B)
{
    return A->size1 == B->size1 && A->size2 == B->size2;
}

/* Does nothing stand between the rows of A? */
static int
is_whole(const gsl_matrix *A)
{
    return A->tda == A->size2;
}

const char *
nn_act_name(nn_act act)
{
    static const char *const names[] = {"identity", "step",     "sigmoid",
                                        "tanh",     "relu",     "leaky_relu",
                                        "gelu",     "gelu_tanh"};
    return is_known(act) ? names[act] : NULL;
}

double
nn_sigmoid(double z)
{
    /* BEGIN SOLUTION 4.1 else GSL_NAN */
    double e = exp(-fabs(z));
    return z < 0.0 ? e / (1.0 + e) : 1.0 / (1.0 + e);
    /* END SOLUTION 4.1 */
}

double
nn_relu(double z)
{
    /* BEGIN SOLUTION 4.2 else GSL_NAN */
    return z <= 0.0 ? 0.0 : z;
    /* END SOLUTION 4.2 */
}

double
nn_leaky_relu(double z, double slope)
{
    /* BEGIN SOLUTION 4.3 else GSL_NAN */
    return z > 0.0 ? z : slope * z;
    /* END SOLUTION 4.3 */
}

double
nn_gelu(double z)
{
    double share = 0.5 * erfc(-z * M_SQRT1_2);
    /* At -inf the product would be inf * 0, which is NaN. */
    return share == 0.0 ? 0.0 : z * share;
}

double
nn_gelu_tanh(double z)
{
    /* BEGIN SOLUTION 4.4 else GSL_NAN */
    double u = sqrt(M_2_PI) * (z + 0.044715 * z * z * z);
    double share = 0.5 * (1.0 + tanh(u));
    return share == 0.0 ? 0.0 : z * share;
    /* END SOLUTION 4.4 */
}

double
nn_act_value(nn_act act, double z)
{
    switch (act) {
    case NN_ACT_IDENTITY:
        return z;
    case NN_ACT_STEP:
        return isnan(z) ? z : z > 0.0;
    case NN_ACT_SIGMOID:
        return nn_sigmoid(z);
    case NN_ACT_TANH:
        return tanh(z);
    case NN_ACT_RELU:
        return nn_relu(z);
    case NN_ACT_LEAKY_RELU:
        return nn_leaky_relu(z, LEAK);
    case NN_ACT_GELU:
        return nn_gelu(z);
    case NN_ACT_GELU_TANH:
        return nn_gelu_tanh(z);
    }
    GSL_ERROR_VAL("there is no such activation", GSL_EINVAL, GSL_NAN);
}

double
nn_act_slope(nn_act act, double z)
{
    if (!is_known(act))
        GSL_ERROR_VAL("there is no such activation", GSL_EINVAL, GSL_NAN);
    /* BEGIN SOLUTION 4.5 else GSL_NAN */
    if (isnan(z))
        return z;
    /* Both GELUs are straight beyond 40, and 40 cubed does not overflow. */
    double near = GSL_MAX_DBL(-40.0, GSL_MIN_DBL(z, 40.0));
    double u = sqrt(M_2_PI) * (near + 0.044715 * gsl_pow_3(near));
    double du = sqrt(M_2_PI) * (1.0 + 3.0 * 0.044715 * near * near);
    switch (act) {
    case NN_ACT_IDENTITY:
        return 1.0;
    case NN_ACT_STEP:
        return 0.0;
    case NN_ACT_SIGMOID:
        return nn_sigmoid(z) * nn_sigmoid(-z);
    case NN_ACT_TANH:
        return gsl_pow_2(1.0 / cosh(z));
    case NN_ACT_RELU:
        return z > 0.0;
    case NN_ACT_LEAKY_RELU:
        return z > 0.0 ? 1.0 : LEAK;
    case NN_ACT_GELU:
        return gsl_cdf_ugaussian_P(near) + near * gsl_ran_ugaussian_pdf(near);
    case NN_ACT_GELU_TANH:
        return 0.5 * (1.0 + tanh(u)) +
               0.5 * near * du * gsl_pow_2(1.0 / cosh(u));
    }
    return GSL_NAN;
    /* END SOLUTION 4.5 */
}

int
nn_act_forward(nn_act act, const gsl_matrix *Z, gsl_matrix *A)
{
    if (!same_shape(Z, A))
        GSL_ERROR("A needs the shape of Z", GSL_EBADLEN);
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* BEGIN SOLUTION 4.6 */
    /* Element by element it is nn_act_value; a run of them at a time is
     * quicker, and rows with nothing between them are one long run. */
    size_t rows = Z->size1, n = Z->size2;
    if (is_whole(Z) && is_whole(A)) {
        n *= rows;
        rows = 1;
    }
    for (size_t i = 0; i < rows; i++)
        nn_vec_act(act, n, gsl_matrix_const_ptr(Z, i, 0),
                   gsl_matrix_ptr(A, i, 0));
    return GSL_SUCCESS;
    /* END SOLUTION 4.6 */
}

int
nn_act_backward(nn_act act, const gsl_matrix *Z, const gsl_matrix *A,
                const gsl_matrix *dA, gsl_matrix *dZ)
{
    if (!same_shape(Z, A) || !same_shape(Z, dA) || !same_shape(Z, dZ))
        GSL_ERROR("A, dA and dZ need the shape of Z", GSL_EBADLEN);
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* BEGIN SOLUTION 4.7 */
    size_t rows = Z->size1, n = Z->size2;
    if (is_whole(Z) && is_whole(A) && is_whole(dA) && is_whole(dZ)) {
        n *= rows;
        rows = 1;
    }
    for (size_t i = 0; i < rows; i++)
        nn_vec_act_back(act, n, gsl_matrix_const_ptr(Z, i, 0),
                        gsl_matrix_const_ptr(A, i, 0),
                        gsl_matrix_const_ptr(dA, i, 0),
                        gsl_matrix_ptr(dZ, i, 0));
    return GSL_SUCCESS;
    /* END SOLUTION 4.7 */
}

int
nn_act_check(nn_act act, const gsl_matrix *Z, nn_act_health *health)
{
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* BEGIN SOLUTION 4.8 */
    size_t flat = 0;
    health->dead = 0;
    for (size_t j = 0; j < Z->size2; j++) {
        size_t zeros = 0;
        for (size_t i = 0; i < Z->size1; i++) {
            double slope = nn_act_slope(act, gsl_matrix_get(Z, i, j));
            flat += fabs(slope) < 1e-3;
            zeros += slope == 0.0;
        }
        health->dead += zeros == Z->size1;
    }
    health->saturated = (double)flat / (double)(Z->size1 * Z->size2);
    return GSL_SUCCESS;
    /* END SOLUTION 4.8 */
}
