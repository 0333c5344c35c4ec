/* Is the taught half of nn/net.h kept?  Chains against chapter 2's networks and
 * against layers called one by one; texts against bits. */
#include "nn/net.h"

#include "nn/dense.h"
#include "nn/gates.h"
#include "nn/matrix.h"

#include "../lib/errors.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

static nn_layer
layer(const nn_layer_type *type, size_t n_in, size_t n_out)
{
    return (nn_layer){.type = type, .n_in = n_in, .n_out = n_out};
}

static int
said(int status, int code, const char *message)
{
    int right = status == code && errors_seen()->count == 1 &&
                errors_seen()->code == code &&
                !strncmp(errors_seen()->message, message, strlen(message));
    errors_forget();
    return right;
}

static void
test_check(void)
{
    nn_layer chain[] = {layer(nn_layer_dense, 2, 4),
                        layer(nn_layer_step, 4, 4),
                        layer(nn_layer_dense, 4, 1)};
    gsl_test(nn_net_check(chain, 3) || errors_seen()->count != 0,
             "the chain of the lesson fits");
    gsl_test(!said(nn_net_check(chain, 0), GSL_EINVAL, "a network needs"),
             "no layer is no network");
    chain[2].n_in = 5;
    gsl_test(!said(nn_net_check(chain, 3), GSL_EBADLEN,
                   "layer 3 (dense 5 1) takes another number of inputs"),
             "of two neighbours the second is named");
    chain[1].n_out = 5;
    gsl_test(!said(nn_net_check(chain, 3), GSL_EINVAL,
                   "layer 2 (step 4 5) needs as many outputs as inputs"),
             "an impossible layer is named");
    chain[0].n_out = 0;
    gsl_test(!said(nn_net_check(chain, 3), GSL_EINVAL,
                   "layer 1 (dense 2 0) needs an input and an output"),
             "the first trouble counts");
}

static void
test_place(void)
{
    const nn_layer chain[] = {layer(nn_layer_dense, 2, 4),
                              layer(nn_layer_step, 4, 4),
                              layer(nn_layer_dense, 4, 1)};
    size_t offset[4];
    gsl_test(nn_net_place(chain, 3, offset) != 17, "17 parameters in all");
    gsl_test(offset[0] != 0 || offset[1] != 12 || offset[2] != 12 ||
                 offset[3] != 17,
             "equation (3.5): the layers begin at 0, 12 and 12");
}

