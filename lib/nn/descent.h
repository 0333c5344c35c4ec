/* nn/descent.h -- losses, and going down them.  Built in chapter 6.
 *
 *     theta <- theta - eta g,    g = the gradient of the loss at theta
 *
 * Losses are means over the n rows and sums over the columns; their gradients
 * hold that 1/n.  Nothing here allocates but workspaces.  Every function checks
 * before it writes: on error it calls GSL's error handler, returns the code,
 * and leaves its outputs alone.
 */
#ifndef NN_DESCENT_H
#define NN_DESCENT_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>

/* How far answers are from what was wanted; n values each. */
typedef struct {
    double mse;  /* mean squared error, in squared units of y */
    double rmse; /* its square root, in units of y */
    double mae;  /* mean absolute error, in units of y */
} nn_errors;

/* The three errors of regression.
 *
 *   yhat     n  in, answers
 *   y        n  in, what was wanted
 *   errors      out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the lengths differ. */
int nn_regression_errors(const gsl_vector *yhat, const gsl_vector *y,
                         nn_errors *errors);

/* A loss of n rows of answers against n rows of targets, and its gradient.
 *
 *   Yhat    n*m  in, answers
 *   T       n*m  in, targets
 *   loss         out, overwritten: the mean over the rows
 *   dYhat   n*m  out, overwritten: the slope of the loss along every answer;
 *                or NULL when no gradient is wanted
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
typedef int nn_loss(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
                    gsl_matrix *dYhat);

/* The squared error, an nn_loss:
 *
 *     loss       = 1/n sum_i sum_j (Yhat[i,j] - T[i,j])^2
 *     dYhat[i,j] = 2/n (Yhat[i,j] - T[i,j])
 *
 *   Yhat    n*m  in, answers
 *   T       n*m  in, targets
 *   loss         out, overwritten
 *   dYhat   n*m  out, overwritten; or NULL when no gradient is wanted
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_mse(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
           gsl_matrix *dYhat);

/* Binary cross-entropy of probabilities, in nats, an nn_loss:
 *
 *     loss    = -1/n sum_i sum_j (T log P + (1 - T) log(1 - P))
 *     dP[i,j] = 1/n (P - T) / (P (1 - P))
 *
 * where P is first clipped to [1e-12, 1 - 1e-12]; a NaN stays one.
 *
 *   P      n*m  in, probabilities
 *   T      n*m  in, targets, from 0 to 1
 *   loss        out, overwritten
 *   dP     n*m  out, overwritten; or NULL
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_bce(const gsl_matrix *P, const gsl_matrix *T, double *loss,
           gsl_matrix *dP);

/* The same from logits, P = sigmoid(Z), without a logarithm of 0; an nn_loss:
 *
 *     loss    = 1/n sum_i sum_j (max(Z, 0) - Z T + log(1 + e^-|Z|))
 *     dZ[i,j] = 1/n (sigmoid(Z) - T)
 *
 *   Z      n*m  in, logits
 *   T      n*m  in, targets, from 0 to 1
 *   loss        out, overwritten, nats
 *   dZ     n*m  out, overwritten; or NULL
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if the shapes differ. */
int nn_bce_logits(const gsl_matrix *Z, const gsl_matrix *T, double *loss,
                  gsl_matrix *dZ);

/* Something to minimise: a value, and its gradient where it is known. */
typedef struct {
    /* The value at theta. */
    double (*value)(const gsl_vector *theta, void *context);
    /* Overwrites g with the gradient at theta; may be NULL. */
    int (*gradient)(const gsl_vector *theta, void *context, gsl_vector *g);
    void *context; /* handed to both, borrowed */
} nn_objective;

/* The gradient by central differences, two values for each element:
 * g[k] = (f(theta + h e_k) - f(theta - h e_k)) / 2h.  Moves one element of
 * theta at a time and puts back its very bits.
 *
 *   f           in, only its value is asked
 *   h           in, greater than 0; 1e-5 is good for values near 1
 *   theta   d   in; moved on the way, as it was afterwards
 *   g       d   out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if g has not d elements, or GSL_EDOM if h is
 * not greater than 0. */
int nn_numerical_gradient(const nn_objective *f, double h, gsl_vector *theta,
                          gsl_vector *g);

/* What a run of nn_descend did. */
typedef struct {
    size_t steps;  /* steps taken */
    double slope;  /* length of the last gradient */
    int converged; /* 1 if that was at most the tolerance */
} nn_descent;

