/* The reference against SciPy and scikit-learn.  The numbers are truth.py's. */
#include "nn/csv.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include "truth.h"

enum { ROWS = 7, CLASSES = 3 };

/* Two ways of summing three exponentials: a few units in the last place. */
static const double close = 1e-13;

static void
test_rows(void)
{
    double p[ROWS * CLASSES], logp[ROWS * CLASSES];
    gsl_matrix_const_view Z =
        gsl_matrix_const_view_array(logits, ROWS, CLASSES);
    gsl_matrix_view P = gsl_matrix_view_array(p, ROWS, CLASSES);
    gsl_matrix_view logP = gsl_matrix_view_array(logp, ROWS, CLASSES);
    nn_softmax(&Z.matrix, &P.matrix);
    nn_softmax_log(&Z.matrix, &logP.matrix);
    for (size_t k = 0; k < ROWS * CLASSES; k++) {
        gsl_test_abs(p[k], probabilities[k], close,
                     "probability %zu as in SciPy", k);
        /* Near 0 the logarithm is a difference of two numbers near 30. */
        gsl_test_abs(logp[k], logarithms[k],
                     1e-12 + 1e-12 * fabs(logarithms[k]),
                     "log-probability %zu as in SciPy", k);
    }
    for (size_t i = 0; i < ROWS; i++) {
        gsl_vector_const_view z = gsl_matrix_const_row(&Z.matrix, i);
        gsl_test_rel(nn_logsumexp(&z.vector), sums[i], close,
                     "logsumexp of row %zu as in SciPy", i);
    }
}

static void
test_loss(void)
{
    double logp[ROWS * CLASSES], t[ROWS * CLASSES], dz[ROWS * CLASSES];
    double nll, loss;
    gsl_matrix_const_view Z =
        gsl_matrix_const_view_array(logits, ROWS, CLASSES);
    gsl_matrix_view logP = gsl_matrix_view_array(logp, ROWS, CLASSES);
    gsl_matrix_view T = gsl_matrix_view_array(t, ROWS, CLASSES);
    gsl_matrix_view dZ = gsl_matrix_view_array(dz, ROWS, CLASSES);
    gsl_vector_int_const_view y =
        gsl_vector_int_const_view_array(labels, ROWS);
    nn_softmax_log(&Z.matrix, &logP.matrix);
    nn_nll(&logP.matrix, &y.vector, &nll);
    nn_one_hot(&y.vector, &T.matrix);
    nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix);
    gsl_test_rel(nll, mean_loss[0], close, "the loss of labels as in SciPy");
    gsl_test_rel(loss, mean_loss[0], close, "the loss of targets as in SciPy");
    for (size_t k = 0; k < ROWS * CLASSES; k++)
        gsl_test_abs(dz[k], slopes[k], close, "slope %zu as in NumPy", k);
}

/* The lesson's untrained scores of the Iris data, times a factor. */
static void
test_iris(const nn_table *iris, double factor, double right, double expected)
{
    static const double centre[CLASSES][2] = {
        {1.5, 0.25}, {4.25, 1.25}, {5.5, 2.0}};
    size_t n = iris->y->size;
    gsl_matrix *Z = gsl_matrix_alloc(n, CLASSES);
    gsl_matrix *logP = gsl_matrix_alloc(n, CLASSES);
    gsl_vector_int *yhat = gsl_vector_int_alloc(n);
    double loss;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < CLASSES; j++)
            gsl_matrix_set(
                Z, i, j,
                factor *
                    (centre[j][0] * gsl_matrix_get(iris->X, i, 2) +
                     centre[j][1] * gsl_matrix_get(iris->X, i, 3) -
                     gsl_pow_2(gsl_hypot(centre[j][0], centre[j][1])) / 2.0));
    nn_softmax_log(Z, logP);
    nn_nll(logP, iris->y, &loss);
    nn_argmax(Z, yhat);
    gsl_test_rel(loss, expected, 1e-10,
                 "the loss of the irises times %g as in scikit-learn", factor);
    gsl_test_rel(nn_accuracy(yhat, iris->y) * (double)n, right, close,
                 "as many irises times %g are right", factor);
    gsl_matrix_free(Z);
    gsl_matrix_free(logP);
    gsl_vector_int_free(yhat);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    test_rows();
    test_loss();
    for (int k = 0; k < 4; k++)
        test_iris(iris, gsl_pow_int(4.0, k - 1), iris_right[k], iris_loss[k]);
    nn_table_free(iris);
    return gsl_test_summary();
}
