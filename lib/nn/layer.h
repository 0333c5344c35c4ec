/* nn/layer.h -- what every layer of a network can do.  The interface; given.
 *
 * A layer turns n rows of n_in numbers into n rows of n_out numbers.  What it is
 * made of is a type: a table of functions, as gsl_rng_type is for generators.
 *
 *     const nn_layer hidden = {.type = nn_layer_dense, .n_in = 30, .n_out = 24};
 *
 * A layer is a value: it holds no memory and may be copied.  Its parameters are
 * a piece of the vector theta of the network that it is in, and whatever else it
 * must remember between forward and backward is in that network's workspace.
 *
 * Types stand in lib/layers.c, each beside the functions that do its work.
 */
#ifndef NN_LAYER_H
#define NN_LAYER_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_double.h>

typedef struct nn_layer_type nn_layer_type;

enum { NN_LAYER_OPTIONS = 8 };

typedef struct {
    const nn_layer_type *type;
    size_t n_in, n_out; /* columns of its input and its output */
    /* Numbers that its type explains: sizes of an image, a probability; else
     * 0. */
    double option[NN_LAYER_OPTIONS];
} nn_layer;

/* What a type of layers can do.  In every function `params` and `grad` have
 * n_params(l) elements next to each other, perhaps none, and `state` is what
 * state_alloc returned, or NULL.  Outputs belong to the caller and are
 * overwritten; they never overlap inputs.  forward and backward allocate nothing
 * and return GSL's status codes. */
struct nn_layer_type {
    const char *name;
    /* Why a layer of these sizes and options cannot exist, or NULL. */
    const char *(*fault)(const nn_layer *l);
    /* How many parameters it has. */
    size_t (*n_params)(const nn_layer *l);
    /* Draws fresh parameters.  NULL: there is nothing to draw. */
    void (*init)(const nn_layer *l, gsl_vector *params, gsl_rng *r);
    /* Memory for batches of up to so many rows; NULL: needs none. */
    void *(*state_alloc)(const nn_layer *l, size_t batch);
    void (*state_free)(void *state);
    /* Y (n*n_out) from X (n*n_in). */
    int (*forward)(const nn_layer *l, const gsl_vector *params,
                   const gsl_matrix *X, gsl_matrix *Y, void *state);
    /* Built in chapter 8: grad (slopes of the loss along the parameters) and dX
     * (n*n_in; NULL if nobody asks) from dY (n*n_out).  X, Y as in forward. */
    int (*backward)(const nn_layer *l, const gsl_vector *params,
                    const gsl_matrix *X, const gsl_matrix *Y,
                    const gsl_matrix *dY, gsl_vector *grad, gsl_matrix *dX,
                    void *state);
};

/* Y = X W + b; its parameters are W, row by row, and then b. */
extern const nn_layer_type *const nn_layer_dense;

/* Activations, element by element: n_in equals n_out, no parameters. */
extern const nn_layer_type *const nn_layer_identity;
extern const nn_layer_type *const nn_layer_step;
extern const nn_layer_type *const nn_layer_sigmoid;
extern const nn_layer_type *const nn_layer_tanh;
extern const nn_layer_type *const nn_layer_relu;
extern const nn_layer_type *const nn_layer_leaky_relu;
extern const nn_layer_type *const nn_layer_gelu;
extern const nn_layer_type *const nn_layer_gelu_tanh;

/* All of them, then NULL. */
extern const nn_layer_type *const nn_layer_types[];

/* The type of that name, or NULL. */
const nn_layer_type *nn_layer_named(const char *name);

#endif
