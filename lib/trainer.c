/* Memory of trainers and histories, and histories as text.  The contract is in
 * lib/nn/sgd.h. */
#include "nn/sgd.h"

#include "nn/print.h"

#include <gsl/gsl_errno.h>

#include <math.h>
#include <stdlib.h>

/* Fills in what a trainer needs; 0 if there is no memory. */
static int
fill(nn_trainer *t)
{
    t->order = malloc(t->n * sizeof *t->order);
    t->X = gsl_matrix_calloc(t->batch, nn_net_n_in(t->net));
    t->T = gsl_matrix_calloc(t->batch, nn_net_n_out(t->net));
    t->grad = gsl_vector_calloc(t->net->theta->size);
    t->w = nn_workspace_alloc(t->net, t->batch);
    if (!t->order || !t->X || !t->T || !t->grad || !t->w)
        return 0;
    for (size_t i = 0; i < t->n; i++)
        t->order[i] = i;
    return 1;
}

nn_trainer *
nn_trainer_alloc(nn_net *net, nn_loss *loss, double eta, size_t batch,
                 size_t n)
{
    if (n == 0 || batch == 0)
        GSL_ERROR_NULL("a training set and a batch need a sample", GSL_EINVAL);
    if (!(eta > 0.0))
        GSL_ERROR_NULL("the learning rate must be greater than 0", GSL_EDOM);
    nn_trainer *t = calloc(1, sizeof *t);
    if (t) {
        *t = (nn_trainer){.net = net, .loss = loss, .eta = eta, .n = n};
        t->batch = batch < n ? batch : n;
        if (fill(t))
            return t;
    }
    nn_trainer_free(t);
    GSL_ERROR_NULL("no memory for a trainer", GSL_ENOMEM);
}

void
nn_trainer_free(nn_trainer *t)
{
    if (!t)
        return;
    free(t->order);
    gsl_matrix_free(t->X);
    gsl_matrix_free(t->T);
    gsl_vector_free(t->grad);
    nn_workspace_free(t->w);
    free(t);
}

nn_history *
nn_history_alloc(size_t room)
{
    if (room == 0)
        GSL_ERROR_NULL("a history needs room for an epoch", GSL_EINVAL);
    nn_history *h = calloc(1, sizeof *h);
    nn_epoch *epochs = calloc(room, sizeof *epochs);
    if (!h || !epochs) {
        free(h);
        free(epochs);
        GSL_ERROR_NULL("no memory for a history", GSL_ENOMEM);
    }
    *h = (nn_history){.epochs = epochs, .room = room};
    return h;
}

void
nn_history_free(nn_history *h)
{
    if (!h)
        return;
    free(h->epochs);
    free(h);
}

/* Prints a comma and x, or nothing behind the comma for a NaN. */
static int
print_field(FILE *out, double x)
{
    char text[NN_PRINT_ROOM] = "";
    if (!isnan(x))
        nn_print_number(x, 6, text);
    return fprintf(out, ",%s", text) > 0;
}

int
nn_history_fprintf(FILE *out, const nn_history *h)
{
    int ok =
        fputs("epoch,loss,accuracy,valid_loss,valid_accuracy\n", out) >= 0;
    for (size_t i = 0; i < h->size && ok; i++) {
        const nn_epoch *e = &h->epochs[i];
        ok = fprintf(out, "%zu", i + 1) > 0 && print_field(out, e->loss) &&
             print_field(out, e->accuracy) &&
             print_field(out, e->valid_loss) &&
             print_field(out, e->valid_accuracy) && putc('\n', out) != EOF;
    }
    if (!ok)
        GSL_ERROR("the history could not be written", GSL_EFAILED);
    return GSL_SUCCESS;
}
