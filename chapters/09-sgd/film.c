/* What a network says about the plane while it learns two moons, epoch by
 * epoch. */
#include "nn/plot.h"
#include "nn/sgd.h"
#include "nn/toys.h"

#include <stdio.h>

enum { N = 200, HIDDEN = 16, BATCH = 8, ACROSS = 40, UP = 30 };

/* Prints the score at each point of a grid, column by column. */
static void
print_scores(const nn_net *net, size_t epoch, nn_workspace *w)
{
    char name[32];
    snprintf(name, sizeof name, "scores after %zu.", epoch);
    nn_plot_block(stdout, name);
    for (int i = 0; i <= ACROSS; i++) {
        for (int j = 0; j <= UP; j++) {
            double x[2] = {4.0 * i / ACROSS - 1.5, 2.5 * j / UP - 1.0}, z;
            gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
            gsl_matrix_view Z = gsl_matrix_view_array(&z, 1, 1);
            nn_net_forward(net, &X.matrix, &Z.matrix, w);
            printf("%.2f %.3f %.3f\n", x[0], x[1], z);
        }
        printf("\n");
    }
}

/* Trains, and draws the map after each of these numbers of epochs. */
static void
film(nn_trainer *t, const gsl_matrix *X, const gsl_matrix *T, gsl_rng *r)
{
    static const size_t frames[] = {0, 1, 3, 10, 30, 100};
    size_t done = 0;
    for (size_t k = 0; k < sizeof frames / sizeof *frames; k++) {
        double loss, accuracy;
        for (; done < frames[k]; done++)
            nn_train_epoch(t, X, T, r, &loss);
        nn_evaluate(t, X, T, &loss, &accuracy);
        printf("# epoch %3zu: loss %.2f, %3.0f of %d right\n", done, loss,
               accuracy * N, N);
        print_scores(t->net, done, t->w);
    }
}

int
main(void)
{
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = HIDDEN},
        {.type = nn_layer_tanh, .n_in = HIDDEN, .n_out = HIDDEN},
        {.type = nn_layer_dense, .n_in = HIDDEN, .n_out = 1}};
    gsl_matrix *X = gsl_matrix_alloc(N, 2), *T = gsl_matrix_alloc(N, 1);
    gsl_vector_int *y = gsl_vector_int_alloc(N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    nn_toys_moons(X, y, 0.1, r);
    for (size_t i = 0; i < N; i++)
        gsl_matrix_set(T, i, 0, gsl_vector_int_get(y, i));
    nn_net *net = nn_net_alloc(layers, 3);
    nn_net_init(net, r);
    nn_trainer *t = nn_trainer_alloc(net, nn_bce_logits, 0.5, BATCH, N);
    film(t, X, T, r);
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
