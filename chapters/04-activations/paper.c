/* Two samples and three units, forward and backward: the case for paper. */
#include "nn/act.h"
#include "nn/print.h"

static const double scores[6] = {-2.0, 0.0, 1.0, 3.0, -1.0, 0.5};
static const double slopes[6] = {5.0, -1.0, 2.0, -3.0, 4.0, 0.5};

int
main(void)
{
    gsl_matrix_const_view Z = gsl_matrix_const_view_array(scores, 2, 3);
    gsl_matrix_const_view dA = gsl_matrix_const_view_array(slopes, 2, 3);
    gsl_matrix *A = gsl_matrix_alloc(2, 3);
    gsl_matrix *dZ = gsl_matrix_alloc(2, 3);
    nn_act_health health;

    nn_act_forward(NN_ACT_RELU, &Z.matrix, A);
    nn_act_backward(NN_ACT_RELU, &Z.matrix, A, &dA.matrix, dZ);
    nn_act_check(NN_ACT_RELU, &Z.matrix, &health);
    nn_print_matrix(stdout, "A", A);
    nn_print_matrix(stdout, "dZ", dZ);
    printf("saturated %g, dead %zu\n", health.saturated, health.dead);

    gsl_matrix_free(A);
    gsl_matrix_free(dZ);
    return 0;
}
