/* Project A's claims: a scaler that goes into a layer, and the cross-entropy of
 * two classes. */
#include "nn/data.h"
#include "nn/descent.h"
#include "nn/mlp.h"
#include "nn/softmax.h"

#include <gsl/gsl_test.h>

/* One column of mean 5 and spread 2, w = 3, b = 1: the lesson's paper case. */
static void
test_paper(void)
{
    nn_net *net = nn_mlp_alloc((size_t[]){1, 1}, 2, nn_layer_step);
    gsl_vector *mean = gsl_vector_alloc(1), *sigma = gsl_vector_alloc(1);
    gsl_vector_set(net->theta, 0, 3.0);
    gsl_vector_set(net->theta, 1, 1.0);
    gsl_vector_set(mean, 0, 5.0);
    gsl_vector_set(sigma, 0, 2.0);
    nn_mlp_absorb(net, mean, sigma);
    gsl_test_rel(gsl_vector_get(net->theta, 0), 1.5, 1e-15,
                 "equation (10.10): the weight becomes 1.5");
    gsl_test_rel(gsl_vector_get(net->theta, 1), -6.5, 1e-15,
                 "equation (10.10): and the bias -6.5");
    gsl_vector_free(mean);
    gsl_vector_free(sigma);
    nn_net_free(net);
}

/* Cross-entropy over two columns is binary cross-entropy of their difference. */
static void
test_two_classes(void)
{
    enum { N = 5 };
    gsl_matrix *Z = gsl_matrix_alloc(N, 2), *T = gsl_matrix_calloc(N, 2);
    gsl_matrix *z = gsl_matrix_alloc(N, 1), *t = gsl_matrix_alloc(N, 1);
    double two, one;
    for (size_t i = 0; i < N; i++) {
        double a = 0.7 * (double)i - 1.0, b = 3.0 - (double)(i * i);
        gsl_matrix_set(Z, i, 0, a);
        gsl_matrix_set(Z, i, 1, b);
        gsl_matrix_set(z, i, 0, b - a);
        gsl_matrix_set(T, i, i % 2, 1.0);
        gsl_matrix_set(t, i, 0, (double)(i % 2));
    }
    nn_softmax_xent(Z, T, &two, NULL);
    nn_bce_logits(z, t, &one, NULL);
    gsl_test_rel(two, one, 1e-13, "two classes: the binary cross-entropy");
    gsl_matrix_free(Z);
    gsl_matrix_free(T);
    gsl_matrix_free(z);
    gsl_matrix_free(t);
}

int
main(void)
{
    test_paper();
    test_two_classes();
    return gsl_test_summary();
}
