/* The library takes part: nn_train_epoch, as chapter 9 has it. */
#include "work.h"

#include "nn/mlp.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    const bench_work *w;
    nn_net *net;
    nn_trainer *t;
    gsl_rng *r;
} trained;

/* The orders of the checked epochs are what the trainer's own shuffles come to
 * from BENCH_SEED, so they are not needed here. */
static double
epoch(void *state, const uint64_t *order)
{
    trained *s = state;
    double loss;
    (void)order;
    if (nn_train_epoch(s->t, s->w->X, s->w->T, s->r, &loss))
        exit(2);
    return loss;
}

/* Bytes that malloc has given out, large blocks that it maps for themselves, too. */
static size_t
bytes_in_use(void)
{
#ifdef __GLIBC__
    struct mallinfo2 m = mallinfo2();
    return m.uordblks + m.hblkhd;
#else
    return 0;
#endif
}

static size_t before;

static void
memory(const bench_work *w)
{
    size_t widths = w->widths[w->n_widths - 1];
    for (size_t k = 1; k + 1 < w->n_widths; k++)
        widths += 2 * w->widths[k]; /* scores, and what the activation says */
    size_t least = 2 * w->theta->size + w->batch * widths +
                   w->n * (w->X->size2 + w->T->size2);
    size_t reading = BENCH_CHECKED * w->n * sizeof *w->orders +
                     w->theta->size * sizeof(double); /* for the check only */
    printf("%zu %zu\n", bytes_in_use() - before - reading,
           least * sizeof(double));
}

int
main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    before = bytes_in_use();
    bench_work w = bench_read(argv[1]);
    nn_net *net = nn_mlp_alloc(w.widths, w.n_widths, nn_layer_named(w.act));
    gsl_vector_memcpy(net->theta, w.theta);
    trained s = {&w, net,
                 nn_trainer_alloc(net, nn_softmax_xent, w.eta, w.batch, w.n),
                 gsl_rng_alloc(gsl_rng_mt19937)};
    gsl_rng_set(s.r, BENCH_SEED);
    bench_serve(&w, epoch, &s, memory);
    nn_trainer_free(s.t);
    nn_net_free(net);
    gsl_rng_free(s.r);
    bench_free(&w);
    return 0;
}
