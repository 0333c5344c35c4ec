/* Handwritten digits of 8 by 8 pixels: 1437 to learn from, 360 to be asked
 * about, from ten seeds.  With a number, the history of that seed as CSV:
 *
 *     build/chapters/09-sgd/digits 1 > history.csv
 */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/plot.h"
#include "nn/progress.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#include <stdio.h>
#include <stdlib.h>

enum { N = 1797, TRAIN = 1437, TEST = N - TRAIN, D = 64, CLASSES = 10 };
enum { HIDDEN = 64, BATCH = 16, EPOCHS = 30, SEEDS = 10 };

/* All rows, dealt anew: the first TRAIN to learn from, the others to test. */
typedef struct {
    gsl_matrix *X, *T;
    gsl_matrix_view X_train, T_train, X_test, T_test;
} deal;

static deal
deal_rows(const nn_table *digits, gsl_rng *r)
{
    deal d = {.X = gsl_matrix_alloc(N, D), .T = gsl_matrix_alloc(N, CLASSES)};
    gsl_matrix *one_hot = gsl_matrix_alloc(N, CLASSES);
    size_t order[N];
    for (size_t i = 0; i < N; i++)
        order[i] = i;
    nn_shuffle(N, order, r);
    nn_one_hot(digits->y, one_hot);
    nn_matrix_gather_rows(digits->X, order, N, d.X);
    nn_matrix_gather_rows(one_hot, order, N, d.T);
    gsl_matrix_scale(d.X, 1.0 / 16.0); /* pixels are 0 to 16 */
    gsl_matrix_free(one_hot);
    d.X_train = gsl_matrix_submatrix(d.X, 0, 0, TRAIN, D);
    d.T_train = gsl_matrix_submatrix(d.T, 0, 0, TRAIN, CLASSES);
    d.X_test = gsl_matrix_submatrix(d.X, TRAIN, 0, TEST, D);
    d.T_test = gsl_matrix_submatrix(d.T, TRAIN, 0, TEST, CLASSES);
    return d;
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

/* Deals the rows, draws the weights and trains, all from one seed. */
static void
learn(const nn_table *digits, unsigned long seed, nn_history *h)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = HIDDEN},
        {.type = nn_layer_relu, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = CLASSES}};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    deal d = deal_rows(digits, r);
    nn_net *net = nn_net_alloc(layers, 3);
    nn_net_init(net, r);
    nn_trainer *t = nn_trainer_alloc(net, nn_softmax_xent, 0.1, BATCH, TRAIN);
    nn_progress bar = nn_progress_start("digits", h->room);
    h->size = 0;
    nn_train(t, &d.X_train.matrix, &d.T_train.matrix, &d.X_test.matrix,
             &d.T_test.matrix, r, h, show, &bar);
    nn_progress_end(&bar);
    nn_trainer_free(t);
    nn_net_free(net);
    gsl_matrix_free(d.T);
    gsl_matrix_free(d.X);
    gsl_rng_free(r);
}

/* Prints what each of ten seeds ends with. */
static void
print_seeds(const nn_table *digits, nn_history *h)
{
    int enough = 0;
    printf("# seed  right of %d to learn from  right of %d others\n", TRAIN,
           TEST);
    for (unsigned long seed = 1; seed <= SEEDS; seed++) {
        learn(digits, seed, h);
        const nn_epoch *e = &h->epochs[h->size - 1];
        printf("# %4lu  %26.0f  %19.0f\n", seed, TRAIN * e->accuracy,
               TEST * e->valid_accuracy);
        enough += e->valid_accuracy >= 0.95;
    }
    printf("# %d of %d seeds reach 95 %%\n", enough, SEEDS);
}

/* The losses of both parts, epoch by epoch. */
static void
print_losses(const nn_history *h)
{
    nn_plot_block(stdout, "losses");
    for (size_t e = 0; e < h->size; e++)
        printf("%zu %.3f %.3f\n", e + 1, h->epochs[e].loss,
               h->epochs[e].valid_loss);
}

int
main(int argc, char **argv)
{
    nn_table *digits = nn_table_read_or_exit("data/digits.csv");
    nn_history *h = nn_history_alloc(EPOCHS);
    if (argc > 1) {
        learn(digits, strtoul(argv[1], NULL, 10), h);
        nn_history_fprintf(stdout, h);
    } else {
        print_seeds(digits, h);
        learn(digits, 1, h);
        print_losses(h);
    }
    nn_history_free(h);
    nn_table_free(digits);
    return 0;
}
