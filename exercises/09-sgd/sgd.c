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
    /* Exercise 9.1: write this. */
    GSL_ERROR_VOID("exercise 9.1 is not written yet", GSL_EUNIMPL);
}

size_t
nn_batch_count(size_t n, size_t batch)
{
    if (batch == 0)
        GSL_ERROR_VAL("a batch needs a sample", GSL_EINVAL, 0);
    /* Exercise 9.2: write this. */
    GSL_ERROR_VAL("exercise 9.2 is not written yet", GSL_EUNIMPL, 0);
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
    /* Exercise 9.3: write this. */
    GSL_ERROR("exercise 9.3 is not written yet", GSL_EUNIMPL);
}

int
nn_train_epoch(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
               gsl_rng *r, double *loss)
{
    if (!is_set(t, X, T) || X->size1 != t->n)
        GSL_ERROR("X or T does not fit the trainer", GSL_EBADLEN);
    /* Exercise 9.4: write this. */
    GSL_ERROR("exercise 9.4 is not written yet", GSL_EUNIMPL);
}

size_t
nn_count_right(const gsl_matrix *Yhat, const gsl_matrix *T)
{
    if (Yhat->size1 != T->size1 || Yhat->size2 != T->size2)
        GSL_ERROR_VAL("Yhat and T need the same shape", GSL_EBADLEN, 0);
    /* Exercise 9.5: write this. */
    GSL_ERROR_VAL("exercise 9.5 is not written yet", GSL_EUNIMPL, 0);
}

int
nn_evaluate(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
            double *loss, double *accuracy)
{
    if (!is_set(t, X, T))
        GSL_ERROR("X or T does not fit the trainer", GSL_EBADLEN);
    /* Exercise 9.6: write this. */
    GSL_ERROR("exercise 9.6 is not written yet", GSL_EUNIMPL);
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
    /* Exercise 9.7: write this. */
    GSL_ERROR("exercise 9.7 is not written yet", GSL_EUNIMPL);
}
