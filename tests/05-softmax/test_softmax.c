/* Is the contract of nn/softmax.h kept?  Against paper, closed forms, GSL's
 * own distributions and differences of the loss. */
#include "nn/softmax.h"

#include "nn/matrix.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_test.h>

static const double close = 1e-13;

static gsl_matrix *
draw(size_t n, size_t m, double low, double high, gsl_rng *r)
{
    gsl_matrix *A = gsl_matrix_alloc(n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, low, high));
    return A;
}

/* ---- Probabilities and their logarithms ---- */

/* Against the formula itself, in long double, where e^3 is no danger. */
static void
test_formula(gsl_rng *r)
{
    gsl_matrix *Z = draw(6, 4, -3.0, 3.0, r), *P = gsl_matrix_alloc(6, 4);
    gsl_matrix *logP = gsl_matrix_alloc(6, 4);
    nn_softmax(Z, P);
    nn_softmax_log(Z, logP);
    for (size_t i = 0; i < 6; i++) {
        gsl_vector_view z = gsl_matrix_row(Z, i);
        long double sum = 0.0L;
        for (size_t j = 0; j < 4; j++)
            sum += expl((long double)gsl_matrix_get(Z, i, j));
        gsl_test_rel(nn_logsumexp(&z.vector), (double)logl(sum), close,
                     "equation (5.4): the log of the sum of row %zu", i);
        for (size_t j = 0; j < 4; j++) {
            long double e = expl((long double)gsl_matrix_get(Z, i, j));
            gsl_test_rel(gsl_matrix_get(P, i, j), (double)(e / sum), close,
                         "equation (5.1): probability %zu, %zu", i, j);
            gsl_test_rel(gsl_matrix_get(logP, i, j), (double)logl(e / sum),
                         close, "equation (5.5): its logarithm %zu, %zu", i,
                         j);
        }
    }
    gsl_matrix_free(Z);
    gsl_matrix_free(P);
    gsl_matrix_free(logP);
}

/* A constant added to a row, another one for each row, changes nothing. */
static void
test_shift(gsl_rng *r)
{
    gsl_matrix *Z = draw(5, 3, -3.0, 3.0, r), *P = gsl_matrix_alloc(5, 3);
    gsl_matrix *Q = gsl_matrix_alloc(5, 3);
    nn_softmax(Z, P);
    for (size_t i = 0; i < 5; i++) {
        gsl_vector_view z = gsl_matrix_row(Z, i);
        gsl_vector_add_constant(&z.vector, 500.0 * (double)i - 1000.0);
    }
    nn_softmax(Z, Q);
    /* A logit near 1000 is known to 1e-13 only. */
    gsl_test_abs(nn_matrix_max_abs_diff(P, Q), 0.0, 1e-12,
                 "equation (5.2): lifted rows have the same softmax");
    gsl_matrix_free(Z);
    gsl_matrix_free(P);
    gsl_matrix_free(Q);
}

static void
test_two_classes(gsl_rng *r)
{
    gsl_matrix *Z = draw(20, 2, -9.0, 9.0, r), *P = gsl_matrix_alloc(20, 2);
    nn_softmax(Z, P);
    for (size_t i = 0; i < 20; i++) {
        double d = gsl_matrix_get(Z, i, 1) - gsl_matrix_get(Z, i, 0);
        gsl_test_rel(gsl_matrix_get(P, i, 1), gsl_cdf_logistic_P(d, 1.0),
                     1e-12, "equation (5.3): the logistic of %g", d);
    }
    gsl_matrix_free(Z);
    gsl_matrix_free(P);
}

/* Odds p_j / p_k are e to the difference of the logits over the temperature,
 * and the ends are one class alone and equal shares. */
static void
test_temperature(void)
{
    static const double taus[] = {0.01, 0.5, 1.0, 4.0, 1e6};
    for (int k = 0; k < 5; k++) {
        double z[] = {2.0 / taus[k], 1.0 / taus[k], 0.0}, p[3];
        gsl_matrix_view Z = gsl_matrix_view_array(z, 1, 3);
        gsl_matrix_view P = gsl_matrix_view_array(p, 1, 3);
        nn_softmax(&Z.matrix, &P.matrix);
        gsl_test_rel(p[0] / p[1], exp(1.0 / taus[k]), 1e-12,
                     "equation (5.6): the odds at temperature %g", taus[k]);
        if (k == 0)
            gsl_test_abs(p[0], 1.0, 1e-12, "a cold softmax is certain");
        if (k == 4)
            gsl_test_abs(p[0], 1.0 / 3.0, 1e-5, "a hot one shares equally");
    }
}

