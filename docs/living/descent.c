/* Living figure: the loss of a line through (1, 1), (2, 2), (3, 3) is a bowl
 * over bias and weight, and gradient descent walks down it, or out of it. */
#include "nn/descent.h"

#include <gsl/gsl_errno.h>

enum { MOST = 100, MOST_CELLS = 10000 };

double path[2 * (MOST + 1)]; /* out: bias and weight after each step */
double losses[MOST + 1];     /* out: the loss there */
double levels[MOST_CELLS];   /* out: the loss on a grid, row by row */

static double ones_and_x[] = {1, 1, 1, 2, 1, 3};
static double wanted[] = {1, 2, 3};

/* A walk may leave the finite numbers; that is no reason to stop the page. */
static nn_linear *
model(void)
{
    static nn_linear *l;
    static gsl_matrix_view X, T;
    if (!l) {
        gsl_set_error_handler_off();
        X = gsl_matrix_view_array(ones_and_x, 3, 2);
        T = gsl_matrix_view_array(wanted, 3, 1);
        l = nn_linear_alloc(&X.matrix, &T.matrix, nn_mse, 0.0);
    }
    return l;
}

static double
loss_at(double bias, double weight)
{
    double at[2] = {bias, weight};
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    return nn_linear_value(&theta.vector, model());
}

/* Walks from a bias and a weight, at most MOST steps.  Writes path and losses;
 * returns how many steps were made before the numbers ceased to be finite. */
int
walk(double bias, double weight, double eta, int steps)
{
    nn_objective f = {nn_linear_value, nn_linear_gradient, model()};
    nn_descent run;
    double at[2] = {bias, weight}, slope[2];
    gsl_vector_view theta = gsl_vector_view_array(at, 2);
    gsl_vector_view g = gsl_vector_view_array(slope, 2);
    for (int k = 0;; k++) {
        path[2 * k] = at[0];
        path[2 * k + 1] = at[1];
        losses[k] = loss_at(at[0], at[1]);
        if (k == steps || nn_descend(&f, eta, 0.0, 1, &theta.vector, &run,
                                     &g.vector) != GSL_SUCCESS)
            return k;
    }
}

/* The loss on a grid of nx*ny points, from the lower left corner on. */
void
measure(double left, double right, int nx, double low, double high, int ny)
{
    for (int j = 0; j < ny; j++)
        for (int i = 0; i < nx; i++)
            levels[j * nx + i] = loss_at(left + (right - left) * i / (nx - 1),
                                         low + (high - low) * j / (ny - 1));
}

/* The learning rate from which on no walk comes to rest. */
double
limit(void)
{
    double v[2], u[3], rate;
    gsl_vector_view direction = gsl_vector_view_array(v, 2);
    gsl_vector_view room = gsl_vector_view_array(u, 3);
    nn_stable_rate(model()->X, &rate, &direction.vector, &room.vector);
    return rate;
}
