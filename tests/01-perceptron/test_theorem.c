/* Novikoff's theorem and its proof, on random sets that a line separates. */
#include "neurons.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

enum { N = 12, D = 3 };
enum { GROWS_TOO_LITTLE = -1, RUNS_AWAY = -2 };

typedef struct {
    double u[D + 1];    /* a separating direction of length 1, bias last */
    double x[N][D + 1]; /* samples with an input 1 last */
    int y[N];
    double gamma, R; /* of u and x, computed here */
} theorem;

static double
dot(const double *a, const double *b)
{
    double sum = 0.0;
    for (int j = 0; j <= D; j++)
        sum += a[j] * b[j];
    return sum;
}

static void
draw(theorem *t, gsl_rng *r)
{
    gsl_ran_dir_nd(r, D + 1, t->u);
    t->gamma = GSL_POSINF;
    t->R = 0.0;
    for (int i = 0; i < N; i++) {
        double z;
        do {
            for (int j = 0; j < D; j++)
                t->x[i][j] = gsl_ran_flat(r, -2.0, 2.0);
            t->x[i][D] = 1.0;
            z = dot(t->u, t->x[i]);
        } while (fabs(z) < 0.1);
        t->y[i] = z > 0.0;
        t->gamma = GSL_MIN_DBL(t->gamma, fabs(z));
        t->R = GSL_MAX_DBL(t->R, sqrt(dot(t->x[i], t->x[i])));
    }
}

/* The library's view of the set, to be freed by the caller. */
static void
as_samples(const theorem *t, gsl_matrix **X, gsl_vector_int **y)
{
    *X = gsl_matrix_alloc(N, D);
    *y = gsl_vector_int_alloc(N);
    for (size_t i = 0; i < N; i++) {
        for (size_t j = 0; j < D; j++)
            gsl_matrix_set(*X, i, j, t->x[i][j]);
        gsl_vector_int_set(*y, i, t->y[i]);
    }
}

/* The rule on samples that carry an input 1, without any bias, in plain loops.
 * Checks both inequalities of the proof at every update; returns their number,
 * or which inequality fails. */
static int
plain_perceptron(const theorem *t, double v[D + 1])
{
    int updates = 0, clean = 0;
    for (int j = 0; j <= D; j++)
        v[j] = 0.0;
    while (!clean) {
        clean = 1;
        for (int i = 0; i < N; i++) {
            int error = t->y[i] - (dot(v, t->x[i]) > 0.0);
            for (int j = 0; j <= D; j++)
                v[j] += error * t->x[i][j];
            updates += error != 0;
            clean = clean && error == 0;
            if (dot(t->u, v) < updates * t->gamma - 1e-9)
                return GROWS_TOO_LITTLE;
            if (dot(v, v) > updates * t->R * t->R + 1e-9)
                return RUNS_AWAY;
        }
    }
    return updates;
}

static void
test_theorem_on(const theorem *t)
{
    double v[D + 1], bound;
    int updates = plain_perceptron(t, v);
    gsl_test(updates == GROWS_TOO_LITTLE,
             "equation (1.8): each update gains gamma along u");
    gsl_test(updates == RUNS_AWAY,
             "equation (1.9): the squared length is at most k R^2");
    gsl_matrix *X;
    gsl_vector_int *y;
    as_samples(t, &X, &y);
    nn_perceptron *p = nn_perceptron_alloc(D);
    nn_perceptron_run run;
    nn_perceptron_fit(p, X, y, 1.0, 1000000, &run);
    double off = fabs(p->b - v[D]);
    for (size_t j = 0; j < D; j++)
        off = GSL_MAX_DBL(off, fabs(gsl_vector_get(p->w, j) - v[j]));
    gsl_test(off > 1e-12 || run.updates != (size_t)updates,
             "equation (1.5): the bias is the weight of an input 1");

    for (size_t j = 0; j < D; j++)
        gsl_vector_set(p->w, j, 3.0 * t->u[j]);
    p->b = 3.0 * t->u[D];
    nn_perceptron_bound(p, X, y, &bound);
    gsl_test_rel(t->R / sqrt(bound), t->gamma, 1e-12,
                 "equation (1.6): the margin does not feel the length");
    gsl_test(run.updates > bound,
             "equation (1.7): %zu updates are at most the bound %.1f",
             run.updates, bound);
    nn_perceptron_free(p);
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
}

static void
test_theorem(void)
{
    gsl_rng *r = generator(3);
    for (int k = 0; k < 20; k++) {
        theorem t;
        draw(&t, r);
        test_theorem_on(&t);
    }
    gsl_rng_free(r);
}

int
main(void)
{
    test_theorem();
    return gsl_test_summary();
}
