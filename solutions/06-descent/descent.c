/* Chapter 6: losses, and going down them.
 *
 * The contract of every function here is in lib/nn/descent.h.
 */
#include "nn/descent.h"

#include "nn/act.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_math.h>

#include <stdlib.h>

/* GSL_SUCCESS if answers, targets and the room for slopes have one shape. */
static int
check_loss(const gsl_matrix *Yhat, const gsl_matrix *T,
           const gsl_matrix *slopes)
{
    if (Yhat->size1 != T->size1 || Yhat->size2 != T->size2)
        GSL_ERROR("answers and targets need one shape", GSL_EBADLEN);
    if (slopes != NULL &&
        (slopes->size1 != T->size1 || slopes->size2 != T->size2))
        GSL_ERROR("the slopes need the shape of the answers", GSL_EBADLEN);
    return GSL_SUCCESS;
}

int
nn_regression_errors(const gsl_vector *yhat, const gsl_vector *y,
                     nn_errors *errors)
{
    if (yhat->size != y->size)
        GSL_ERROR("an answer is needed for each target", GSL_EBADLEN);
    /* BEGIN SOLUTION 6.1 */
    double n = (double)y->size, squares = 0.0, sizes = 0.0;
    for (size_t i = 0; i < y->size; i++) {
        double error = gsl_vector_get(yhat, i) - gsl_vector_get(y, i);
        squares += error * error;
        sizes += fabs(error);
    }
    errors->mse = squares / n;
    errors->rmse = sqrt(errors->mse);
    errors->mae = sizes / n;
    return GSL_SUCCESS;
    /* END SOLUTION 6.1 */
}

int
nn_mse(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
       gsl_matrix *dYhat)
{
    int status = check_loss(Yhat, T, dYhat);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 6.2 */
    double n = (double)T->size1, sum = 0.0;
    for (size_t i = 0; i < T->size1; i++)
        for (size_t j = 0; j < T->size2; j++) {
            double error =
                gsl_matrix_get(Yhat, i, j) - gsl_matrix_get(T, i, j);
            sum += error * error;
            if (dYhat != NULL)
                gsl_matrix_set(dYhat, i, j, 2.0 * error / n);
        }
    *loss = sum / n;
    return GSL_SUCCESS;
    /* END SOLUTION 6.2 */
}

/* p, moved into [1e-12, 1 - 1e-12] if it is outside; a NaN stays one. */
static double
clip(double p)
{
    const double least = 1e-12;
    return p < least ? least : p > 1.0 - least ? 1.0 - least : p;
}

int
nn_bce(const gsl_matrix *P, const gsl_matrix *T, double *loss, gsl_matrix *dP)
{
    int status = check_loss(P, T, dP);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 6.3 */
    double n = (double)T->size1, sum = 0.0;
    for (size_t i = 0; i < T->size1; i++)
        for (size_t j = 0; j < T->size2; j++) {
            double p = clip(gsl_matrix_get(P, i, j));
            double t = gsl_matrix_get(T, i, j);
            sum -= t * log(p) + (1.0 - t) * log(1.0 - p);
            if (dP != NULL)
                gsl_matrix_set(dP, i, j, (p - t) / (p * (1.0 - p)) / n);
        }
    *loss = sum / n;
    return GSL_SUCCESS;
    /* END SOLUTION 6.3 */
}

int
nn_bce_logits(const gsl_matrix *Z, const gsl_matrix *T, double *loss,
              gsl_matrix *dZ)
{
    int status = check_loss(Z, T, dZ);
    if (status != GSL_SUCCESS)
        return status;
    /* BEGIN SOLUTION 6.4 */
    double n = (double)T->size1, sum = 0.0;
    for (size_t i = 0; i < T->size1; i++)
        for (size_t j = 0; j < T->size2; j++) {
            double z = gsl_matrix_get(Z, i, j);
            double t = gsl_matrix_get(T, i, j);
            sum += GSL_MAX_DBL(z, 0.0) - z * t + log1p(exp(-fabs(z)));
            if (dZ != NULL)
                gsl_matrix_set(dZ, i, j, (nn_sigmoid(z) - t) / n);
        }
    *loss = sum / n;
    return GSL_SUCCESS;
    /* END SOLUTION 6.4 */
}

