/* The gradient and the Jacobian of nn/softmax.h against differences; the
 * decision; errors.  */
#include "nn/softmax.h"

#include <gsl/gsl_deriv.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_test.h>

enum { N = 4, M = 3 };

static void
fill(gsl_matrix *A, double low, double high, gsl_rng *r)
{
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, low, high));
}

/* ---- One logit that moves ---- */

typedef struct {
    gsl_matrix *Z, *T;
    size_t i, j; /* the logit that moves */
} batch;

static double
loss_at(double value, void *context)
{
    batch *b = context;
    double old = gsl_matrix_get(b->Z, b->i, b->j), loss;
    gsl_matrix_set(b->Z, b->i, b->j, value);
    nn_softmax_xent(b->Z, b->T, &loss, NULL);
    gsl_matrix_set(b->Z, b->i, b->j, old);
    return loss;
}

/* Targets of any sum: the rows of T are not probabilities. */
static void
test_gradient(gsl_rng *r)
{
    gsl_matrix *dZ = gsl_matrix_alloc(N, M);
    batch b = {gsl_matrix_alloc(N, M), gsl_matrix_alloc(N, M), 0, 0};
    gsl_function f = {loss_at, &b};
    double with, without, slope, error;
    fill(b.Z, -3.0, 3.0, r);
    fill(b.T, 0.0, 1.0, r);
    gsl_matrix_set(b.T, 1, 2, 0.0);
    nn_softmax_xent(b.Z, b.T, &with, dZ);
    nn_softmax_xent(b.Z, b.T, &without, NULL);
    gsl_test_rel(with, without, 1e-13, "the loss with and without a gradient");
    for (b.i = 0; b.i < N; b.i++)
        for (b.j = 0; b.j < M; b.j++) {
            gsl_deriv_central(&f, gsl_matrix_get(b.Z, b.i, b.j), 1e-3, &slope,
                              &error);
            gsl_test_abs(gsl_matrix_get(dZ, b.i, b.j), slope, 1e-9,
                         "equation (5.9): the slope along logit %zu, %zu", b.i,
                         b.j);
        }
    gsl_matrix_free(b.Z);
    gsl_matrix_free(b.T);
    gsl_matrix_free(dZ);
}

/* The same rows twice: the same loss, and half the slope along each. */
static void
test_duplicates(gsl_rng *r)
{
    gsl_matrix *Z = gsl_matrix_alloc(2 * N, M),
               *T = gsl_matrix_alloc(2 * N, M);
    gsl_matrix *dZ = gsl_matrix_alloc(2 * N, M),
               *half = gsl_matrix_alloc(N, M);
    gsl_matrix_view Z0 = gsl_matrix_submatrix(Z, 0, 0, N, M);
    gsl_matrix_view Z1 = gsl_matrix_submatrix(Z, N, 0, N, M);
    gsl_matrix_view T0 = gsl_matrix_submatrix(T, 0, 0, N, M);
    gsl_matrix_view T1 = gsl_matrix_submatrix(T, N, 0, N, M);
    double once, twice;
    fill(&Z0.matrix, -3.0, 3.0, r);
    fill(&T0.matrix, 0.0, 1.0, r);
    gsl_matrix_memcpy(&Z1.matrix, &Z0.matrix);
    gsl_matrix_memcpy(&T1.matrix, &T0.matrix);
    nn_softmax_xent(&Z0.matrix, &T0.matrix, &once, half);
    nn_softmax_xent(Z, T, &twice, dZ);
    gsl_test_rel(twice, once, 1e-13, "a batch repeated has the same loss");
    for (size_t i = 0; i < 2 * N; i++)
        for (size_t j = 0; j < M; j++)
            gsl_test_abs(2.0 * gsl_matrix_get(dZ, i, j),
                         gsl_matrix_get(half, i % N, j), 1e-13,
                         "and half the slope along logit %zu, %zu", i, j);
    gsl_matrix_free(Z);
    gsl_matrix_free(T);
    gsl_matrix_free(dZ);
    gsl_matrix_free(half);
}

static void
test_impossible(void)
{
    double z[] = {0, GSL_NEGINF, 1}, t[] = {1, 0, 0}, dz[3], loss;
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, 3);
    gsl_matrix_view T = gsl_matrix_view_array(t, 1, 3);
    gsl_matrix_view dZ = gsl_matrix_view_array(dz, 1, 3);
    nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix);
    gsl_test_rel(loss, log1p(M_E), 1e-13, "an impossible class costs nothing");
    gsl_test(dz[1] != 0.0, "and has slope 0");
    t[0] = 0.0, t[1] = 1.0;
    nn_softmax_xent(&Z.matrix, &T.matrix, &loss, NULL);
    gsl_test(loss != GSL_POSINF, "if it was right, the loss is infinite");
}

/* ---- The Jacobian ---- */

typedef struct {
    gsl_matrix *Z, *P; /* one row each */
    size_t j, k;       /* the probability that is read, the logit that moves */
} sample;

static double
probability_at(double value, void *context)
{
    sample *s = context;
    double old = gsl_matrix_get(s->Z, 0, s->k);
    gsl_matrix_set(s->Z, 0, s->k, value);
    nn_softmax(s->Z, s->P);
    gsl_matrix_set(s->Z, 0, s->k, old);
    return gsl_matrix_get(s->P, 0, s->j);
}

/* Along every logit; then through it from the slopes along p to those along z,
 * for targets that sum to 1. */
