/* nn/perceptron.h -- one neuron that learns.  Built in chapter 1.
 *
 *     z = w . x + b          yhat = step(z) = 1 if z > 0, else 0
 *
 * Samples are rows of X, labels are 0 or 1.  Nothing here allocates except
 * nn_perceptron_alloc.  Every function checks shapes and labels before it
 * writes: on error it calls GSL's error handler and leaves its outputs alone.
 *
 * Source: F. Rosenblatt, "The perceptron: a probabilistic model for information
 * storage and organization in the brain", Psychological Review 65 (1958); the
 * rule that acts on mistakes only: Principles of neurodynamics (1962).
 */
#ifndef NN_PERCEPTRON_H
#define NN_PERCEPTRON_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

typedef struct {
    gsl_vector *w; /* d, one weight a feature */
    double b;      /* the bias */
} nn_perceptron;

/* A perceptron of d inputs, weights and bias 0.  The caller owns it and frees
 * it with nn_perceptron_free.  Returns NULL, having called the error handler,
 * on GSL_ENOMEM, or GSL_EINVAL if d is 0. */
nn_perceptron *nn_perceptron_alloc(size_t d);

/* Frees p and its weights; does nothing to NULL. */
void nn_perceptron_free(nn_perceptron *p);

/* The score  z = w . x + b.
 *
 *   x   d  in
 *
 * Returns NaN, with GSL_EBADLEN to the error handler, if x has not d
 * elements. */
double nn_perceptron_preact(const nn_perceptron *p, const gsl_vector *x);

/* The Heaviside step of this course: 1 if z > 0, else 0; so step(0) = 0, and
 * step(NaN) = 0. */
int nn_step(double z);

/* The answer of the neuron:  yhat = step(w . x + b), 0 or 1.
 *
 *   x   d  in
 *
 * Returns -1, with GSL_EBADLEN to the error handler, if x has not d
 * elements. */
int nn_perceptron_predict(const nn_perceptron *p, const gsl_vector *x);

/* Learns from one example.  If the answer is y, changes nothing; if not, adds
 * eta (y - yhat) x to w and eta (y - yhat) to b.
 *
 *   x        d  in
 *   y           in, the label, 0 or 1
 *   eta         in, the learning rate, greater than 0
 *   mistake     out, overwritten: 1 if the answer was wrong, else 0
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if x has not d elements, or GSL_EINVAL if y
 * is not a label or eta is not positive. */
int nn_perceptron_update(nn_perceptron *p, const gsl_vector *x, int y,
                         double eta, int *mistake);

/* What a run of nn_perceptron_fit did. */
typedef struct {
    size_t epochs;  /* passes made, the last one included */
    size_t updates; /* mistakes over all passes, each mended by an update */
    int converged;  /* 1 if the last pass made no mistake, else 0 */
} nn_perceptron_run;

/* Passes over the samples in the order of the rows, updating after each one,
 * until a pass makes no mistake or max_epochs passes are done.  Starts from the
 * w and b it is given.
 *
 *   X           n*d  in
 *   y           n    in, labels 0 or 1
 *   eta              in, the learning rate, greater than 0
 *   max_epochs       in, at least 1
 *   run              out, overwritten
 *
 * Returns GSL_SUCCESS whether or not it converged, GSL_EBADLEN if a shape does
 * not fit, or GSL_EINVAL if a label, eta or max_epochs is not allowed. */
int nn_perceptron_fit(nn_perceptron *p, const gsl_matrix *X,
                      const gsl_vector_int *y, double eta, size_t max_epochs,
                      nn_perceptron_run *run);

/* The largest number of updates that the perceptron rule can need on (X, y),
 * when it starts from 0, as p proves it:  (R / gamma)^2.  Every sample is
 * augmented with an input 1 that carries the bias.  R is the length of the
 * longest augmented sample; gamma, the margin, is the smallest
 * (2y - 1)(w . x + b) divided by the length of (w, b).
 *
 *   X      n*d  in
 *   y      n    in, labels 0 or 1
 *   bound       out, overwritten; +infinity if gamma is not positive: a sample
 *               is on its wrong side or on the line, or p is 0 everywhere
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or GSL_EINVAL if a
 * value of y is not a label.
 *
 * Source: A. Novikoff, "On convergence proofs on perceptrons", Symposium on the
 * Mathematical Theory of Automata (1962). */
int nn_perceptron_bound(const nn_perceptron *p, const gsl_matrix *X,
                        const gsl_vector_int *y, double *bound);

/* The perceptron rule with a pocket: as nn_perceptron_fit, but after every
 * update counts the mistakes that p makes on all of X, and when they are fewer
 * than any before, copies p into best.  Before the first pass best is a copy of
 * p.  Stops as soon as best makes no mistake.
 *
 *   p           d    in and out, the perceptron that walks
 *   X           n*d  in
 *   y           n    in, labels 0 or 1
 *   eta              in, the learning rate, greater than 0
 *   max_epochs       in, at least 1
 *   best        d    out, overwritten: the best perceptron met
 *   mistakes         out, overwritten: how many samples best gets wrong
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if a shape does not fit, or GSL_EINVAL if a
 * label, eta or max_epochs is not allowed.
 *
 * Source: S. I. Gallant, "Perceptron-based learning algorithms", IEEE
 * Transactions on Neural Networks 1 (1990), the pocket algorithm with ratchet,
 * here with samples in order instead of drawn. */
int nn_perceptron_pocket(nn_perceptron *p, const gsl_matrix *X,
                         const gsl_vector_int *y, double eta,
                         size_t max_epochs, nn_perceptron *best,
                         size_t *mistakes);

#endif
