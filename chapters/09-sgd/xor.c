/* XOR by gradient descent, from many starts: how many of them learn it, and how
 * the loss falls, or does not, from the first ten. */
#include "nn/plot.h"
#include "nn/sgd.h"

#include <gsl/gsl_blas.h>

#include <stdio.h>

enum { EPOCHS = 1000, STARTS = 100, DRAWN = 10 };

static double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
static double answers[] = {0, 1, 1, 0};

/* Trains 2 inputs, `hidden` sigmoids and 1 score from the start of this seed.
 * Returns the length of the gradient before the last step. */
static double
train_xor(size_t hidden, unsigned long seed, nn_history *h)
{
    gsl_matrix_view X = gsl_matrix_view_array(corners, 4, 2);
    gsl_matrix_view T = gsl_matrix_view_array(answers, 4, 1);
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = hidden},
        {.type = nn_layer_sigmoid, .n_in = hidden, .n_out = hidden},
        {.type = nn_layer_dense, .n_in = hidden, .n_out = 1}};
    nn_net *net = nn_net_alloc(layers, 3);
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 1.0, 4, 4);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    nn_net_init(net, r);
    h->size = 0;
    nn_train(t, &X.matrix, &T.matrix, NULL, NULL, r, h, NULL, NULL);
    double slope = gsl_blas_dnrm2(t->grad);
    gsl_rng_free(r);
    nn_trainer_free(t);
    nn_net_free(net);
    return slope;
}

/* How many of the first starts end with all four corners right. */
static int
count_solved(size_t hidden, unsigned long starts, nn_history *h)
{
    int solved = 0;
    for (unsigned long seed = 1; seed <= starts; seed++) {
        train_xor(hidden, seed, h);
        solved += h->epochs[h->size - 1].accuracy == 1.0;
    }
    return solved;
}

/* The losses of the first ten starts, those that learned it or those that did
 * not, one curve after the other. */
static void
print_losses(int learned, nn_history *h)
{
    nn_plot_block(stdout, learned ? "learned" : "stuck");
    for (unsigned long seed = 1; seed <= DRAWN; seed++) {
        double slope = train_xor(2, seed, h);
        if ((h->epochs[EPOCHS - 1].accuracy == 1.0) != learned)
            continue;
        const nn_epoch *end = &h->epochs[EPOCHS - 1];
        printf("# seed %lu: %.0f of 4 right, loss %.2f, gradient %.4f\n", seed,
               4.0 * end->accuracy, end->loss, slope);
        for (size_t e = 0; e < EPOCHS; e += 10)
            printf("%zu %.3f\n", e + 1, h->epochs[e].loss);
        printf("\n");
    }
}

int
main(void)
{
    nn_history *h = nn_history_alloc(EPOCHS);
    for (size_t hidden = 1; hidden <= 8; hidden *= 2)
        printf("# 2-%zu-1: %3d of 10, %3d of %d starts learn XOR\n", hidden,
               count_solved(hidden, 10, h), count_solved(hidden, STARTS, h),
               STARTS);
    print_losses(1, h);
    print_losses(0, h);
    nn_history_free(h);
    return 0;
}
