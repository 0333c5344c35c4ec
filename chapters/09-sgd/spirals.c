/* Two spirals: what the best line finds, what a network learns, and its map of
 * the plane. */
#include "nn/perceptron.h"
#include "nn/plot.h"
#include "nn/progress.h"
#include "nn/sgd.h"
#include "nn/toys.h"

#include <stdio.h>

enum { N = 400, HIDDEN = 32, BATCH = 16, EPOCHS = 300, GRID = 80 };

/* How many samples the best line of chapter 1's pocket gets right. */
static size_t
right_by_line(const gsl_matrix *X, const gsl_vector_int *y)
{
    nn_perceptron *p = nn_perceptron_alloc(2), *best = nn_perceptron_alloc(2);
    size_t mistakes;
    nn_perceptron_pocket(p, X, y, 1.0, 200, best, &mistakes);
    nn_perceptron_free(best);
    nn_perceptron_free(p);
    return N - mistakes;
}

/* Moves the bar, with loss and accuracy beside it; for nn_train. */
static int
show(const nn_history *h, void *bar)
{
    char note[NN_PROGRESS_ROOM];
    const nn_epoch *e = &h->epochs[h->size - 1];
    snprintf(note, sizeof note, "loss %.3f  right %.1f %%", e->loss,
             100.0 * e->accuracy);
    nn_progress_step(bar, h->size, note);
    return 0;
}

/* Prints the score at each point of a grid, column by column. */
static void
print_scores(const nn_net *net, nn_workspace *w)
{
    nn_plot_block(stdout, "scores");
    for (int i = 0; i <= GRID; i++) {
        for (int j = 0; j <= GRID; j++) {
            double x[2] = {2.2 * i / GRID - 1.1, 2.2 * j / GRID - 1.1}, z;
            gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
            gsl_matrix_view Z = gsl_matrix_view_array(&z, 1, 1);
            nn_net_forward(net, &X.matrix, &Z.matrix, w);
            printf("%.4f %.4f %.2f\n", x[0], x[1], z);
        }
        printf("\n");
    }
}

/* Trains from a start, and says with how many right it ended. */
static size_t
train(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T,
      unsigned long seed)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_history *h = nn_history_alloc(EPOCHS);
    nn_progress bar = nn_progress_start("spirals", EPOCHS);
    gsl_rng_set(r, seed);
    nn_net_init(t->net, r);
    nn_train(t, X, T, NULL, NULL, r, h, show, &bar);
    nn_progress_end(&bar);
    double share = h->epochs[h->size - 1].accuracy;
    nn_history_free(h);
    gsl_rng_free(r);
    return (size_t)(share * N + 0.5);
}

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_relu, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_relu, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    nn_toys_spirals(X, y, 0.02, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    nn_net *net = nn_net_alloc(layers, 5);
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 0.1, BATCH, N);
    printf("# parameters  %zu\n", net->theta->size);
    printf("# best line   %zu of %d right\n", right_by_line(X, y), N);
    for (unsigned long seed = 1; seed <= 5; seed++)
        printf("# seed %lu      %zu of %d right\n", seed, train(t, X, T, seed),
               N);
    train(t, X, T, 1);
    print_scores(net, t->w);
    for (int label = 0; label < 2; label++) {
        nn_plot_block(stdout, label ? "samples 1" : "samples 0");
        nn_plot_points(stdout, X, y, label);
    }
    nn_trainer_free(t);
    nn_net_free(net);
    gsl_rng_free(r);
    gsl_vector_int_free(y);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    return 0;
}
