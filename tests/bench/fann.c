/* FANN takes part, Debian's, in double precision: sigmoids in every layer, one
 * sample at a time, squared error, the order as it comes.  Its rates are those
 * of other mathematics; it is here because a C program may use it. */
#include "work.h"

#include <doublefann.h>

#include <stdlib.h>

typedef struct {
    struct fann *net;
    struct fann_train_data *data;
} trained;

static double
epoch(void *state, const uint64_t *order)
{
    trained *s = state;
    (void)order;
    fann_shuffle_train_data(s->data);
    return fann_train_epoch(s->net, s->data);
}

static struct fann_train_data *
samples(const bench_work *w)
{
    unsigned d = (unsigned)w->X->size2, c = (unsigned)w->T->size2;
    struct fann_train_data *data = fann_create_train((unsigned)w->n, d, c);
    for (size_t i = 0; i < w->n; i++) {
        for (unsigned j = 0; j < d; j++)
            data->input[i][j] = gsl_matrix_get(w->X, i, j);
        for (unsigned j = 0; j < c; j++)
            data->output[i][j] = gsl_matrix_get(w->T, i, j);
    }
    return data;
}

int
main(int argc, char **argv)
{
    unsigned widths[BENCH_WIDTHS];
    if (argc != 2)
        return 2;
    bench_work w = bench_read(argv[1]);
    for (size_t k = 0; k < w.n_widths; k++)
        widths[k] = (unsigned)w.widths[k];
    trained s = {fann_create_standard_array((unsigned)w.n_widths, widths),
                 samples(&w)};
    fann_set_training_algorithm(s.net, FANN_TRAIN_INCREMENTAL);
    fann_set_learning_rate(s.net, (float)w.eta);
    bench_serve(&w, epoch, &s, NULL);
    fann_destroy(s.net);
    fann_destroy_train(s.data);
    bench_free(&w);
    return 0;
}
