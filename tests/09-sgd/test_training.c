/* Does training train?  XOR, spirals and digits from several starts, the
 * measures, the history, and the paper case of the lesson. */
#include "nn/act.h"
#include "nn/csv.h"
#include "nn/sgd.h"
#include "nn/softmax.h"
#include "nn/toys.h"

#include "../lib/errors.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <string.h>

/* Trains a fresh network and returns its accuracy on X and T. */
static double
train(const nn_layer *layers, size_t n_layers, nn_loss *loss, double eta,
      size_t batch, size_t epochs, const gsl_matrix *X, const gsl_matrix *T,
      unsigned long seed)
{
    nn_net *net = nn_net_alloc(layers, n_layers);
    nn_trainer *t = nn_trainer_alloc(net, loss, eta, batch, X->size1);
    nn_history *h = nn_history_alloc(epochs);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    nn_net_init(net, r);
    nn_train(t, X, T, NULL, NULL, r, h, NULL, NULL);
    double accuracy = h->epochs[h->size - 1].accuracy;
    gsl_rng_free(r);
    nn_history_free(h);
    nn_trainer_free(t);
    nn_net_free(net);
    return accuracy;
}

/* 99 of 100 here; 95 leaves room for another machine's rounding. */
static void
test_xor(void)
{
    double x[] = {0, 0, 0, 1, 1, 0, 1, 1}, y[] = {0, 1, 1, 0};
    gsl_matrix_view X = gsl_matrix_view_array(x, 4, 2);
    gsl_matrix_view T = gsl_matrix_view_array(y, 4, 1);
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
        {.type = nn_layer_sigmoid, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 1}};
    int solved = 0;
    for (unsigned long seed = 1; seed <= 100; seed++)
        solved += train(layers, 3, nn_bce_logits, 1.0, 4, 1000, &X.matrix,
                        &T.matrix, seed) == 1.0;
    gsl_test(solved < 95, "XOR: four hidden neurons learn it from %d of 100",
             solved);
}

static void
test_spirals(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 32},
        {.type = nn_layer_relu, .n_in = 32, .n_out = 32},
        {.type = nn_layer_dense, .n_in = 32, .n_out = 32},
        {.type = nn_layer_relu, .n_in = 32, .n_out = 32},
        {.type = nn_layer_dense, .n_in = 32, .n_out = 1}};
    gsl_matrix *X = gsl_matrix_alloc(400, 2), *T = gsl_matrix_alloc(400, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(400);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_toys_spirals(X, y, 0.02, r);
    for (size_t i = 0; i < 400; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    for (unsigned long seed = 1; seed <= 3; seed++)
        gsl_test(train(layers, 5, nn_bce_logits, 0.1, 16, 200, X, T, seed) <
                     0.95,
                 "spirals: 95 %% or more from the seed %lu", seed);
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
}

/* The case on paper: one epoch from 0 with the seed 2. */
static void
test_paper(void)
{
    double x[] = {2, -1, 1, 0, 1}, y[] = {1, -1, 2, 1, 1};
    double loss, accuracy;
    gsl_matrix_view X = gsl_matrix_view_array(x, 5, 1);
    gsl_matrix_view T = gsl_matrix_view_array(y, 5, 1);
    const nn_layer line = {.type = nn_layer_dense, .n_in = 1, .n_out = 1};
    nn_net *net = nn_net_alloc(&line, 1);
    nn_trainer *t = nn_trainer_alloc(net, nn_mse, 0.5, 2, 5);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 2);
    nn_train_epoch(t, &X.matrix, &T.matrix, r, &loss);
    gsl_test_abs(loss, 1.6, 1e-15, "on paper: losses 1, 1 and 4 give 1.6");
    gsl_test_abs(gsl_vector_get(net->theta, 0), 2.0, 0.0, "on paper: w is 2");
    gsl_test_abs(gsl_vector_get(net->theta, 1), 2.0, 0.0, "on paper: b is 2");
    nn_evaluate(t, &X.matrix, &T.matrix, &loss, &accuracy);
    gsl_test_abs(loss, 8.0, 1e-15, "on paper: after the epoch the loss is 8");
    gsl_test_abs(accuracy, 1.0, 0.0, "on paper: and all signs are right");
    gsl_rng_free(r);
    nn_trainer_free(t);
    nn_net_free(net);
}

