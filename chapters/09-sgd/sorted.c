/* The digits sorted by class, learned in the order of the file and shuffled. */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#include <stdio.h>

enum { CLASSES = 10, HIDDEN = 64, BATCH = 16, EPOCHS = 5 };

/* Rows of the table sorted by class, pixels divided by 16, into X; one-hot rows
 * into T. */
static void
sort_digits(const nn_table *digits, gsl_matrix *X, gsl_matrix *T)
{
    size_t k = 0;
    for (int label = 0; label < CLASSES; label++)
        for (size_t i = 0; i < X->size1; i++) {
            if (gsl_vector_int_get(digits->y, i) != label)
                continue;
            gsl_vector_const_view x = gsl_matrix_const_row(digits->X, i);
            gsl_matrix_set_row(X, k, &x.vector);
            gsl_matrix_set(T, k++, (size_t)label, 1.0);
        }
    gsl_matrix_scale(X, 1.0 / 16.0);
}

/* One epoch in the order of the rows: nn_train_epoch without its shuffle. */
static void
epoch_in_order(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T)
{
    for (size_t k = 0; k < nn_batch_count(t->n, t->batch); k++) {
        double loss;
        nn_batch_take(t, X, T, k);
        nn_net_gradient(t->net, t->X, t->T, t->loss, &loss, t->grad, t->w);
        nn_net_step(t->net, t->grad, t->eta);
    }
}

static void
train(nn_net *net, const gsl_matrix *X, const gsl_matrix *T, int shuffled)
{
    nn_trainer *t =
        nn_trainer_alloc(net, nn_softmax_xent, 0.1, BATCH, X->size1);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double loss, accuracy;
    gsl_rng_set(r, 1);
    nn_net_init(net, r);
    printf("%s", shuffled ? "shuffled" : "sorted  ");
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
        if (shuffled)
            nn_train_epoch(t, X, T, r, &loss);
        else
            epoch_in_order(t, X, T);
        nn_evaluate(t, X, T, &loss, &accuracy);
        printf("  %3.0f %%", 100.0 * accuracy);
    }
    printf("\n");
    gsl_rng_free(r);
    nn_trainer_free(t);
}

int
main(void)
{
    nn_table *digits = nn_table_read_or_exit("data/digits.csv");
    size_t n = digits->X->size1, d = digits->X->size2;
    gsl_matrix *X = gsl_matrix_alloc(n, d), *T = gsl_matrix_calloc(n, CLASSES);
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = d, .n_out = HIDDEN},
        {.type = nn_layer_relu, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = CLASSES}};
    nn_net *net = nn_net_alloc(layers, 3);
    sort_digits(digits, X, T);
    train(net, X, T, 0);
    train(net, X, T, 1);
    nn_net_free(net);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    nn_table_free(digits);
    return 0;
}
