/* Project A's network on 20 random deals of the same data: how much of a result
 * is the deal?  For figures: the curves of two deals, and the spread. */
#include "nn/csv.h"
#include "nn/data.h"
#include "nn/matrix.h"
#include "nn/mlp.h"
#include "nn/plot.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

enum { D = 30, C = 2, EPOCHS = 84, BATCH = 8, DEALS = 20 };

static const double RATE = 0.0314;

typedef struct {
    gsl_matrix *X, *T;
} set;

/* The chosen rows, scaled, and their one-hot targets. */
static set
take(const nn_table *t, const size_t *rows, size_t n, const nn_scaler *scaler)
{
    set s = {gsl_matrix_alloc(n, D), gsl_matrix_alloc(n, C)};
    gsl_vector_int *y = gsl_vector_int_alloc(n);
    nn_matrix_gather_rows(t->X, rows, n, s.X);
    nn_scaler_apply(scaler, s.X, s.X);
    for (size_t i = 0; i < n; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(t->y, rows[i]));
    nn_one_hot(y, s.T);
    gsl_vector_int_free(y);
    return s;
}

static void
free_set(set s)
{
    gsl_matrix_free(s.X);
    gsl_matrix_free(s.T);
}

/* Measures the scaler on the training rows, and on them only. */
static nn_scaler *
fit_scaler(const nn_table *t, const nn_split *s)
{
    nn_scaler *scaler = nn_scaler_alloc(D);
    gsl_matrix *X = gsl_matrix_alloc(s->n_train, D);
    nn_matrix_gather_rows(t->X, s->train, s->n_train, X);
    nn_scaler_fit(X, scaler);
    gsl_matrix_free(X);
    return scaler;
}

/* Trains on the deal of one seed, from the first weights of another; h is
 * filled. */
static void
train(const nn_table *t, unsigned long deal, unsigned long weights,
      const nn_layer_type *hidden, nn_history *h)
{
    static const size_t widths[] = {D, 24, 24, C};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, deal);
    nn_split *s = nn_split_stratified(t->y, C, 0.7, 0.15, r);
    nn_scaler *scaler = fit_scaler(t, s);
    set train = take(t, s->train, s->n_train, scaler);
    set valid = take(t, s->valid, s->n_valid, scaler);
    gsl_rng_set(r, weights);
    nn_net *net = nn_mlp_alloc(widths, 4, hidden);
    nn_net_init(net, r);
    nn_trainer *trainer =
        nn_trainer_alloc(net, nn_softmax_xent, RATE, BATCH, train.X->size1);
    h->size = 0;
    nn_train(trainer, train.X, train.T, valid.X, valid.T, r, h, NULL, NULL);
    nn_trainer_free(trainer);
    nn_net_free(net);
    free_set(train);
    free_set(valid);
    nn_scaler_free(scaler);
    nn_split_free(s);
    gsl_rng_free(r);
}

static void
print_curves(const char *name, const nn_history *h)
{
    nn_plot_block(stdout, name);
    for (size_t i = 0; i < h->size; i++)
        printf("%zu %.3f %.3f\n", i + 1, h->epochs[i].loss,
               h->epochs[i].valid_loss);
}

/* The least validation loss of a run. */
static double
best(const nn_history *h)
{
    double least = h->epochs[0].valid_loss;
    for (size_t i = 1; i < h->size; i++)
        least = GSL_MIN_DBL(least, h->epochs[i].valid_loss);
    return least;
}

/* Trains on every deal and prints its last validation loss and accuracy, and the
 * least loss on the way; then what the 20 have in common. */
static void
print_spread(const nn_table *t, const char *name, const nn_layer_type *hidden,
             nn_history *h)
{
    double loss[DEALS], least = 0.0;
    int below = 0, accurate = 0;
    nn_plot_block(stdout, name);
    for (size_t k = 0; k < DEALS; k++) {
        train(t, k + 1, k + 1, hidden, h);
        nn_epoch last = h->epochs[EPOCHS - 1];
        loss[k] = last.valid_loss;
        least += best(h) / DEALS;
        below += last.valid_loss < 0.08;
        accurate += last.valid_accuracy >= 0.96;
        printf("%zu %.3f %.3f %.3f\n", k + 1, loss[k], last.valid_accuracy,
               best(h));
    }
    double mean = gsl_stats_mean(loss, 1, DEALS);
    gsl_sort(loss, 1, DEALS);
    printf(
        "# %s: loss %.2f to %.2f, median %.2f, mean %.2f; least on the way, "
        "mean %.2f\n",
        name, loss[0], loss[DEALS - 1],
        gsl_stats_median_from_sorted_data(loss, 1, DEALS), mean, least);
    printf("# below 0.08 on %d deals, accuracy at least 0.96 on %d, of %d\n",
           below, accurate, DEALS);
}

/* How much of the spread is that of the first weights: deal 42 from 20 of them. */
static void
print_weights(const nn_table *t, nn_history *h)
{
    double least = GSL_POSINF, most = 0.0;
    for (size_t k = 0; k < DEALS; k++) {
        train(t, 42, k + 1, nn_layer_sigmoid, h);
        double loss = h->epochs[EPOCHS - 1].valid_loss;
        least = GSL_MIN_DBL(least, loss);
        most = GSL_MAX_DBL(most, loss);
    }
    printf("# sigmoid on one deal: loss %.3f to %.3f\n", least, most);
}

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/wdbc.csv");
    nn_history *h = nn_history_alloc(EPOCHS);
    train(t, 42, 42, nn_layer_sigmoid, h);
    print_curves("curves-sigmoid", h);
    train(t, 15, 15, nn_layer_relu, h);
    print_curves("curves-relu", h);
    print_spread(t, "sigmoid", nn_layer_sigmoid, h);
    print_spread(t, "relu", nn_layer_relu, h);
    print_weights(t, h);
    nn_history_free(h);
    nn_table_free(t);
}
