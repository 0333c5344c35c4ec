/* Chapter 9: stochastic gradient descent, the training loop.
 *
 * The contract of every function here is in lib/nn/sgd.h.  What allocates is
 * given, in lib/trainer.c.
 */
#include "nn/sgd.h"

#include "nn/matrix.h"
#include "nn/vec.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_vector_double.h>

void
nn_shuffle(size_t n, size_t *order, gsl_rng *r)
{
    /* BEGIN SOLUTION 9.1 else void */
    for (size_t i = n; i-- > 1;) {
        size_t j = gsl_rng_uniform_int(r, i + 1);
        size_t swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
    /* END SOLUTION 9.1 */
}

size_t
nn_batch_count(size_t n, size_t batch)
{
    if (batch == 0)
        GSL_ERROR_VAL("a batch needs a sample", GSL_EINVAL, 0);
    /* BEGIN SOLUTION 9.2 else 0 */
    return n / batch + (n % batch != 0);
    /* END SOLUTION 9.2 */
}

/* Do samples and targets fit the network that is trained? */
static int
is_set(const nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T)
{
    return X->size2 == nn_net_n_in(t->net) && T->size1 == X->size1 &&
           T->size2 == nn_net_n_out(t->net);
}

int
nn_batch_take(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
              size_t k)
{
    if (!is_set(t, X, T) || X->size1 != t->n)
        GSL_ERROR("X or T does not fit the trainer", GSL_EBADLEN);
    if (k * t->batch >= t->n)
        GSL_ERROR("there is no such batch", GSL_EINVAL);
    /* BEGIN SOLUTION 9.3 */
    /* nn_vec_gather_rows does the work of nn_matrix_gather_rows, quicker. */
    size_t first = k * t->batch;
    size_t rows = GSL_MIN(t->batch, t->n - first);
    t->X->size1 = t->T->size1 = rows;
    nn_vec_gather_rows(X, t->order + first, t->X);
    nn_vec_gather_rows(T, t->order + first, t->T);
    return GSL_SUCCESS;
    /* END SOLUTION 9.3 */
}

int
nn_train_epoch(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
               gsl_rng *r, double *loss)
{
    if (!is_set(t, X, T) || X->size1 != t->n)
        GSL_ERROR("X or T does not fit the trainer", GSL_EBADLEN);
    /* BEGIN SOLUTION 9.4 */
    double sum = 0.0;
    nn_shuffle(t->n, t->order, r);
    for (size_t k = 0; k < nn_batch_count(t->n, t->batch); k++) {
        double value;
        nn_batch_take(t, X, T, k);
        nn_net_gradient(t->net, t->X, t->T, t->loss, &value, t->grad, t->w);
        if (!gsl_finite(value))
            GSL_ERROR("the loss is not finite any more", GSL_ERUNAWAY);
        nn_net_step(t->net, t->grad, t->eta);
        sum += value * (double)t->X->size1;
    }
    *loss = sum / (double)t->n;
    return GSL_SUCCESS;
    /* END SOLUTION 9.4 */
}

size_t
nn_count_right(const gsl_matrix *Yhat, const gsl_matrix *T)
{
    if (Yhat->size1 != T->size1 || Yhat->size2 != T->size2)
        GSL_ERROR_VAL("Yhat and T need the same shape", GSL_EBADLEN, 0);
    /* BEGIN SOLUTION 9.5 else 0 */
    size_t right = 0;
    for (size_t i = 0; i < T->size1; i++) {
        gsl_vector_const_view yhat = gsl_matrix_const_row(Yhat, i);
        gsl_vector_const_view t = gsl_matrix_const_row(T, i);
        if (T->size2 > 1)
            right += gsl_vector_max_index(&yhat.vector) ==
                     gsl_vector_max_index(&t.vector);
        else
            right += (gsl_matrix_get(Yhat, i, 0) > 0.0) ==
                     (gsl_matrix_get(T, i, 0) > 0.5);
    }
    return right;
    /* END SOLUTION 9.5 */
}

int
nn_evaluate(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
            double *loss, double *accuracy)
{
    if (!is_set(t, X, T))
        GSL_ERROR("X or T does not fit the trainer", GSL_EBADLEN);
    /* BEGIN SOLUTION 9.6 */
    double sum = 0.0;
    size_t right = 0, n = X->size1;
    gsl_matrix *Yhat = t->w->Y[t->net->n_layers - 1];
    for (size_t first = 0; first < n; first += t->batch) {
        size_t rows = GSL_MIN(t->batch, n - first);
        gsl_matrix_const_view x =
            gsl_matrix_const_submatrix(X, first, 0, rows, X->size2);
        gsl_matrix_const_view y =
            gsl_matrix_const_submatrix(T, first, 0, rows, T->size2);
        double value;
        nn_workspace_rows(t->w, rows);
        nn_net_forward(t->net, &x.matrix, Yhat, t->w);
        t->loss(Yhat, &y.matrix, &value, NULL);
        sum += value * (double)rows;
        right += nn_count_right(Yhat, &y.matrix);
    }
    *loss = sum / (double)n;
    *accuracy = (double)right / (double)n;
    return GSL_SUCCESS;
    /* END SOLUTION 9.6 */
}

int
nn_train(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
         const gsl_matrix *X_valid, const gsl_matrix *T_valid, gsl_rng *r,
         nn_history *h, int (*after)(const nn_history *h, void *context),
         void *context)
{
    if (!is_set(t, X, T) || X->size1 != t->n || !X_valid != !T_valid ||
        (X_valid && !is_set(t, X_valid, T_valid)))
        GSL_ERROR("a set does not fit the trainer", GSL_EBADLEN);
    /* BEGIN SOLUTION 9.7 */
    while (h->size < h->room) {
        double running;
        nn_epoch e = {.valid_loss = GSL_NAN, .valid_accuracy = GSL_NAN};
        int status = nn_train_epoch(t, X, T, r, &running);
        if (status != GSL_SUCCESS)
            return status;
        nn_evaluate(t, X, T, &e.loss, &e.accuracy);
        if (X_valid)
            nn_evaluate(t, X_valid, T_valid, &e.valid_loss, &e.valid_accuracy);
        h->epochs[h->size++] = e;
        if (after && after(h, context))
            break;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 9.7 */
}
