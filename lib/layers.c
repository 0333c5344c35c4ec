/* The types of layers: which functions do the work of each.
 *
 * Nothing is computed here.  A type brings a layer's piece of theta into the
 * form that the functions of the chapters take.
 */
#include "nn/layer.h"

#include "nn/act.h"
#include "nn/dense.h"
#include "nn/matrix.h"
#include "nn/net.h"
#include "nn/perceptron.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>

#include <math.h>
#include <string.h>

/* ---- Dense: chapters 3 and 8 ---- */

static const char *
dense_fault(const nn_layer *l)
{
    if (l->n_in == 0 || l->n_out == 0)
        return "needs an input and an output";
    if (l->n_in > NN_NET_MAX_PARAMS || l->n_out > NN_NET_MAX_PARAMS ||
        l->n_in * l->n_out > NN_NET_MAX_PARAMS)
        return "has too many weights";
    return NULL;
}

static size_t
dense_n_params(const nn_layer *l)
{
    return nn_dense_n_params(l->n_in, l->n_out);
}

/* A vector of parameters, or of their slopes, as a matrix and a vector. */
typedef struct {
    gsl_matrix W;
    gsl_vector b;
} dense_pieces;

static dense_pieces
dense_split(const nn_layer *l, const gsl_vector *params)
{
    double *p = params->data;
    gsl_matrix W = {l->n_in, l->n_out, l->n_out, p, NULL, 0};
    gsl_vector b = {l->n_out, 1, p + l->n_in * l->n_out, NULL, 0};
    return (dense_pieces){W, b};
}

static void
dense_init(const nn_layer *l, gsl_vector *params, gsl_rng *r)
{
    double limit = sqrt(6.0 / (double)l->n_in);
    gsl_vector_set_zero(params);
    for (size_t i = 0; i < l->n_in * l->n_out; i++)
        gsl_vector_set(params, i, gsl_ran_flat(r, -limit, limit));
}

static int
dense_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
              gsl_matrix *Y, void *state)
{
    (void)state;
    dense_pieces p = dense_split(l, params);
    return nn_dense_forward(X, &p.W, &p.b, Y);
}

static int
dense_backward(const nn_layer *l, const gsl_vector *params,
               const gsl_matrix *X, const gsl_matrix *Y, const gsl_matrix *dY,
               gsl_vector *grad, gsl_matrix *dX, void *state)
{
    (void)Y, (void)state;
    dense_pieces p = dense_split(l, params), d = dense_split(l, grad);
    return nn_dense_backward(X, &p.W, dY, &d.W, &d.b, dX);
}

static const nn_layer_type dense = {
    .name = "dense",
    .fault = dense_fault,
    .n_params = dense_n_params,
    .init = dense_init,
    .forward = dense_forward,
    .backward = dense_backward,
};
const nn_layer_type *const nn_layer_dense = &dense;

/* ---- Activations: chapters 3 and 4 ---- */

static const char *
same_width(const nn_layer *l)
{
    if (l->n_in == 0 || l->n_in != l->n_out)
        return "needs as many outputs as inputs, and one at least";
    return NULL;
}

static size_t
no_params(const nn_layer *l)
{
    (void)l;
    return 0;
}

static nn_act act_of(const nn_layer *l);

static int
act_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
            gsl_matrix *Y, void *state)
{
    (void)params, (void)state;
    return nn_act_forward(act_of(l), X, Y);
}

static int
act_backward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
             const gsl_matrix *Y, const gsl_matrix *dY, gsl_vector *grad,
             gsl_matrix *dX, void *state)
{
    (void)params, (void)grad, (void)state;
    return dX ? nn_act_backward(act_of(l), X, Y, dY, dX) : GSL_SUCCESS;
}

/* The step of chapter 1, so that chapter 3 can build gates. */
static double
step(double z)
{
    return nn_step(z);
}

static int
step_forward(const nn_layer *l, const gsl_vector *params, const gsl_matrix *X,
             gsl_matrix *Y, void *state)
{
    (void)l, (void)params, (void)state;
    return nn_matrix_map(X, step, Y);
}

/* All but step differ in their number only, which act_of finds. */
#define ACTIVATION(f, n)                                                      \
    {                                                                         \
        .name = n, .fault = same_width, .n_params = no_params, .forward = f,  \
        .backward = act_backward                                              \
    }

static const nn_layer_type activations[NN_ACT_KINDS] = {
    [NN_ACT_IDENTITY] = ACTIVATION(act_forward, "identity"),
    [NN_ACT_STEP] = ACTIVATION(step_forward, "step"),
    [NN_ACT_SIGMOID] = ACTIVATION(act_forward, "sigmoid"),
    [NN_ACT_TANH] = ACTIVATION(act_forward, "tanh"),
    [NN_ACT_RELU] = ACTIVATION(act_forward, "relu"),
    [NN_ACT_LEAKY_RELU] = ACTIVATION(act_forward, "leaky_relu"),
    [NN_ACT_GELU] = ACTIVATION(act_forward, "gelu"),
    [NN_ACT_GELU_TANH] = ACTIVATION(act_forward, "gelu_tanh"),
};
const nn_layer_type *const nn_layer_identity = &activations[NN_ACT_IDENTITY];
const nn_layer_type *const nn_layer_step = &activations[NN_ACT_STEP];
const nn_layer_type *const nn_layer_sigmoid = &activations[NN_ACT_SIGMOID];
const nn_layer_type *const nn_layer_tanh = &activations[NN_ACT_TANH];
const nn_layer_type *const nn_layer_relu = &activations[NN_ACT_RELU];
const nn_layer_type *const nn_layer_leaky_relu =
    &activations[NN_ACT_LEAKY_RELU];
const nn_layer_type *const nn_layer_gelu = &activations[NN_ACT_GELU];
const nn_layer_type *const nn_layer_gelu_tanh = &activations[NN_ACT_GELU_TANH];

static nn_act
act_of(const nn_layer *l)
{
    return (nn_act)(l->type - activations);
}

/* ---- All of them ---- */

const nn_layer_type *const nn_layer_types[] = {
    &dense,
    &activations[NN_ACT_IDENTITY],
    &activations[NN_ACT_STEP],
    &activations[NN_ACT_SIGMOID],
    &activations[NN_ACT_TANH],
    &activations[NN_ACT_RELU],
    &activations[NN_ACT_LEAKY_RELU],
    &activations[NN_ACT_GELU],
    &activations[NN_ACT_GELU_TANH],
    NULL,
};

const nn_layer_type *
nn_layer_named(const char *name)
{
    for (const nn_layer_type *const *t = nn_layer_types; *t; t++)
        if (!strcmp((*t)->name, name))
            return *t;
    return NULL;
}
