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
    /* BEGIN SOLUTION 1.1 else GSL_NAN */
    double z;
    gsl_blas_ddot(p->w, x, &z);
    return z + p->b;
    /* END SOLUTION 1.1 */
}

int
nn_step(double z)
{
    /* BEGIN SOLUTION 1.2 else -1 */
    return z > 0.0;
    /* END SOLUTION 1.2 */
}

int
nn_perceptron_predict(const nn_perceptron *p, const gsl_vector *x)
{
    if (x->size != p->w->size)
        GSL_ERROR_VAL("x needs one element for each weight", GSL_EBADLEN, -1);
    /* BEGIN SOLUTION 1.3 else -1 */
    return nn_step(nn_perceptron_preact(p, x));
    /* END SOLUTION 1.3 */
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
    /* BEGIN SOLUTION 1.4 */
    int error = y - nn_perceptron_predict(p, x);
    gsl_blas_daxpy(eta * error, x, p->w);
    p->b += eta * error;
    *mistake = error != 0;
    return GSL_SUCCESS;
    /* END SOLUTION 1.4 */
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
    /* BEGIN SOLUTION 1.5 */
    *run = (nn_perceptron_run){0};
    while (run->epochs < max_epochs && !run->converged) {
        size_t before = run->updates;
        for (size_t i = 0; i < X->size1; i++) {
            gsl_vector_const_view x = gsl_matrix_const_row(X, i);
            int mistake = 0;
            nn_perceptron_update(p, &x.vector, gsl_vector_int_get(y, i), eta,
                                 &mistake);
            run->updates += (size_t)mistake;
        }
        run->epochs++;
        run->converged = run->updates == before;
    }
    return GSL_SUCCESS;
    /* END SOLUTION 1.5 */
}

int
nn_perceptron_bound(const nn_perceptron *p, const gsl_matrix *X,
                    const gsl_vector_int *y, double *bound)
{
    int status = check_samples(p, X, y);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 1.6 */
    double longest = 0.0;
    double gamma = GSL_POSINF;
    double length = gsl_hypot(gsl_blas_dnrm2(p->w), p->b);
    for (size_t i = 0; i < X->size1; i++) {
        gsl_vector_const_view x = gsl_matrix_const_row(X, i);
        int sign = 2 * gsl_vector_int_get(y, i) - 1;
        double score = nn_perceptron_preact(p, &x.vector);
        longest =
            GSL_MAX_DBL(longest, gsl_hypot(gsl_blas_dnrm2(&x.vector), 1.0));
        gamma = GSL_MIN_DBL(gamma, sign * score / length);
    }
    /* Without a direction, or with a sample on the wrong side, p proves
     * nothing. */
    *bound =
        length > 0.0 && gamma > 0.0 ? gsl_pow_2(longest / gamma) : GSL_POSINF;
    return GSL_SUCCESS;
    /* END SOLUTION 1.6 */
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
    /* BEGIN SOLUTION 1.7 */
    copy_perceptron(p, best);
    *mistakes = count_mistakes(best, X, y);
    for (size_t epoch = 0; epoch < max_epochs; epoch++)
        for (size_t i = 0; *mistakes > 0 && i < X->size1; i++) {
            gsl_vector_const_view x = gsl_matrix_const_row(X, i);
            int moved;
            nn_perceptron_update(p, &x.vector, gsl_vector_int_get(y, i), eta,
                                 &moved);
            size_t now = moved ? count_mistakes(p, X, y) : *mistakes;
            if (now < *mistakes) {
                copy_perceptron(p, best);
                *mistakes = now;
            }
        }
    return GSL_SUCCESS;
    /* END SOLUTION 1.7 */
}
