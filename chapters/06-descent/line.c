/* Three points and a line: gradient descent by steps, and three ways to get
 * the step wrong.  Points, y = x: (1, 1), (2, 2), (3, 3). */
#include "nn/descent.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>

static const double ones_and_x[] = {1, 1, 1, 2, 1, 3};
static const double targets[] = {1, 2, 3};

/* Takes one step at a time and prints where it is. */
static void
print_walk(const char *block, nn_linear *l, double eta, int steps)
{
    nn_objective f = {nn_linear_value, nn_linear_gradient, l};
    nn_descent run;
    double at[2] = {0, 0}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    nn_plot_block(stdout, block);
    for (int k = 0; k <= steps; k++) {
        printf("%2d  %8.4f %8.4f   %9.4f\n", k, at[0], at[1],
               nn_linear_value(&theta.vector, l));
        nn_descend(&f, eta, 0.0, 1, &theta.vector, &run, &g.vector);
    }
}

/* Where the loss is `level`: an ellipse round (0, 1), from the square root of
 * 1/3 of the inner products of the columns of X. */
static void
print_level(double level)
{
    /* 1/3 X'X = U'U with U upper triangular. */
    double u11 = 1.0, u12 = 2.0, u22 = sqrt(14.0 / 3.0 - 4.0);
    for (int k = 0; k <= 72; k++) {
        double t = k * M_PI / 36.0;
        double e2 = sqrt(level) * sin(t) / u22;
        double e1 = (sqrt(level) * cos(t) - u12 * e2) / u11;
        printf("%.3f %.3f\n", e1, 1.0 + e2);
    }
    printf("\n");
}

int
main(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(ones_and_x, 3, 2);
    gsl_matrix_const_view T = gsl_matrix_const_view_array(targets, 3, 1);
    nn_linear *l = nn_linear_alloc(&X.matrix, &T.matrix, nn_mse, 0.0);
    printf("# step     bias   weight        loss\n");
    print_walk("small", l, 0.1, 60);
    print_walk("large", l, 0.17, 60);
    print_walk("none", l, 1.0, 3);
    nn_plot_block(stdout, "levels");
    for (double level = 0.0625; level < 20.0; level *= 4.0)
        print_level(level);
    nn_linear_free(l);
    return 0;
}
