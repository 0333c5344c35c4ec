/* AND with a sigmoid: the weights of a step, ten and a hundred times as large;
 * and what descent makes of the four corners, which a line separates. */
#include "nn/act.h"
#include "nn/descent.h"

#include <gsl/gsl_blas.h>

static const double corners[] = {1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1};
static const double and[] = {0, 0, 0, 1};

/* The four probabilities of theta = (bias, w_1, w_2). */
static void
print_answers(const double theta[3])
{
    for (int i = 0; i < 4; i++) {
        const double *x = corners + 3 * i;
        double z = theta[0] * x[0] + theta[1] * x[1] + theta[2] * x[2];
        printf(" %6.3f", nn_sigmoid(z));
    }
}

int
main(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 3);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(and, 4, 1);
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_bce_logits, 0.0);
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    printf("weights       (0,0)  (0,1)  (1,0)  (1,1)\n");
    for (double s = 1.0; s < 1000.0; s *= 10.0) {
        printf("%3g times  ", s);
        print_answers((double[]){-0.6 * s, 0.5 * s, 0.5 * s});
        printf("\n");
    }
    printf("steps         (0,0)  (0,1)  (1,0)  (1,1)   length   loss\n");
    for (size_t steps = 10; steps <= 100000; steps *= 10) {
        double at[3] = {0, 0, 0}, slope[3];
        gsl_vector_view theta = gsl_vector_view_array(at, 3);
        gsl_vector_view g = gsl_vector_view_array(slope, 3);
        nn_descent run;
        nn_descend(&f, 1.0, 0.0, steps, &theta.vector, &run, &g.vector);
        printf("%6zu    ", steps);
        print_answers(at);
        printf("   %6.2f  %7.5f\n", gsl_blas_dnrm2(&theta.vector),
               nn_linear_value(&theta.vector, l));
    }
    nn_linear_free(l);
    return 0;
}
