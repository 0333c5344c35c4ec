/* nn/net.h -- a network: a chain of layers.  Built in chapter 3.
 *
 *     const nn_layer chain[] = {
 *         {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
 *         {.type = nn_layer_step, .n_in = 4, .n_out = 4},
 *         {.type = nn_layer_dense, .n_in = 4, .n_out = 1},
 *     };
 *     nn_net *net = nn_net_alloc(chain, 3);
 *     nn_workspace *w = nn_workspace_alloc(net, 32);
 *     nn_net_forward(net, X, Yhat, w);
 *
 * A network owns its parameters, and nothing else that changes: all of them
 * stand in one vector theta, layer after layer.  What a pass over a batch needs
 * besides is in a workspace, so one network may serve several passes at a time.
 * Nothing here allocates but the functions that say so.
 */
#ifndef NN_NET_H
#define NN_NET_H

#include "nn/layer.h"
#include "nn/text.h"

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_vector_double.h>

#include <stdio.h>

enum {
    NN_NET_MAX_LAYERS = 1000,     /* in a file */
    NN_NET_MAX_PARAMS = 100000000 /* in a network: 800 MB of theta */
};

typedef struct {
    size_t n_layers;
    nn_layer *layers; /* n_layers */
    size_t *offset; /* n_layers + 1: where in theta each begins, and its end */
    gsl_vector *theta; /* all parameters */
} nn_net;

/* Do the layers fit?  Each must be possible by itself, and take as many numbers
 * as the one before it gives.
 *
 *   layers   n_layers  in
 *
 * Returns GSL_SUCCESS, GSL_EINVAL if there is no layer or one is impossible, or
 * GSL_EBADLEN if two neighbours do not fit.  The first trouble from the front
 * counts, a layer's own before that with its neighbour; the handler's message
 * names the layer, of two neighbours the second, the first being layer 1. */
int nn_net_check(const nn_layer layers[], size_t n_layers);

/* Calls the error handler with `layer 3 (dense 4 1) why` and returns the code.
 *
 *   k   in, the layer's number from 0 */
int nn_net_refuse(const nn_layer layers[], size_t k, const char *why,
                  int code);

/* Where the parameters of each layer begin in theta: offset[0] = 0, and
 * offset[k+1] = offset[k] + the number of parameters of layer k.
 *
 *   layers   n_layers      in
 *   offset   n_layers + 1  out, overwritten
 *
 * Returns the number of all parameters, which is offset[n_layers]. */
size_t nn_net_place(const nn_layer layers[], size_t n_layers, size_t offset[]);

/* A network of a copy of these layers, every parameter 0.  The caller owns it
 * and frees it with nn_net_free.  Returns NULL, having called the error handler,
 * on GSL_ENOMEM, as nn_net_check does, or GSL_EINVAL if it has no parameter or
 * more than NN_NET_MAX_PARAMS. */
nn_net *nn_net_alloc(const nn_layer layers[], size_t n_layers);
void nn_net_free(nn_net *net);

/* Fresh parameters, layer by layer, drawn as each type says: of a dense layer
 * the weights, row by row, uniform in +-sqrt(6 / n_in), the biases 0.
 *
 * Source: K. He and others, "Delving deep into rectifiers", ICCV (2015),
 * equation (10), as a uniform distribution; chapter 11 says why. */
void nn_net_init(nn_net *net, gsl_rng *r);

/* The columns of its input and of its answer. */
size_t nn_net_n_in(const nn_net *net);
size_t nn_net_n_out(const nn_net *net);

/* Layer k's piece of theta, or of any vector laid out like it; empty if the
 * layer has no parameters.  k counts from 0. */
gsl_vector_view nn_net_piece(const nn_net *net, gsl_vector *v, size_t k);

/* Memory for passes over batches of up to `batch` rows. */
typedef struct {
    size_t batch, n_layers;
    gsl_matrix **Y;         /* n_layers: outputs of the layers */
    gsl_matrix **dY;        /* n_layers: slopes along them, for chapter 8 */
    void **state;           /* n_layers: what types remember */
    const nn_layer *layers; /* borrowed from the network, to free the states */
} nn_workspace;