static void
test_jacobian(gsl_rng *r)
{
    sample s = {gsl_matrix_alloc(1, M), gsl_matrix_alloc(1, M), 0, 0};
    gsl_function f = {probability_at, &s};
    gsl_vector *p = gsl_vector_alloc(M);
    gsl_matrix *J = gsl_matrix_alloc(M, M);
    static const double t[M] = {0.5, 0.25, 0.25};
    double slope, error;
    fill(s.Z, -2.0, 2.0, r);
    nn_softmax(s.Z, s.P);
    gsl_matrix_get_row(p, s.P, 0);
    nn_softmax_jacobian(p, J);
    for (s.k = 0; s.k < M; s.k++) {
        double through = 0.0;
        for (s.j = 0; s.j < M; s.j++) {
            gsl_deriv_central(&f, gsl_matrix_get(s.Z, 0, s.k), 1e-3, &slope,
                              &error);
            gsl_test_abs(gsl_matrix_get(J, s.j, s.k), slope, 1e-9,
                         "equation (5.10): slope %zu, %zu", s.j, s.k);
            through +=
                -t[s.j] / gsl_vector_get(p, s.j) * gsl_matrix_get(J, s.j, s.k);
        }
        gsl_test_abs(through, gsl_vector_get(p, s.k) - t[s.k], 1e-13,
                     "equation (5.11): through the Jacobian, logit %zu", s.k);
    }
    gsl_matrix_free(s.Z);
    gsl_matrix_free(s.P);
    gsl_vector_free(p);
    gsl_matrix_free(J);
}

/* ---- The decision ---- */

static void
test_decision(void)
{
    double z[] = {1, 3, 2, 5, 5, 4, -2, -1, -1, 0, GSL_NAN, 9};
    static const int expected[] = {1, 0, 1, 1};
    int answers[4], labels[] = {1, 0, 1, 2};
    gsl_matrix_view Z = gsl_matrix_view_array(z, 4, 3);
    gsl_vector_int_view yhat = gsl_vector_int_view_array(answers, 4);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, 4);
    gsl_test_int(nn_argmax(&Z.matrix, &yhat.vector), GSL_SUCCESS, "decided");
    for (int i = 0; i < 4; i++)
        gsl_test_int(answers[i], expected[i], "the decision on row %d", i);
    gsl_test_rel(nn_accuracy(&yhat.vector, &y.vector), 0.75, 1e-15,
                 "three of four are right");
}

/* ---- Errors: reported, and nothing written ---- */

static void
test_errors(void)
{
    double z[6] = {0}, out[6] = {7, 7, 7, 7, 7, 7}, loss = 7.0;
    int bad[] = {1, 3}, low[] = {-1, 0}, one[] = {0};
    gsl_matrix_view Z = gsl_matrix_view_array(z, 2, 3);
    gsl_matrix_view O = gsl_matrix_view_array(out, 2, 3);
    gsl_matrix_view wide = gsl_matrix_view_array(out, 3, 2);
    gsl_vector_view p = gsl_vector_view_array(z, 2);
    gsl_vector_int_view high = gsl_vector_int_view_array(bad, 2);
    gsl_vector_int_view below = gsl_vector_int_view_array(low, 2);
    gsl_vector_int_view few = gsl_vector_int_view_array(one, 1);
    gsl_test_int(nn_softmax(&Z.matrix, &wide.matrix), GSL_EBADLEN, "softmax");
    gsl_test_int(nn_softmax_log(&Z.matrix, &wide.matrix), GSL_EBADLEN,
                 "log-softmax");
    gsl_test_int(nn_one_hot(&high.vector, &O.matrix), GSL_EINVAL,
                 "label 3 of 3 classes");
    gsl_test_int(nn_one_hot(&below.vector, &O.matrix), GSL_EINVAL, "label -1");
    gsl_test_int(nn_one_hot(&few.vector, &O.matrix), GSL_EBADLEN,
                 "a label a row");
    gsl_test_int(nn_nll(&Z.matrix, &high.vector, &loss), GSL_EINVAL,
                 "a loss of label 3");
    gsl_test_int(nn_nll(&Z.matrix, &few.vector, &loss), GSL_EBADLEN,
                 "a loss of too few labels");
    gsl_test_int(nn_softmax_xent(&Z.matrix, &wide.matrix, &loss, NULL),
                 GSL_EBADLEN, "targets of another shape");
    gsl_test_int(nn_softmax_xent(&Z.matrix, &Z.matrix, &loss, &wide.matrix),
                 GSL_EBADLEN, "a gradient of another shape");
    gsl_test_int(nn_softmax_jacobian(&p.vector, &O.matrix), GSL_EBADLEN,
                 "a Jacobian that is not square");
    gsl_test_int(nn_argmax(&Z.matrix, &few.vector), GSL_EBADLEN,
                 "too few decisions");
    gsl_test(!gsl_isnan(nn_accuracy(&few.vector, &high.vector)),
             "no accuracy of unequal lengths");
    for (int k = 0; k < 6; k++)
        gsl_test(out[k] != 7.0, "output %d is as it was", k);
    gsl_test(loss != 7.0 || one[0] != 0, "and so are the others");
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_set_error_handler_off();
    gsl_rng_set(r, 55);
    test_gradient(r);
    test_duplicates(r);
    test_impossible();
    test_jacobian(r);
    test_decision();
    test_errors();
    gsl_rng_free(r);
    return gsl_test_summary();
}
