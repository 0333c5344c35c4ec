/* The slopes of a linear model by the rule, beside those measured out of two
 * values: a squared error, then a cross-entropy with a ridge. */
#include "nn/descent.h"

#include <stdio.h>

static const double ones_and_x[] = {1, 0, 1, 1, 1, 2, 1, 3};

/* Both slopes of the model at (1/2, 1/2), along each element. */
static void
print_slopes(const char *block, nn_linear *l)
{
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    double at[2] = {0.5, 0.5}, rule[2], two[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(rule, 2);
    gsl_vector_view measured = gsl_vector_view_array(two, 2);
    f.gradient(&theta.vector, f.context, &g.vector);
    nn_numerical_gradient(&f, 1e-5, &theta.vector, &measured.vector);
    printf("# %s\n", block);
    for (int k = 0; k < 2; k++)
        printf("%10.6f  %10.6f\n", rule[k], two[k]);
}

int
main(void)
{
    static const double numbers[] = {1, 2, 3}, labels[] = {0, 1, 0, 1};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(ones_and_x, 4, 2);
    gsl_matrix_const_view last =
        gsl_matrix_const_submatrix(&X.matrix, 1, 0, 3, 2);
    gsl_matrix_const_view y = gsl_matrix_const_view_array(numbers, 3, 1);
    gsl_matrix_const_view t = gsl_matrix_const_view_array(labels, 4, 1);
    nn_linear *line = nn_linear_alloc(&last.matrix, &y.matrix, nn_mse, 0.0);
    nn_linear *odds =
        nn_linear_alloc(&X.matrix, &t.matrix, nn_bce_logits, 0.25);
    printf("#   by rule  two values\n");
    print_slopes("squared error", line);
    print_slopes("cross-entropy, ridge 0.25", odds);
    nn_linear_free(odds);
    nn_linear_free(line);
    return 0;
}