/* A workspace for this network, batch at least 1.  The caller frees it with
 * nn_workspace_free, before the network.  Returns NULL, having called the error
 * handler, on GSL_ENOMEM, or GSL_EINVAL if batch is 0. */
nn_workspace *nn_workspace_alloc(const nn_net *net, size_t batch);
void nn_workspace_free(nn_workspace *w);

/* Gives every matrix of w n rows: a batch may have fewer than there is memory
 * for.  Returns GSL_SUCCESS, or GSL_EBADLEN if n is 0 or more than w->batch. */
int nn_workspace_rows(nn_workspace *w, size_t n);

/* The network's answer: each layer's output is the next one's input.
 *
 *   X      n*n_in   in, n from 1 to w->batch
 *   Yhat   n*n_out  out, overwritten
 *   w               workspace of this network; afterwards w->Y[k] is what
 *                   layer k gave; the last one's output is in Yhat, which may
 *                   be w->Y[n_layers - 1]
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or what a layer's
 * forward returned that is not GSL_SUCCESS: then no further layer is asked, and
 * Yhat may be partly overwritten. */
int nn_net_forward(const nn_net *net, const gsl_matrix *X, gsl_matrix *Yhat,
                   nn_workspace *w);

/* Writes the network as text: what it is made of, then every parameter in
 * hexadecimal, so that reading brings back the very bits on any machine.
 *
 *     nn network 1
 *     layers 2
 *     dense 2 1
 *     step 1 1
 *     parameters 3
 *     0x1.8p+0
 *     0x1p+0
 *     -0x1.4p+1
 *     end
 *
 * A layer's line is its type, n_in, n_out, and its options up to the last one
 * that is not 0.
 *
 * Returns GSL_SUCCESS, GSL_EFAILED if something could not be written, or
 * GSL_EINVAL, nothing being written, if it could not be read again: a number
 * that is not finite, a type of layer that is not in nn_layer_types, or more than
 * NN_NET_MAX_LAYERS layers. */
int nn_net_fprintf(FILE *out, const nn_net *net);

/* Writes the numbers of theta in hexadecimal, one on a line: printf's %a.
 *
 * Returns GSL_SUCCESS, or GSL_EFAILED if something could not be written, as far
 * as out knows: what a buffer still holds shows when the file is closed. */
int nn_theta_fprintf(FILE *out, const gsl_vector *theta);

/* Reads as many lines as theta has elements, one finite number on each and
 * nothing else; gives back the very bits that nn_theta_fprintf was given.
 *
 *   in           in and out: the next line is the first number's
 *   theta   n    out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EINVAL, the handler's message naming the line, if
 * the file ends too early, a line is not one number, or a number is not finite;
 * theta may then be partly overwritten. */
int nn_theta_fscanf(nn_text *in, gsl_vector *theta);

/* Reads what nn_net_fprintf wrote, up to its last line.  The caller owns the
 * network.  Lines may end with CR LF.  No memory is asked for that a file, as
 * long as it is, cannot fill; a pipe has no length.  Returns NULL, having called
 * the error handler with a message that begins `line 7: `, on
 *   GSL_EINVAL   the text is not of this form: another kind of file, an unknown
 *                layer, layers that do not fit, a number that is none or not
 *                finite, too many of anything, or an end too early
 *   GSL_EFAILED  it cannot be read
 *   GSL_ENOMEM   no memory; that message has no line */
nn_net *nn_net_fscanf(FILE *in);

/* The same with a file's name; nothing may follow the model.  nn_net_save writes
 * beside the file, into path.new, and renames, so that a model is replaced whole
 * or not at all; it replaces files only, never a directory or a device.  What a
 * message says of a file begins `path: ` or `path: line 7: `; a path of more than
 * 500 characters is too long.  GSL_EFAILED: it cannot be opened, read or written,
 * and the last of perhaps several messages says why.  GSL_EINVAL: as above. */
int nn_net_save(const nn_net *net, const char *path);
nn_net *nn_net_load(const char *path);

#endif
