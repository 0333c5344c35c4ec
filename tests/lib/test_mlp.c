/* Is nn_mlp_alloc the chain it promises, and nn_mlp_absorb a change of units? */
#include "errors.h"

#include "nn/mlp.h"

#include <gsl/gsl_test.h>

#include <math.h>
#include <string.h>

static void
test_chain(void)
{
    static const size_t widths[] = {30, 24, 7, 2};
    nn_net *net = nn_mlp_alloc(widths, 4, nn_layer_step);
    gsl_test(net->n_layers != 5, "three dense layers, two between them");
    gsl_test(net->theta->size != 30 * 24 + 24 + 24 * 7 + 7 + 7 * 2 + 2,
             "with their parameters");
    int wrong = 0;
    for (size_t k = 0; k < 5; k++)
        wrong +=
            net->layers[k].type != (k % 2 ? nn_layer_step : nn_layer_dense);
    gsl_test(wrong, "dense, step, dense, step, dense");
    nn_net_free(net);
    errors_forget();
    gsl_test(nn_mlp_alloc(widths, 1, nn_layer_step) != NULL ||
                 errors_seen()->code != GSL_EINVAL,
             "one width is no network");
    gsl_test(nn_mlp_alloc((size_t[]){3, 0, 2}, 3, nn_layer_step) != NULL,
             "nor is a width of 0");
}

/* The network on scaled inputs, and the absorbed one on raw inputs. */
static void
test_absorb(void)
{
    enum { N = 5, D = 3 };
    static const size_t widths[] = {D, 4, 2};
    nn_net *net = nn_mlp_alloc(widths, 3, nn_layer_step);
    nn_workspace *w = nn_workspace_alloc(net, N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_matrix *X = gsl_matrix_alloc(N, D), *Z = gsl_matrix_alloc(N, D);
    gsl_matrix *A = gsl_matrix_alloc(N, 2), *B = gsl_matrix_alloc(N, 2);
    gsl_vector *mean = gsl_vector_alloc(D), *sigma = gsl_vector_alloc(D);
    nn_net_init(net, r);
    for (size_t i = 0; i < net->theta->size; i++) /* biases, too */
        gsl_vector_set(net->theta, i, gsl_rng_uniform(r) - 0.5);
    for (size_t j = 0; j < D; j++) {
        gsl_vector_set(mean, j, 10.0 * (double)j - 7.0);
        gsl_vector_set(sigma, j, pow(10.0, (double)j));
        for (size_t i = 0; i < N; i++) {
            double z = gsl_rng_uniform(r) - 0.5;
            gsl_matrix_set(Z, i, j, z);
            gsl_matrix_set(X, i, j,
                           gsl_vector_get(mean, j) +
                               gsl_vector_get(sigma, j) * z);
        }
    }
    nn_net_forward(net, Z, A, w);
    gsl_test(nn_mlp_absorb(net, mean, sigma), "a scaler is absorbed");
    nn_net_forward(net, X, B, w);
    gsl_matrix_sub(A, B);
    double gap = fmax(gsl_matrix_max(A), -gsl_matrix_min(A));
    gsl_test(!(gap < 1e-12), "raw inputs get the answers of scaled ones");
    errors_forget();
    gsl_vector_view shorter = gsl_vector_subvector(mean, 0, 2);
    gsl_test(nn_mlp_absorb(net, &shorter.vector, sigma) != GSL_EBADLEN,
             "a mean that is too short is refused");
    gsl_vector_free(mean);
    gsl_vector_free(sigma);
    gsl_matrix_free(X);
    gsl_matrix_free(Z);
    gsl_matrix_free(A);
    gsl_matrix_free(B);
    gsl_rng_free(r);
    nn_workspace_free(w);
    nn_net_free(net);
}

int
main(void)
{
    gsl_set_error_handler(errors_handle);
    test_chain();
    test_absorb();
    return gsl_test_summary();
}
