/* The relative error, the check, and what both say beside a kink; statuses. */
#include "draws.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

static double
error_of(size_t n, const double *x, const double *y, double floor)
{
    gsl_vector_const_view a = gsl_vector_const_view_array(x, n);
    gsl_vector_const_view b = gsl_vector_const_view_array(y, n);
    return nn_relative_error(&a.vector, &b.vector, floor);
}

static void
test_error(void)
{
    const double a[] = {2, -1, 0}, b[] = {1.5, -1, 0}, tiny[] = {3e-12, 1, 0};
    const double dust[] = {-1e-12, 1, 0}, bad[] = {1, GSL_NAN, 0};
    const double far[] = {GSL_POSINF, 1, 0};
    gsl_test_rel(error_of(3, a, b, 1e-8), 0.25, 1e-15,
                 "equation (8.10): the pairs worked on paper");
    gsl_test_rel(error_of(3, b, a, 1e-8), 0.25, 1e-15,
                 "equation (8.10): the same the other way round");
    gsl_test_rel(error_of(3, tiny, dust, 1e-8), 4e-4, 1e-12,
                 "equation (8.10): below the floor");
    gsl_test_abs(error_of(3, a, a, 1e-8), 0.0, 0.0, "equal vectors");
    gsl_test(!gsl_isnan(error_of(3, bad, a, 1e-8)), "NaN on the left");
    gsl_test(!gsl_isnan(error_of(3, a, bad, 1e-8)), "NaN on the right");
    gsl_test(!gsl_isnan(error_of(3, far, far, 1e-8)), "infinities");
    gsl_test(!gsl_isnan(error_of(3, far, a, 1e-8)), "an infinity");
}

/* y = relu(b), target -1/2: the loss has the slope 2 (delta + 1/2) above 0. */
static void
test_kink(gsl_rng *r)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 1, .n_out = 1},
        {.type = nn_layer_relu, .n_in = 1, .n_out = 1},
    };
    double error, h = 1e-5;
    net_case c = net_alloc(chain, 2, 1, r);
    gsl_matrix_set_zero(c.X);
    gsl_matrix_set_all(c.T, -0.5);
    for (double delta = 0.0; delta < h; delta += 2e-6) {
        gsl_vector_set(c.net->theta, 1, delta);
        nn_gradient_check(c.net, c.X, c.T, nn_mse, h, &error, c.grad, c.other,
                          c.w);
        /* The slope along y varies by 2 h on the way: 1e-5 is of no account. */
        gsl_test_abs(gsl_vector_get(c.other, 1), (delta + h) / (2.0 * h), 1e-4,
                     "equation (8.11): differences across a kink, at %g",
                     delta);
        gsl_test_abs(gsl_vector_get(c.grad, 1), delta > 0.0, 1e-4,
                     "the gradient beside the kink, at %g", delta);
    }
    net_free(&c);
}

/* The check leaves the network's very bits, and its error is the vectors'. */
static void
test_check(gsl_rng *r)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 3, .n_out = 4},
        {.type = nn_layer_tanh, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 2},
    };
    double error, value;
    net_case c = net_alloc(chain, 3, 5, r);
    gsl_vector *before = gsl_vector_alloc(c.grad->size);
    gsl_vector_memcpy(before, c.net->theta);
    nn_gradient_check(c.net, c.X, c.T, nn_mse, 1e-5, &error, c.grad, c.other,
                      c.w);
    gsl_test(!gsl_vector_equal(before, c.net->theta),
             "the network is as it was after the check");
    nn_net_gradient(c.net, c.X, c.T, nn_mse, &value, before, c.w);
    gsl_test(!gsl_vector_equal(before, c.grad), "grad is the gradient");
    gsl_test_rel(
        error,
        nn_relative_error(c.grad, c.other, 1e-8 * GSL_MAX_DBL(1.0, value)),
        1e-15, "the error is that of the two gradients");
    gsl_test(!(error < 1e-6), "and it is small: %g", error);
    gsl_vector_free(before);
    net_free(&c);
}

static int
refuse(const gsl_matrix *Yhat, const gsl_matrix *T, double *loss,
       gsl_matrix *dYhat)
{
    (void)Yhat, (void)T, (void)loss, (void)dYhat;
    return GSL_EDOM;
}

static void
test_statuses(gsl_rng *r)
{
    const nn_layer one = {.type = nn_layer_dense, .n_in = 2, .n_out = 3};
    net_case c = net_alloc(&one, 1, 4, r);
    double value = 7.0, error = 7.0;
    gsl_vector *wide = gsl_vector_alloc(2 * c.grad->size);
    gsl_vector_view gaps =
        gsl_vector_subvector_with_stride(wide, 0, 2, c.grad->size);
    gsl_error_handler_t *handler = gsl_set_error_handler_off();
    gsl_test_int(nn_net_gradient(c.net, c.X, c.T, refuse, &value, c.grad, c.w),
                 GSL_EDOM, "the loss's refusal is passed on");
    gsl_test_int(nn_gradient_check(c.net, c.X, c.T, refuse, 1e-5, &error,
                                   c.grad, c.other, c.w),
                 GSL_EDOM, "the check passes it on too");
    gsl_test_abs(value + error, 14.0, 0.0, "and writes no result");
    gsl_test_int(
        nn_net_gradient(c.net, c.X, c.T, nn_mse, &value, &gaps.vector, c.w),
        GSL_EBADLEN, "a gradient with gaps is refused");
    gsl_test_int(nn_net_gradient(c.net, c.X, c.X, nn_mse, &value, c.grad, c.w),
                 GSL_EBADLEN, "targets of another width are refused");
    gsl_test_int(nn_gradient_check(c.net, c.X, c.T, nn_mse, GSL_NAN, &error,
                                   c.grad, c.other, c.w),
                 GSL_EDOM, "a step that is not a number is refused");
    gsl_test_int(nn_net_freeze(c.net, 1, c.grad), GSL_EINVAL,
                 "a layer that is not there is refused");
    gsl_test_int(nn_net_step(c.net, wide, 0.1), GSL_EBADLEN,
                 "a gradient of another length is refused");
    gsl_set_error_handler(handler);
    gsl_vector_free(wide);
    net_free(&c);
}

int
main(void)
{
    gsl_rng *r = generator(2);
    test_error();
    test_kink(r);
    test_check(r);
    test_statuses(r);
    gsl_rng_free(r);
    return gsl_test_summary();
}