int
nn_numerical_gradient(const nn_objective *f, double h, gsl_vector *theta,
                      gsl_vector *g)
{
    if (g->size != theta->size)
        GSL_ERROR("g needs one element for each of theta", GSL_EBADLEN);
    if (!(h > 0.0))
        GSL_ERROR("h must be greater than 0", GSL_EDOM);
    /* BEGIN SOLUTION 6.5 */
    for (size_t k = 0; k < theta->size; k++) {
        double here = gsl_vector_get(theta, k);
        gsl_vector_set(theta, k, here + h);
        double above = f->value(theta, f->context);
        gsl_vector_set(theta, k, here - h);
        double below = f->value(theta, f->context);
        gsl_vector_set(theta, k, here);
        gsl_vector_set(g, k, (above - below) / (2.0 * h));
    }
    return GSL_SUCCESS;
    /* END SOLUTION 6.5 */
}

/* 1 if every element is a finite number. */
static int
all_finite(const gsl_vector *v)
{
    for (size_t k = 0; k < v->size; k++)
        if (!gsl_finite(gsl_vector_get(v, k)))
            return 0;
    return 1;
}

int
nn_descend(const nn_objective *f, double eta, double tolerance,
           size_t max_steps, gsl_vector *theta, nn_descent *run, gsl_vector *g)
{
    if (g->size != theta->size)
        GSL_ERROR("g needs one element for each of theta", GSL_EBADLEN);
    if (!(eta > 0.0) || !(tolerance >= 0.0))
        GSL_ERROR("eta must be above 0, the tolerance not below", GSL_EDOM);
    /* BEGIN SOLUTION 6.6 */
    *run = (nn_descent){0};
    for (;;) {
        int status = f->gradient(theta, f->context, g);
        if (status != GSL_SUCCESS)
            return status;
        run->slope = gsl_blas_dnrm2(g);
        run->converged = run->slope <= tolerance;
        if (run->converged || run->steps == max_steps)
            return GSL_SUCCESS;
        gsl_blas_daxpy(-eta, g, theta);
        run->steps++;
        if (!all_finite(theta))
            GSL_ERROR("theta is not finite any more", GSL_ERUNAWAY);
    }
    /* END SOLUTION 6.6 */
}

int
nn_poly_features(const gsl_vector *x, gsl_matrix *Phi)
{
    if (Phi->size1 != x->size)
        GSL_ERROR("Phi needs one row for each element", GSL_EBADLEN);
    for (size_t i = 0; i < x->size; i++) {
        double power = 1.0;
        for (size_t k = 0; k < Phi->size2; k++) {
            gsl_matrix_set(Phi, i, k, power);
            power *= gsl_vector_get(x, i);
        }
    }
    return GSL_SUCCESS;
}

int
nn_stable_rate(const gsl_matrix *Phi, double *rate, gsl_vector *v,
               gsl_vector *u)
{
    if (v->size != Phi->size2 || u->size != Phi->size1)
        GSL_ERROR("v needs a place a column, u one a row", GSL_EBADLEN);
    double n = (double)Phi->size1, lambda = 0.0;
    gsl_vector_set_all(v, 1.0 / sqrt((double)v->size));
    for (int k = 0; k < 10000; k++) {
        double before = lambda;
        gsl_blas_dgemv(CblasNoTrans, 1.0, Phi, v, 0.0, u);
        gsl_blas_dgemv(CblasTrans, 2.0 / n, Phi, u, 0.0, v);
        lambda = gsl_blas_dnrm2(v);
        if (lambda > 0.0)
            gsl_vector_scale(v, 1.0 / lambda);
        if (fabs(lambda - before) <= 1e-12 * lambda) {
            *rate = 2.0 / lambda;
            return GSL_SUCCESS;
        }
    }
    GSL_ERROR("the largest eigenvalue did not settle", GSL_EMAXITER);
}

