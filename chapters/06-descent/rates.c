/* The loss of the line through (1, 1), (2, 2), (3, 3) from step to step, for
 * four learning rates; and the limit that two matrices set to the rate. */
#include "nn/descent.h"
#include "nn/plot.h"

enum { STEPS = 60, RATES = 4, POINTS = 11 };

static const double rates[RATES] = {0.01, 0.1, 0.178, 0.1821};

/* The loss after so many steps from 0. */
static double
loss_after(nn_linear *l, double eta, size_t steps)
{
    nn_objective f = {NULL, nn_linear_gradient, l};
    nn_descent run;
    double at[2] = {0, 0}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    nn_descend(&f, eta, 0.0, steps, &theta.vector, &run, &g.vector);
    return nn_linear_value(&theta.vector, l);
}

/* Prints the limit of the rate for powers of x, x evenly from 0 to `end`. */
static void
print_limit(size_t degree, double end)
{
    double x[POINTS], powers[POINTS * 4], v[4], u[POINTS], rate;
    for (int i = 0; i < POINTS; i++)
        x[i] = end * i / (POINTS - 1);
    gsl_vector_view xs = gsl_vector_view_array(x, POINTS);
    gsl_matrix_view Phi = gsl_matrix_view_array(powers, POINTS, degree + 1);
    gsl_vector_view direction = gsl_vector_view_array(v, degree + 1);
    gsl_vector_view room = gsl_vector_view_array(u, POINTS);
    nn_poly_features(&xs.vector, &Phi.matrix);
    nn_stable_rate(&Phi.matrix, &rate, &direction.vector, &room.vector);
    printf("# degree %zu, x from 0 to %2g: below %.2g\n", degree, end, rate);
}

int
main(void)
{
    static const double ones_and_x[] = {1, 1, 1, 2, 1, 3};
    static const double targets[] = {1, 2, 3};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(ones_and_x, 3, 2);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(targets, 3, 1);
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_mse, 0.0);
    double v[2], u[3], limit;
    gsl_vector_view direction = gsl_vector_view_array(v, 2);
    gsl_vector_view room = gsl_vector_view_array(u, 3);
    nn_stable_rate(&X.matrix, &limit, &direction.vector, &room.vector);
    printf("# the line: below %.5f\n", limit);
    print_limit(1, 1.0);
    print_limit(1, 10.0);
    print_limit(3, 1.0);
    print_limit(3, 10.0);
    nn_plot_block(stdout, "loss");
    for (size_t k = 0; k <= STEPS; k++) {
        printf("%2zu", k);
        for (int r = 0; r < RATES; r++)
            printf(" %9.3g", loss_after(l, rates[r], k));
        printf("\n");
    }
    nn_linear_free(l);
    return 0;
}
