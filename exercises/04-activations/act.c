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
    /* Exercise 4.1: write this. */
    GSL_ERROR_VAL("exercise 4.1 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

double
nn_relu(double z)
{
    /* Exercise 4.2: write this. */
    GSL_ERROR_VAL("exercise 4.2 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

double
nn_leaky_relu(double z, double slope)
{
    /* Exercise 4.3: write this. */
    GSL_ERROR_VAL("exercise 4.3 is not written yet", GSL_EUNIMPL, GSL_NAN);
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
    /* Exercise 4.4: write this. */
    GSL_ERROR_VAL("exercise 4.4 is not written yet", GSL_EUNIMPL, GSL_NAN);
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
    /* Exercise 4.5: write this. */
    GSL_ERROR_VAL("exercise 4.5 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

int
nn_act_forward(nn_act act, const gsl_matrix *Z, gsl_matrix *A)
{
    if (!same_shape(Z, A))
        GSL_ERROR("A needs the shape of Z", GSL_EBADLEN);
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* Exercise 4.6: write this. */
    GSL_ERROR("exercise 4.6 is not written yet", GSL_EUNIMPL);
}

int
nn_act_backward(nn_act act, const gsl_matrix *Z, const gsl_matrix *A,
                const gsl_matrix *dA, gsl_matrix *dZ)
{
    if (!same_shape(Z, A) || !same_shape(Z, dA) || !same_shape(Z, dZ))
        GSL_ERROR("A, dA and dZ need the shape of Z", GSL_EBADLEN);
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* Exercise 4.7: write this. */
    GSL_ERROR("exercise 4.7 is not written yet", GSL_EUNIMPL);
}

int
nn_act_check(nn_act act, const gsl_matrix *Z, nn_act_health *health)
{
    if (!is_known(act))
        GSL_ERROR("there is no such activation", GSL_EINVAL);
    /* Exercise 4.8: write this. */
    GSL_ERROR("exercise 4.8 is not written yet", GSL_EUNIMPL);
}
