/* The case worked on paper: five samples, one neuron without an activation, and
 * one epoch in batches of two. */
#include "nn/sgd.h"

#include <stdio.h>

enum { N = 5, BATCH = 2 };

static double x[N] = {2, -1, 1, 0, 1};
static double target[N] = {1, -1, 2, 1, 1};

static void
print_measures(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T)
{
    double loss, accuracy;
    nn_evaluate(t, X, T, &loss, &accuracy);
    printf("w %g  b %g   loss of all five %g\n",
           gsl_vector_get(t->net->theta, 0), gsl_vector_get(t->net->theta, 1),
           loss);
}

int
main(void)
{
    gsl_matrix_view X = gsl_matrix_view_array(x, N, 1);
    gsl_matrix_view T = gsl_matrix_view_array(target, N, 1);
    const nn_layer line = {.type = nn_layer_dense, .n_in = 1, .n_out = 1};
    nn_net *net = nn_net_alloc(&line, 1);
    nn_trainer *t = nn_trainer_alloc(net, nn_mse, 0.5, BATCH, N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double loss;
    gsl_rng_set(r, 2);
    print_measures(t, &X.matrix, &T.matrix);
    nn_train_epoch(t, &X.matrix, &T.matrix, r, &loss);
    printf("the order was");
    for (size_t i = 0; i < N; i++)
        printf(" %zu", t->order[i]);
    printf(", the loss on the way %g\n", loss);
    print_measures(t, &X.matrix, &T.matrix);
    gsl_rng_free(r);
    nn_trainer_free(t);
    nn_net_free(net);
    return 0;
}