nn_linear *
nn_linear_alloc(const gsl_matrix *X, const gsl_matrix *T, nn_loss *loss,
                double ridge)
{
    if (T->size1 != X->size1 || T->size2 != 1)
        GSL_ERROR_NULL("T needs one target for each row", GSL_EBADLEN);
    if (!(ridge >= 0.0))
        GSL_ERROR_NULL("the ridge must not be below 0", GSL_EDOM);
    nn_linear *l = calloc(1, sizeof *l);
    if (l == NULL)
        GSL_ERROR_NULL("no memory for a linear model", GSL_ENOMEM);
    *l = (nn_linear){.X = X, .T = T, .loss = loss, .ridge = ridge};
    l->Z = gsl_matrix_calloc(X->size1, 1);
    l->dZ = gsl_matrix_calloc(X->size1, 1);
    l->S = gsl_matrix_calloc(X->size1, X->size2);
    l->H = gsl_matrix_calloc(X->size2, X->size2);
    if (l->Z && l->dZ && l->S && l->H)
        return l;
    nn_linear_free(l);
    return NULL;
}

void
nn_linear_free(nn_linear *l)
{
    if (l == NULL)
        return;
    gsl_matrix_free(l->H);
    gsl_matrix_free(l->S);
    gsl_matrix_free(l->dZ);
    gsl_matrix_free(l->Z);
    free(l);
}

double
nn_linear_value(const gsl_vector *theta, void *context)
{
    const nn_linear *l = context;
    if (theta->size != l->X->size2)
        GSL_ERROR_VAL("theta needs one element for each column", GSL_EBADLEN,
                      GSL_NAN);
    double loss = GSL_NAN, length = gsl_blas_dnrm2(theta);
    gsl_vector_view z = gsl_matrix_column(l->Z, 0);
    gsl_blas_dgemv(CblasNoTrans, 1.0, l->X, theta, 0.0, &z.vector);
    l->loss(l->Z, l->T, &loss, NULL);
    return loss + l->ridge / 2.0 * length * length;
}

int
nn_linear_gradient(const gsl_vector *theta, void *context, gsl_vector *g)
{
    const nn_linear *l = context;
    if (theta->size != l->X->size2 || g->size != l->X->size2)
        GSL_ERROR("theta and g need one element for each column", GSL_EBADLEN);
    /* BEGIN SOLUTION 6.7 */
    double loss;
    gsl_vector_view z = gsl_matrix_column(l->Z, 0);
    gsl_vector_view dz = gsl_matrix_column(l->dZ, 0);
    gsl_blas_dgemv(CblasNoTrans, 1.0, l->X, theta, 0.0, &z.vector);
    l->loss(l->Z, l->T, &loss, l->dZ);
    gsl_blas_dgemv(CblasTrans, 1.0, l->X, &dz.vector, 0.0, g);
    gsl_blas_daxpy(l->ridge, theta, g);
    return GSL_SUCCESS;
    /* END SOLUTION 6.7 */
}

int
nn_logistic_newton(nn_linear *l, gsl_vector *theta, gsl_vector *g)
{
    if (theta->size != l->X->size2 || g->size != l->X->size2)
        GSL_ERROR("theta and g need one element for each column", GSL_EBADLEN);
    /* BEGIN SOLUTION 6.8 */
    nn_linear_gradient(theta, l, g);
    gsl_matrix_memcpy(l->S, l->X);
    for (size_t i = 0; i < l->X->size1; i++) {
        double p = nn_sigmoid(gsl_matrix_get(l->Z, i, 0));
        gsl_vector_view row = gsl_matrix_row(l->S, i);
        gsl_vector_scale(&row.vector, p * (1.0 - p) / (double)l->X->size1);
    }
    gsl_matrix_set_identity(l->H);
    gsl_blas_dgemm(CblasTrans, CblasNoTrans, 1.0, l->X, l->S, l->ridge, l->H);
    if (gsl_linalg_cholesky_decomp1(l->H) != GSL_SUCCESS)
        GSL_ERROR("the Hessian cannot be divided by", GSL_ESING);
    gsl_linalg_cholesky_svx(l->H, g);
    if (!all_finite(g))
        GSL_ERROR("the Hessian is not finite", GSL_ESING);
    return gsl_vector_sub(theta, g);
    /* END SOLUTION 6.8 */
}
