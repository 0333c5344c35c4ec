/* Steps, means and noise of batches, against every batch there is. */
#include "nn/matrix.h"
#include "nn/sgd.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_combination.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

enum { N = 7, D = 2, M = 1 };

typedef struct {
    nn_net *net;
    nn_workspace *w;
    gsl_matrix *X, *T;
    gsl_vector *g;       /* the gradient of all N samples */
    gsl_vector *each[N]; /* of each sample */
} problem;

/* The gradient of k chosen samples. */
static double
gradient_of(const problem *p, const size_t *rows, size_t k, gsl_vector *g)
{
    double loss;
    gsl_matrix *X = gsl_matrix_alloc(k, D), *T = gsl_matrix_alloc(k, M);
    nn_matrix_gather_rows(p->X, rows, k, X);
    nn_matrix_gather_rows(p->T, rows, k, T);
    nn_net_gradient(p->net, X, T, nn_bce_logits, &loss, g, p->w);
    gsl_matrix_free(T);
    gsl_matrix_free(X);
    return loss;
}

static void
set_up(problem *p)
{
    static const size_t all[N] = {0, 1, 2, 3, 4, 5, 6};
    const nn_layer layers[] = {
        {.type = nn_layer_dense, .n_in = D, .n_out = 3},
        {.type = nn_layer_tanh, .n_in = 3, .n_out = 3},
        {.type = nn_layer_dense, .n_in = 3, .n_out = M}};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    p->net = nn_net_alloc(layers, 3);
    p->w = nn_workspace_alloc(p->net, N);
    p->X = gsl_matrix_alloc(N, D);
    p->T = gsl_matrix_alloc(N, M);
    p->g = gsl_vector_alloc(p->net->theta->size);
    nn_net_init(p->net, r);
    nn_matrix_fill_normal(p->X, 1.0, r);
    for (size_t i = 0; i < N; i++) {
        gsl_matrix_set(p->T, i, 0, (double)(i % 2));
        p->each[i] = gsl_vector_alloc(p->net->theta->size);
        gradient_of(p, all + i, 1, p->each[i]);
    }
    gradient_of(p, all, N, p->g);
    gsl_rng_free(r);
}

static void
tear_down(problem *p)
{
    for (size_t i = 0; i < N; i++)
        gsl_vector_free(p->each[i]);
    gsl_vector_free(p->g);
    gsl_matrix_free(p->T);
    gsl_matrix_free(p->X);
    nn_workspace_free(p->w);
    nn_net_free(p->net);
}

/* |a - b|^2 */
static double
distance2(const gsl_vector *a, const gsl_vector *b)
{
    double sum = 0.0;
    for (size_t k = 0; k < a->size; k++)
        sum += gsl_pow_2(gsl_vector_get(a, k) - gsl_vector_get(b, k));
    return sum;
}

/* One step of nn_train_epoch, taken from the gradients of single samples. */
static void
test_step(problem *p)
{
    const double eta = 0.25;
    gsl_vector *theta = gsl_vector_alloc(p->net->theta->size);
    nn_trainer *t = nn_trainer_alloc(p->net, nn_bce_logits, eta, N, N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double loss;
    gsl_vector_memcpy(theta, p->net->theta);
    for (size_t i = 0; i < N; i++)
        gsl_blas_daxpy(-eta / N, p->each[i], theta);
    gsl_vector *before = gsl_vector_alloc(theta->size);
    gsl_vector_memcpy(before, p->net->theta);
    nn_train_epoch(t, p->X, p->T, r, &loss);
    gsl_test_abs(sqrt(distance2(theta, p->net->theta)), 0.0, 1e-14,
                 "equation (9.1): a step takes the mean of the samples'"
                 " gradients");
    gsl_vector_memcpy(p->net->theta, before);
    gsl_vector_free(before);
    gsl_rng_free(r);
    nn_trainer_free(t);
    gsl_vector_free(theta);
}

/* The mean over all batches of this size, and their noise. */
static void
test_all_batches(problem *p, size_t size)
{
    gsl_vector *g = gsl_vector_alloc(p->g->size);
    gsl_vector *mean = gsl_vector_calloc(p->g->size);
    gsl_combination *c = gsl_combination_calloc(N, size);
    double noise = 0.0, scatter = 0.0, n = 0.0, b = (double)size;
    do {
        gradient_of(p, gsl_combination_data(c), size, g);
        gsl_vector_add(mean, g);
        noise += distance2(g, p->g);
        n++;
    } while (gsl_combination_next(c) == GSL_SUCCESS);
    gsl_vector_scale(mean, 1.0 / n);
    for (size_t i = 0; i < N; i++)
        scatter += distance2(p->each[i], p->g) / N;
    gsl_test_abs(sqrt(distance2(mean, p->g)), 0.0, 1e-14,
                 "equation (9.5): the mean over all %.0f batches of %zu", n,
                 size);
    gsl_test_rel(noise / n, (N - b) / (b * (N - 1)) * scatter, 1e-12,
                 "equation (9.6): the noise of all %.0f batches of %zu", n,
                 size);
    gsl_combination_free(c);
    gsl_vector_free(mean);
    gsl_vector_free(g);
}

/* The loss on the way, when nothing moves, is that of the whole set; a mean of
 * the batches' losses is not. */
static void
test_running(problem *p)
{
    nn_trainer *t = nn_trainer_alloc(p->net, nn_bce_logits, 1e-300, 3, N);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    double running, whole = 0.0, of_batches = 0.0;
    gsl_vector *g = gsl_vector_alloc(p->g->size);
    nn_train_epoch(t, p->X, p->T, r, &running);
    whole = gradient_of(p, t->order, N, g);
    for (size_t first = 0; first < N; first += 3)
        of_batches +=
            gradient_of(p, t->order + first, GSL_MIN(3, N - first), g) / 3.0;
    gsl_test_rel(running, whole, 1e-13,
                 "equation (9.4): the mean over the samples");
    gsl_test(fabs(of_batches - whole) < 1e-3,
             "the mean over the batches is another number");
    gsl_vector_free(g);
    gsl_rng_free(r);
    nn_trainer_free(t);
}

int
main(void)
{
    problem p;
    set_up(&p);
    test_step(&p);
    for (size_t size = 1; size <= N; size++)
        test_all_batches(&p, size);
    test_running(&p);
    tear_down(&p);
    return gsl_test_summary();
}