/* The exclusive or, wired by chapter 2 into a chain's theta. */
static void
test_gates(void)
{
    const nn_layer chain[] = {
        layer(nn_layer_dense, 2, 2), layer(nn_layer_step, 2, 2),
        layer(nn_layer_dense, 2, 1), layer(nn_layer_step, 1, 1)};
    double corners[] = {0, 0, 0, 1, 1, 0, 1, 1}, y[4];
    nn_net *net = nn_net_alloc(chain, 4);
    double *p = net->theta->data;
    gsl_matrix_view W1 = gsl_matrix_view_array(p, 2, 2);
    gsl_vector_view b1 = gsl_vector_view_array(p + 4, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(p + 6, 2, 1);
    gsl_vector_view b2 = gsl_vector_view_array(p + 8, 1);
    nn_gate_xor(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector);
    gsl_matrix_view X = gsl_matrix_view_array(corners, 4, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 4, 1);
    nn_workspace *w = nn_workspace_alloc(net, 4);
    gsl_test(nn_net_forward(net, &X.matrix, &Y.matrix, w) || y[0] != 0.0 ||
                 y[1] != 1.0 || y[2] != 1.0 || y[3] != 0.0,
             "equation (3.4): the exclusive or as a chain of four layers");
    gsl_matrix *H = gsl_matrix_alloc(4, 2), *S = gsl_matrix_alloc(4, 1);
    nn_step_network(&X.matrix, &W1.matrix, &b1.vector, &W2.matrix, &b2.vector,
                    H, S);
    gsl_test(nn_matrix_max_abs_diff(H, w->Y[1]) != 0.0,
             "its hidden answers stand in the workspace");
    gsl_matrix_free(H);
    gsl_matrix_free(S);
    nn_workspace_free(w);
    nn_net_free(net);
}

/* Five layers against the functions called one by one, on batches of every size
 * up to the workspace's. */
static void
test_forward(void)
{
    const nn_layer chain[] = {
        layer(nn_layer_dense, 3, 5), layer(nn_layer_dense, 5, 4),
        layer(nn_layer_step, 4, 4), layer(nn_layer_dense, 4, 2)};
    nn_net *net = nn_net_alloc(chain, 4);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_net_init(net, r);
    nn_workspace *w = nn_workspace_alloc(net, 6);
    double *p = net->theta->data;
    for (size_t n = 1; n <= 6; n++) {
        gsl_matrix *X = gsl_matrix_alloc(n, 3), *A = gsl_matrix_alloc(n, 5);
        gsl_matrix *B = gsl_matrix_alloc(n, 4), *C = gsl_matrix_alloc(n, 2);
        gsl_matrix *Y = gsl_matrix_alloc(n, 2);
        nn_matrix_fill_normal(X, 1.0, r);
        gsl_matrix_view W = gsl_matrix_view_array(p, 3, 5);
        gsl_vector_view b = gsl_vector_view_array(p + 15, 5);
        nn_dense_forward(X, &W.matrix, &b.vector, A);
        W = gsl_matrix_view_array(p + 20, 5, 4);
        b = gsl_vector_view_array(p + 40, 4);
        nn_step_layer(A, &W.matrix, &b.vector, B);
        W = gsl_matrix_view_array(p + 44, 4, 2);
        b = gsl_vector_view_array(p + 52, 2);
        nn_dense_forward(B, &W.matrix, &b.vector, C);
        nn_net_forward(net, X, Y, w);
        gsl_test(!(nn_matrix_max_abs_diff(Y, C) < 1e-12),
                 "equation (3.4): %zu samples through four layers", n);
        gsl_matrix_free(X);
        gsl_matrix_free(A);
        gsl_matrix_free(B);
        gsl_matrix_free(C);
        gsl_matrix_free(Y);
    }
    gsl_rng_free(r);
    nn_workspace_free(w);
    nn_net_free(net);
}

static void
test_forward_errors(void)
{
    const nn_layer chain[] = {layer(nn_layer_dense, 2, 3),
                              layer(nn_layer_dense, 3, 1)};
    nn_net *net = nn_net_alloc(chain, 2), *one = nn_net_alloc(chain, 1);
    nn_workspace *w = nn_workspace_alloc(net, 3);
    gsl_matrix *X = gsl_matrix_calloc(4, 2), *Y = gsl_matrix_alloc(4, 1);
    gsl_matrix *wide = gsl_matrix_calloc(4, 3);
    gsl_matrix_set_all(Y, 7.0);
    gsl_test(!said(nn_net_forward(net, X, Y, w), GSL_EBADLEN,
                   "the workspace is made for smaller batches"),
             "a batch that is too large, in one message");
    gsl_test(!said(nn_net_forward(net, wide, Y, w), GSL_EBADLEN, "X or Yhat"),
             "a batch that is too wide");
    gsl_test(!said(nn_net_forward(net, X, wide, w), GSL_EBADLEN, "X or Yhat"),
             "an answer that is too wide");
    gsl_test(!said(nn_net_forward(one, X, wide, w), GSL_EBADLEN,
                   "the workspace is another network's"),
             "another network's workspace");
    gsl_test(gsl_matrix_min(Y) != 7.0 || gsl_matrix_max(Y) != 7.0,
             "Yhat is as it was");
    gsl_matrix_free(X);
    gsl_matrix_free(Y);
    gsl_matrix_free(wide);
    nn_workspace_free(w);
    nn_net_free(net);
    nn_net_free(one);
}

/* Half a unit of the last digit that %f writes. */
static void
test_digits(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double worst = 0.0;
    for (int k = 0; k < 20000; k++) {
        char text[64];
        double x = 200.0 * gsl_rng_uniform(r) - 100.0;
        snprintf(text, sizeof text, "%f", x);
        worst = fmax(worst, fabs(strtod(text, NULL) - x));
    }
    gsl_test(worst > 0.5000001e-6 || worst < 0.49e-6,
             "equation (3.6): %%f changes a number by up to %g", worst);
    gsl_rng_free(r);
}

int
main(void)
{
    errors_record_them();
    test_check();
    test_place();
    test_gates();
    test_forward();
    test_forward_errors();
    test_digits();
    return gsl_test_summary();
}
