/* Chapter 1: one neuron that learns from its mistakes.
 *
 * The contract of every function here is in lib/nn/perceptron.h.
 */
#include "nn/perceptron.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

#include <stdlib.h>

/* GSL_SUCCESS if the samples suit p and every label is 0 or 1. */
static int
check_samples(const nn_perceptron *p, const gsl_matrix *X,
              const gsl_vector_int *y)
{
    if (X->size2 != p->w->size || X->size1 != y->size)
        GSL_ERROR("X needs a row for each label, a column for each weight",
                  GSL_EBADLEN);
    for (size_t i = 0; i < y->size; i++)
        if (gsl_vector_int_get(y, i) != 0 && gsl_vector_int_get(y, i) != 1)
            GSL_ERROR("a label must be 0 or 1", GSL_EINVAL);
    return GSL_SUCCESS;
}

/* GSL_SUCCESS if training can start with these settings. */
static int
check_settings(double eta, size_t max_epochs)
{
    if (!(eta > 0.0))
        GSL_ERROR("the learning rate must be greater than 0", GSL_EINVAL);
    if (max_epochs == 0)
        GSL_ERROR("at least one epoch is needed", GSL_EINVAL);
    return GSL_SUCCESS;
}

nn_perceptron *
nn_perceptron_alloc(size_t d)
{
    if (d == 0)
        GSL_ERROR_NULL("a perceptron needs at least one input", GSL_EINVAL);
    nn_perceptron *p = calloc(1, sizeof *p);
    if (p == NULL)
        GSL_ERROR_NULL("no memory for a perceptron", GSL_ENOMEM);
    p->w = gsl_vector_calloc(d);
    if (p->w == NULL) {
        nn_perceptron_free(p);
        return NULL;
    }
    return p;
}

void
nn_perceptron_free(nn_perceptron *p)
{
    if (p == NULL)
        return;
    gsl_vector_free(p->w);
    free(p);
}

double
nn_perceptron_preact(const nn_perceptron *p, const gsl_vector *x)
{
    if (x->size != p->w->size)
        GSL_ERROR_VAL("x needs one element for each weight", GSL_EBADLEN,
                      GSL_NAN);
    /* Exercise 1.1: write this. */
    GSL_ERROR_VAL("exercise 1.1 is not written yet", GSL_EUNIMPL, GSL_NAN);
}

int
nn_step(double z)
{
    /* Exercise 1.2: write this. */
    GSL_ERROR_VAL("exercise 1.2 is not written yet", GSL_EUNIMPL, -1);
}

int
nn_perceptron_predict(const nn_perceptron *p, const gsl_vector *x)
{
    if (x->size != p->w->size)
        GSL_ERROR_VAL("x needs one element for each weight", GSL_EBADLEN, -1);
    /* Exercise 1.3: write this. */
    GSL_ERROR_VAL("exercise 1.3 is not written yet", GSL_EUNIMPL, -1);
}

int
nn_perceptron_update(nn_perceptron *p, const gsl_vector *x, int y, double eta,
                     int *mistake)
{
    if (x->size != p->w->size)
        GSL_ERROR("x needs one element for each weight", GSL_EBADLEN);
    if ((y != 0 && y != 1) || !(eta > 0.0))
        GSL_ERROR("the label must be 0 or 1, the learning rate positive",
                  GSL_EINVAL);
    /* Exercise 1.4: write this. */
    GSL_ERROR("exercise 1.4 is not written yet", GSL_EUNIMPL);
}

int
nn_perceptron_fit(nn_perceptron *p, const gsl_matrix *X,
                  const gsl_vector_int *y, double eta, size_t max_epochs,
                  nn_perceptron_run *run)
{
    int status = check_samples(p, X, y);
    if (status == GSL_SUCCESS)
        status = check_settings(eta, max_epochs);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 1.5: write this. */
    GSL_ERROR("exercise 1.5 is not written yet", GSL_EUNIMPL);
}

int
nn_perceptron_bound(const nn_perceptron *p, const gsl_matrix *X,
                    const gsl_vector_int *y, double *bound)
{
    int status = check_samples(p, X, y);
    if (status != GSL_SUCCESS)
        return status;
    /* Exercise 1.6: write this. */
    GSL_ERROR("exercise 1.6 is not written yet", GSL_EUNIMPL);
}

/* How many samples p gets wrong. */
static size_t
count_mistakes(const nn_perceptron *p, const gsl_matrix *X,
               const gsl_vector_int *y)
{
    size_t wrong = 0;
    for (size_t i = 0; i < X->size1; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(X, i);
        if (nn_perceptron_predict(p, &x.vector) != gsl_vector_int_get(y, i))
            wrong++;
    }
    return wrong;
}

/* Copies the weights and the bias of p into best, which is as long. */
static void
copy_perceptron(const nn_perceptron *p, nn_perceptron *best)
{
    gsl_vector_memcpy(best->w, p->w);
    best->b = p->b;
}

int
nn_perceptron_pocket(nn_perceptron *p, const gsl_matrix *X,
                     const gsl_vector_int *y, double eta, size_t max_epochs,
                     nn_perceptron *best, size_t *mistakes)
{
    int status = check_samples(p, X, y);
    if (status == GSL_SUCCESS)
        status = check_settings(eta, max_epochs);
    if (status != GSL_SUCCESS)
        return status;
    if (best->w->size != p->w->size)
        GSL_ERROR("best needs as many weights as p", GSL_EBADLEN);
    /* Exercise 1.7: write this. */
    GSL_ERROR("exercise 1.7 is not written yet", GSL_EUNIMPL);
}