static void
test_infinities(void)
{
    static const double rows[][2] = {{GSL_NEGINF, GSL_NEGINF},
                                     {GSL_POSINF, GSL_NEGINF},
                                     {GSL_NEGINF, 3.0},
                                     {1e308, 1e308},
                                     {-1e308, -1e308}};
    static const double expected[] = {GSL_NEGINF, GSL_POSINF, 3.0, 1e308,
                                      -1e308};
    for (int k = 0; k < 5; k++) {
        gsl_vector_const_view z = gsl_vector_const_view_array(rows[k], 2);
        gsl_test(nn_logsumexp(&z.vector) != expected[k],
                 "logsumexp of (%g, %g)", rows[k][0], rows[k][1]);
    }
    double z[] = {GSL_NEGINF, GSL_NAN};
    gsl_vector_const_view nan = gsl_vector_const_view_array(z, 2);
    gsl_test(!gsl_isnan(nn_logsumexp(&nan.vector)), "NaN goes through");
    double row[] = {0.0, GSL_NEGINF, 0.0}, p[3];
    gsl_matrix_view Z = gsl_matrix_view_array(row, 1, 3);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, 3);
    nn_softmax(&Z.matrix, &P.matrix);
    gsl_test(p[0] != 0.5 || p[1] != 0.0 || p[2] != 0.5,
             "a class at minus infinity has probability 0");
}

/* ---- The loss ---- */

/* One label of one sample is a draw from a multinomial distribution: GSL
 * knows the logarithm of its probability. */
static void
test_multinomial(gsl_rng *r)
{
    enum { N = 8, M = 5 };
    gsl_matrix *Z = draw(N, M, -3.0, 3.0, r), *P = gsl_matrix_alloc(N, M);
    gsl_matrix *logP = gsl_matrix_alloc(N, M), *T = gsl_matrix_alloc(N, M);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    double expected = 0.0, nll, loss;
    nn_softmax(Z, P);
    nn_softmax_log(Z, logP);
    for (size_t i = 0; i < N; i++) {
        unsigned counts[M] = {0};
        size_t label = gsl_rng_uniform_int(r, M);
        counts[label] = 1;
        gsl_vector_int_set(y, i, (int)label);
        expected -=
            gsl_ran_multinomial_lnpdf(M, gsl_matrix_ptr(P, i, 0), counts) / N;
    }
    nn_one_hot(y, T);
    nn_nll(logP, y, &nll);
    nn_softmax_xent(Z, T, &loss, NULL);
    gsl_test_rel(nll, expected, 1e-12,
                 "equation (5.7): the loss of labels as GSL's multinomial");
    gsl_test_rel(loss, expected, 1e-12,
                 "equation (5.8): the loss of one-hot targets is the same");
    double sum = 0.0;
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < M; j++)
            sum += gsl_matrix_get(T, i, j) *
                   (j == (size_t)gsl_vector_int_get(y, i) ? 1.0 : 100.0);
    gsl_test(sum != (double)N, "a one-hot row has its 1 at the label");
    gsl_matrix_free(Z);
    gsl_matrix_free(P);
    gsl_matrix_free(logP);
    gsl_matrix_free(T);
    gsl_vector_int_free(y);
}

static void
test_chance(void)
{
    for (size_t m = 2; m <= 10; m += 4) {
        gsl_matrix *Z = gsl_matrix_calloc(3, m), *T = gsl_matrix_calloc(3, m);
        double loss;
        for (size_t i = 0; i < 3; i++)
            gsl_matrix_set(T, i, i % m, 1.0);
        nn_softmax_xent(Z, T, &loss, NULL);
        gsl_test_rel(loss, log((double)m), close, "log %zu at chance", m);
        gsl_matrix_free(Z);
        gsl_matrix_free(T);
    }
}

/* The lesson's case: Z = (2 1 0; 0 0 0), labels 0 and 2. */
static void
test_paper(void)
{
    static const double expected[] = {-0.167380, 0.122364, 0.045015,
                                      0.166667,  0.166667, -0.333333};
    double z[] = {2, 1, 0, 0, 0, 0}, t[] = {1, 0, 0, 0, 0, 1}, dz[6], loss;
    gsl_matrix_view Z = gsl_matrix_view_array(z, 2, 3);
    gsl_matrix_view T = gsl_matrix_view_array(t, 2, 3);
    gsl_matrix_view dZ = gsl_matrix_view_array(dz, 2, 3);
    nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix);
    gsl_test_abs(loss, 0.753109, 5e-7, "the loss of the case on paper");
    for (int k = 0; k < 6; k++)
        gsl_test_abs(dz[k], expected[k], 5e-7, "its slope %d", k);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 5);
    test_formula(r);
    test_shift(r);
    test_two_classes(r);
    test_temperature();
    test_infinities();
    test_multinomial(r);
    test_chance();
    test_paper();
    gsl_rng_free(r);
    return gsl_test_summary();
}