/* Rows answered rightly, one at a time. */
static void
test_accuracy(void)
{
    double z[] = {0.2, -3, 0, 7, -0.0, 1e-300}, y[] = {1, 0, 0, 0, 1, 1};
    gsl_matrix_view Z = gsl_matrix_view_array(z, 6, 1);
    gsl_matrix_view T = gsl_matrix_view_array(y, 6, 1);
    size_t right = 0;
    for (size_t i = 0; i < 6; i++)
        right += (nn_sigmoid(z[i]) > 0.5) == (y[i] > 0.5);
    /* The sigmoid of 1e-300 rounds to one half, and its sign is above 0. */
    gsl_test_int((int)nn_count_right(&Z.matrix, &T.matrix), (int)right + 1,
                 "equation (9.7): a score above 0 is a probability above 1/2");
}

/* A staircase of m steep sigmoids is near a sine everywhere: nowhere farther
 * than half a stair, since the slope of a sine is at most 1. */
static void
test_staircase(void)
{
    const double half = 2.0 * M_PI;
    for (size_t steps = 10; steps <= 160; steps *= 2) {
        double stair = 2.0 * half / (double)steps, farthest = 0.0;
        for (int i = 0; i <= 3000; i++) {
            double x = half * (2.0 * i / 3000.0 - 1.0);
            double y = sin(-half + stair / 2.0);
            for (size_t j = 1; j < steps; j++) {
                double edge = -half + (double)j * stair;
                y += (sin(edge + stair / 2) - sin(edge - stair / 2)) *
                     nn_sigmoid(1e6 * (x - edge));
            }
            farthest = fmax(farthest, fabs(y - sin(x)));
        }
        gsl_test(farthest > stair / 2.0 + 1e-9,
                 "equation (9.8): %zu stairs are within %.3g of a sine", steps,
                 stair / 2.0);
    }
}

/* What a history is as text, and what runs away. */
static void
test_history(void)
{
    char text[200] = "";
    nn_history *h = nn_history_alloc(2);
    FILE *out = fmemopen(text, sizeof text, "w");
    h->epochs[0] = (nn_epoch){0.693147180559, 0.5, 0.25, 1.0};
    h->epochs[1] = (nn_epoch){0.5, 0.75, GSL_NAN, GSL_NAN};
    h->size = 2;
    gsl_test_int(nn_history_fprintf(out, h), GSL_SUCCESS, "a history written");
    fclose(out);
    gsl_test(strcmp(text, "epoch,loss,accuracy,valid_loss,valid_accuracy\n"
                          "1,0.693147,0.5,0.25,1\n2,0.5,0.75,,\n") != 0,
             "as CSV: %s", text);
    nn_history_free(h);
    gsl_set_error_handler(errors_handle);
    const nn_layer line = {.type = nn_layer_dense, .n_in = 1, .n_out = 1};
    nn_net *net = nn_net_alloc(&line, 1);
    gsl_test(nn_history_alloc(0) != NULL, "a history without room is none");
    gsl_test(nn_trainer_alloc(net, nn_mse, 0.0, 2, 5) != NULL ||
                 errors_seen()->code != GSL_EDOM,
             "a trainer whose eta is 0 is none");
    gsl_test(nn_trainer_alloc(net, nn_mse, 0.5, 0, 5) != NULL ||
                 errors_seen()->code != GSL_EINVAL,
             "nor is one whose batch is 0");
    nn_trainer *t = nn_trainer_alloc(net, nn_mse, 0.5, 9, 5);
    gsl_test_int((int)t->batch, 5, "a batch larger than the set is the set");
    nn_trainer_free(t);
    nn_net_free(net);
    gsl_set_error_handler(NULL);
}

int
main(void)
{
    test_paper();
    test_accuracy();
    test_staircase();
    test_history();
    test_xor();
    test_spirals();
    return gsl_test_summary();
}
