/* What the probe of chapter 4 gives to the functions it calls. */
#ifndef SCORES_H
#define SCORES_H

#include "nn/act.h"

#include "probe/recorder.h"

#include <gsl/gsl_math.h>

#include <math.h>

/* The batch that is worked on paper, and the slopes that arrive for it. */
static const double paper_Z[6] = {-2.0, 0.0, 1.0, 3.0, -1.0, 0.5};
static const double paper_dA[6] = {5.0, -1.0, 2.0, -3.0, 4.0, 0.5};

static const char *const act_names[NN_ACT_KINDS] = {
    "identity", "step",       "sigmoid", "tanh",
    "relu",     "leaky_relu", "gelu",    "gelu_tanh"};

static const nn_act no_such_act = (nn_act)NN_ACT_KINDS;

/* The name of act, also when the student's file has none for it. */
static inline const char *
act_name(nn_act act)
{
    return (int)act < NN_ACT_KINDS ? act_names[act] : "none of the eight";
}

/* An activation without the student's code: what forward would have made, for scores
 * near 0.  No answer to an exercise: each fails somewhere. */
static inline double
activation(nn_act act, double z)
{
    if (isnan(z))
        return z;
    switch (act) {
    case NN_ACT_STEP:
        return z > 0.0;
    case NN_ACT_SIGMOID:
        return 1.0 / (1.0 + exp(-z));
    case NN_ACT_TANH:
        return tanh(z);
    case NN_ACT_RELU:
        return fmax(z, 0.0);
    case NN_ACT_LEAKY_RELU:
        return fmax(z, 0.01 * z);
    case NN_ACT_GELU:
        return 0.5 * z * erfc(-z * M_SQRT1_2);
    case NN_ACT_GELU_TANH:
        return z / (1.0 + exp(-sqrt(8.0 / M_PI) * (z + 0.044715 * z * z * z)));
    default:
        return z;
    }
}

static inline gsl_matrix *
activations(recorder *r, nn_act act, const gsl_matrix *Z)
{
    gsl_matrix *A = rec_matrix(r, Z->size1, Z->size2);
    for (size_t i = 0; i < Z->size1; i++)
        for (size_t j = 0; j < Z->size2; j++)
            gsl_matrix_set(A, i, j, activation(act, gsl_matrix_get(Z, i, j)));
    return A;
}

#endif