/* Gradient descent: steps of -eta g until the gradient's length is at most
 * tolerance, or max_steps are done, or a step leaves the finite numbers.  The
 * gradient is asked once before each step and once after the last, so slope and
 * converged speak of the theta that is left behind; but after a step that left
 * the finite numbers no gradient is asked.
 *
 *   f                in, value may be NULL
 *   eta              in, the learning rate, greater than 0
 *   tolerance        in, at least 0
 *   max_steps        in, may be 0
 *   theta       d    in and out
 *   run              out, overwritten
 *   g           d    workspace: the last gradient afterwards
 *
 * Returns GSL_SUCCESS whether or not it converged, GSL_EBADLEN if g has not d
 * elements, GSL_EDOM if eta is not greater than 0 or tolerance is below 0,
 * GSL_ERUNAWAY if theta left the finite numbers, or the status of the gradient
 * if that is an error; after the last two, run and theta tell how far it came. */
int nn_descend(const nn_objective *f, double eta, double tolerance,
               size_t max_steps, gsl_vector *theta, nn_descent *run,
               gsl_vector *g);

/* Powers of x as features: Phi[i,k] = x[i]^k, k = 0 .. degree, the first
 * column 1.
 *
 *   x     n             in
 *   Phi   n*(degree+1)  out, overwritten; its width says the degree
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if Phi has not one row an element. */
int nn_poly_features(const gsl_vector *x, gsl_matrix *Phi);

/* The learning rate above which gradient descent on the mean squared error of
 * yhat = Phi theta diverges: 2 / lambda, lambda the largest eigenvalue of the
 * Hessian 2/n Phi' Phi, by power iteration from the vector of ones until
 * lambda changes by at most 1e-12 of itself, or 10000 times.  It does not see a
 * direction of which the ones have no part.
 *
 *   Phi    n*d  in
 *   rate        out, overwritten; +inf if Phi is 0
 *   v      d    workspace: the direction that diverges first afterwards
 *   u      n    workspace
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a workspace has not the size named, or
 * GSL_EMAXITER if lambda did not settle.  */
int nn_stable_rate(const gsl_matrix *Phi, double *rate, gsl_vector *v,
                   gsl_vector *u);

/* A linear model  z = X theta  under a loss: linear regression with nn_mse,
 * logistic regression with nn_bce_logits.  One feature is a column of ones if a
 * bias is wanted. */
typedef struct {
    const gsl_matrix *X; /* n*d, borrowed */
    const gsl_matrix *T; /* n*1, targets, borrowed */
    nn_loss *loss;
    double ridge;   /* of the penalty ridge/2 |theta|^2, at least 0 */
    gsl_matrix *Z;  /* n*1, workspace: scores */
    gsl_matrix *dZ; /* n*1, workspace: slopes along the scores */
    gsl_matrix *S;  /* n*d, workspace of nn_logistic_newton */
    gsl_matrix *H;  /* d*d, workspace of nn_logistic_newton: the Hessian */
} nn_linear;

/* A linear model with its workspaces; X and T are borrowed.  The caller frees
 * it with nn_linear_free.  Returns NULL, having called the error handler, on
 * GSL_ENOMEM, GSL_EBADLEN if T is not n*1, or GSL_EDOM if ridge is below 0. */
nn_linear *nn_linear_alloc(const gsl_matrix *X, const gsl_matrix *T,
                           nn_loss *loss, double ridge);
void nn_linear_free(nn_linear *l);

/* The loss of the model at theta, plus the penalty; an objective's value whose
 * context is an nn_linear.
 *
 *   theta   d  in
 *
 * Returns NaN, with GSL_EBADLEN to the error handler, if theta has not d
 * elements. */
double nn_linear_value(const gsl_vector *theta, void *context);

/* Its gradient  g = X' dz + ridge theta,  dz the slopes of the loss along the
 * scores; an objective's gradient whose context is an nn_linear.
 *
 *   theta   d  in
 *   g       d  out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a length is not d. */
int nn_linear_gradient(const gsl_vector *theta, void *context, gsl_vector *g);

/* One step of Newton's method for logistic regression,
 *
 *     theta <- theta - H^-1 g,   H = 1/n X' diag(p (1 - p)) X + ridge I,
 *
 * p = sigmoid(X theta), solved by Cholesky's decomposition.
 *
 *   l          in, with nn_bce_logits for its loss
 *   theta   d  in and out
 *   g       d  workspace: what was taken from theta afterwards
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a length is not d, or GSL_ESING, with
 * theta as it was, if H has no Cholesky decomposition or is not finite: classes
 * that a line separates have no finite optimum without a ridge.
 *
 * Source: C. Bishop, "Pattern recognition and machine learning" (2006), section
 * 4.3.3, iteratively reweighted least squares. */
int nn_logistic_newton(nn_linear *l, gsl_vector *theta, gsl_vector *g);

#endif
