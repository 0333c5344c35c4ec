/* A network of 784, 30 and 10 written with %f: what becomes of its parameters
 * and of its answers. */
#include "nn/matrix.h"
#include "nn/net.h"

#include <math.h>
#include <stdlib.h>

/* Puts each parameter through %f; returns how many are the same afterwards. */
static size_t
round_all(gsl_vector *theta)
{
    size_t same = 0;
    for (size_t i = 0; i < theta->size; i++) {
        char text[32];
        double x = gsl_vector_get(theta, i);
        snprintf(text, sizeof text, "%f", x);
        gsl_vector_set(theta, i, strtod(text, NULL));
        same += gsl_vector_get(theta, i) == x;
    }
    return same;
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 784, .n_out = 30},
        {.type = nn_layer_dense, .n_in = 30, .n_out = 10},
    };
    nn_net *net = nn_net_alloc(chain, 2);
    nn_workspace *w = nn_workspace_alloc(net, 100);
    gsl_matrix *X = gsl_matrix_alloc(100, 784);
    gsl_matrix *Y = gsl_matrix_alloc(100, 10), *Z = gsl_matrix_alloc(100, 10);
    nn_net_init(net, r);
    if (nn_matrix_fill_normal(X, 1.0, r) || nn_net_forward(net, X, Y, w))
        return EXIT_FAILURE;
    size_t same = round_all(net->theta);
    if (nn_net_forward(net, X, Z, w))
        return EXIT_FAILURE;
    printf("%zu of %zu parameters come back\n", same, net->theta->size);
    printf("an answer changes by up to %.1g\n", nn_matrix_max_abs_diff(Y, Z));
    gsl_rng_free(r);
    gsl_matrix_free(X);
    gsl_matrix_free(Y);
    gsl_matrix_free(Z);
    nn_workspace_free(w);
    nn_net_free(net);
    return 0;
}
