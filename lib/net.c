/* Memory of networks and workspaces.  The contract is in lib/nn/net.h. */
#include "nn/net.h"

#include <gsl/gsl_errno.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
nn_net_refuse(const nn_layer layers[], size_t k, const char *why, int code)
{
    char message[NN_TEXT_ROOM];
    const nn_layer *l = &layers[k];
    snprintf(message, sizeof message, "layer %zu (%s %zu %zu) %s", k + 1,
             l->type->name, l->n_in, l->n_out, why);
    GSL_ERROR(message, code);
}

/* Fills in a network of layers that fit. */
static int
fill(nn_net *net, const nn_layer layers[], size_t n_layers)
{
    net->n_layers = n_layers;
    net->layers = malloc(n_layers * sizeof *net->layers);
    net->offset = malloc((n_layers + 1) * sizeof *net->offset);
    if (!net->layers || !net->offset)
        GSL_ERROR("no memory for a network", GSL_ENOMEM);
    memcpy(net->layers, layers, n_layers * sizeof *layers);
    size_t n = nn_net_place(layers, n_layers, net->offset);
    if (n == 0)
        GSL_ERROR("a network needs a parameter", GSL_EINVAL);
    if (n > NN_NET_MAX_PARAMS)
        GSL_ERROR("a network cannot have so many parameters", GSL_EINVAL);
    net->theta = gsl_vector_calloc(n);
    return net->theta ? GSL_SUCCESS : GSL_ENOMEM; /* GSL has said so */
}

nn_net *
nn_net_alloc(const nn_layer layers[], size_t n_layers)
{
    if (nn_net_check(layers, n_layers))
        return NULL;
    nn_net *net = calloc(1, sizeof *net);
    if (!net)
        GSL_ERROR_NULL("no memory for a network", GSL_ENOMEM);
    if (fill(net, layers, n_layers) == GSL_SUCCESS)
        return net;
    nn_net_free(net);
    return NULL;
}

void
nn_net_free(nn_net *net)
{
    if (!net)
        return;
    free(net->layers);
    free(net->offset);
    gsl_vector_free(net->theta);
    free(net);
}

void
nn_net_init(nn_net *net, gsl_rng *r)
{
    for (size_t k = 0; k < net->n_layers; k++) {
        const nn_layer *layer = &net->layers[k];
        gsl_vector_view params = nn_net_piece(net, net->theta, k);
        if (layer->type->init)
            layer->type->init(layer, &params.vector, r);
    }
}

size_t
nn_net_n_in(const nn_net *net)
{
    return net->layers[0].n_in;
}

size_t
nn_net_n_out(const nn_net *net)
{
    return net->layers[net->n_layers - 1].n_out;
}

gsl_vector_view
nn_net_piece(const nn_net *net, gsl_vector *v, size_t k)
{
    /* Not gsl_vector_subvector, which refuses a piece without parameters. */
    return (gsl_vector_view){
        .vector = {.size = net->offset[k + 1] - net->offset[k],
                   .stride = v->stride,
                   .data = v->data + net->offset[k] * v->stride}};
}

/* A matrix of a workspace, or NULL. */
static gsl_matrix *
new_matrix(size_t n, size_t m)
{
    /* GSL multiplies without looking. */
    if (m == 0 || n > PTRDIFF_MAX / sizeof(double) / m)
        return NULL;
    return gsl_matrix_calloc(n, m);
}

/* Fills in the matrices and states of a workspace; 0 if there is no memory. */
static int
fill_workspace(nn_workspace *w)
{
    w->Y = calloc(w->n_layers, sizeof *w->Y);
    w->dY = calloc(w->n_layers, sizeof *w->dY);
    w->state = calloc(w->n_layers, sizeof *w->state);
    if (!w->Y || !w->dY || !w->state)
        return 0;
    for (size_t k = 0; k < w->n_layers; k++) {
        const nn_layer *layer = &w->layers[k];
        w->Y[k] = new_matrix(w->batch, layer->n_out);
        w->dY[k] = new_matrix(w->batch, layer->n_out);
        if (layer->type->state_alloc)
            w->state[k] = layer->type->state_alloc(layer, w->batch);
        if (!w->Y[k] || !w->dY[k] ||
            (layer->type->state_alloc && !w->state[k]))
            return 0;
    }
    return 1;
}

nn_workspace *
nn_workspace_alloc(const nn_net *net, size_t batch)
{
    if (batch == 0)
        GSL_ERROR_NULL("a batch needs a row", GSL_EINVAL);
    nn_workspace *w = calloc(1, sizeof *w);
    if (w) {
        w->batch = batch;
        w->n_layers = net->n_layers;
        w->layers = net->layers;
        if (fill_workspace(w))
            return w;
    }
    nn_workspace_free(w);
    GSL_ERROR_NULL("no memory for a workspace", GSL_ENOMEM);
}

void
nn_workspace_free(nn_workspace *w)
{
    if (!w)
        return;
    for (size_t k = 0; k < w->n_layers; k++) {
        if (w->Y)
            gsl_matrix_free(w->Y[k]);
        if (w->dY)
            gsl_matrix_free(w->dY[k]);
        if (w->state && w->state[k])
            w->layers[k].type->state_free(w->state[k]);
    }
    free(w->Y);
    free(w->dY);
    free(w->state);
    free(w);
}

int
nn_workspace_rows(nn_workspace *w, size_t n)
{
    if (n == 0 || n > w->batch)
        GSL_ERROR("the workspace is made for smaller batches", GSL_EBADLEN);
    for (size_t k = 0; k < w->n_layers; k++)
        w->Y[k]->size1 = w->dY[k]->size1 = n;
    return GSL_SUCCESS;
}
