/* The reference of chapter 1 against closed forms, brute force and theorems.
 * Run from the root. */
#include "nn/perceptron.h"

#include "../lib/errors.h"
#include "nn/csv.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

#include <float.h>
#include <stdint.h>

enum { N = 12, D = 3 };
enum { GROWS_TOO_LITTLE = -1, RUNS_AWAY = -2 };

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};
static const int and_truth[4] = {0, 0, 0, 1};
static const int or_truth[4] = {0, 1, 1, 1};
static const int nand_truth[4] = {1, 1, 1, 0};
static const int xor_truth[4] = {0, 1, 1, 0};

/* Asked for more memory than there is, the sanitizer shall return NULL as
 * malloc does, and not end the program. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static nn_perceptron *
neuron2(double w1, double w2, double b)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    gsl_vector_set(p->w, 0, w1);
    gsl_vector_set(p->w, 1, w2);
    p->b = b;
    return p;
}

static int
is_neuron2(const nn_perceptron *p, double w1, double w2, double b)
{
    return gsl_vector_get(p->w, 0) == w1 && gsl_vector_get(p->w, 1) == w2 &&
           p->b == b;
}

static gsl_rng *
generator(unsigned long seed)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, seed);
    return r;
}

static void
fill_vector(gsl_vector *v, gsl_rng *r)
{
    for (size_t j = 0; j < v->size; j++)
        gsl_vector_set(v, j, gsl_ran_flat(r, -2.0, 2.0));
}

/* ---- one neuron ---- */

static void
test_paper_case(void)
{
    static const double cases[3][4] = {
        {1, 3, -0.5, 0}, {2, 1, 3.5, 1}, {1, 2.5, 0, 0}};
    nn_perceptron *p = neuron2(2, -1, 0.5);
    for (int k = 0; k < 3; k++) {
        gsl_vector_const_view x = gsl_vector_const_view_array(cases[k], 2);
        gsl_test(nn_perceptron_preact(p, &x.vector) != cases[k][2],
                 "equation (1.1): the score of (%g, %g) is %g", cases[k][0],
                 cases[k][1], cases[k][2]);
        gsl_test(nn_perceptron_predict(p, &x.vector) != (int)cases[k][3],
                 "equation (1.2): the answer to (%g, %g) is %g", cases[k][0],
                 cases[k][1], cases[k][3]);
    }
    nn_perceptron_free(p);
}

/* Compares the score with a sum in long double, on columns of a matrix. */
static void
test_score_by_sum(void)
{
    gsl_rng *r = generator(1);
    gsl_matrix *A = gsl_matrix_alloc(7, 4);
    nn_perceptron *p = nn_perceptron_alloc(7);
    for (size_t i = 0; i < 7; i++)
        for (size_t j = 0; j < 4; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, -2.0, 2.0));
    fill_vector(p->w, r);
    p->b = 0.625;
    for (size_t j = 0; j < 4; j++) {
        gsl_vector_const_view x = gsl_matrix_const_column(A, j);
        long double z = p->b;
        for (size_t i = 0; i < 7; i++)
            z +=
                (long double)gsl_vector_get(p->w, i) * gsl_matrix_get(A, i, j);
        gsl_test_abs(nn_perceptron_preact(p, &x.vector), (double)z, 1e-14,
                     "equation (1.1): a column's score is the sum");
    }
    nn_perceptron_free(p);
    gsl_matrix_free(A);
    gsl_rng_free(r);
}

static void
test_step(void)
{
    gsl_test(nn_step(0.0) != 0, "equation (1.2): step(0) is 0");
    gsl_test(nn_step(-0.0) != 0, "equation (1.2): step(-0) is 0");
    gsl_test(nn_step(DBL_MIN) != 1, "equation (1.2): step(DBL_MIN) is 1");
    gsl_test(nn_step(-DBL_MIN) != 0, "equation (1.2): step(-DBL_MIN) is 0");
    gsl_test(nn_step(GSL_POSINF) != 1, "equation (1.2): step(inf) is 1");
    gsl_test(nn_step(GSL_NEGINF) != 0, "equation (1.2): step(-inf) is 0");
    gsl_test(nn_step(GSL_NAN) != 0, "step(NaN) is 0");
}

/* ---- one update ---- */

static void
test_update_by_hand(void)
{
    static const double data[2] = {1, 2}, near[2] = {2, 1};
    static const double zero[2] = {1, 3};
    gsl_vector_const_view x = gsl_vector_const_view_array(data, 2);
    gsl_vector_const_view x2 = gsl_vector_const_view_array(near, 2);
    gsl_vector_const_view x3 = gsl_vector_const_view_array(zero, 2);
    int mistake = -7;
    nn_perceptron *p = neuron2(2, 2, -4);
    nn_perceptron_update(p, &x2.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 1, 1.5, -4.5) || mistake != 1,
             "equation (1.3): (2, 2), -4 becomes (1, 1.5), -4.5");
    gsl_test(nn_perceptron_preact(p, &x2.vector) != -1.0,
             "equation (1.4): and the score of (2, 1) falls from 2 to -1");
    nn_perceptron_free(p);

    p = neuron2(2, -1, 1);
    nn_perceptron_update(p, &x3.vector, 1, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 2.5, 0.5, 1.5) || mistake != 1,
             "equation (1.3): (2, -1), 1 becomes (2.5, 0.5), 1.5");
    nn_perceptron_free(p);

    p = neuron2(0.5, 0.5, 0);
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 0, -0.5, -0.5) || mistake != 1,
             "equation (1.3): (0.5, 0.5), 0 becomes (0, -0.5), -0.5");
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 0, -0.5, -0.5) || mistake != 0,
             "equation (1.3): a right answer changes nothing");
    nn_perceptron_free(p);

    p = neuron2(0.2, -0.1, 0.05);
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test_abs(gsl_vector_get(p->w, 0), -0.3, 1e-15,
                 "equation (1.3): the first weight of another case");
    gsl_test_abs(gsl_vector_get(p->w, 1), -1.1, 1e-15,
                 "equation (1.3): its second weight");
    gsl_test_abs(p->b, -0.45, 1e-15, "equation (1.3): its bias");
    nn_perceptron_free(p);
}

/* After an update by x the score of x has moved by eta (y - yhat)(|x|^2 + 1),
 * which is towards the label. */
static void
test_update_moves_score(void)
{
    gsl_rng *r = generator(2);
    nn_perceptron *p = nn_perceptron_alloc(D);
    gsl_vector *x = gsl_vector_alloc(D);
    int moved = 0;
    for (int k = 0; k < 40; k++) {
        fill_vector(p->w, r);
        fill_vector(x, r);
        p->b = gsl_ran_flat(r, -1.0, 1.0);
        int y = k % 2, mistake;
        double before = nn_perceptron_preact(p, x), square = 0.0;
        int error = y - (before > 0.0);
        for (size_t j = 0; j < D; j++)
            square += gsl_pow_2(gsl_vector_get(x, j));
        nn_perceptron_update(p, x, y, 0.25, &mistake);
        moved += mistake;
        gsl_test(mistake != (error != 0), "a mistake is reported as 1");
        gsl_test_abs(nn_perceptron_preact(p, x) - before,
                     0.25 * error * (square + 1.0), 1e-13,
                     "equation (1.4): how far an update moves a score");
    }
    gsl_test(moved < 5 || moved > 35,
             "both kinds of answer were met: %d of 40", moved);
    gsl_vector_free(x);
    nn_perceptron_free(p);
    gsl_rng_free(r);
}

/* ---- training on gates ---- */

static nn_perceptron_run
fit_gate(nn_perceptron *p, const int truth[4], double eta, size_t max_epochs)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron_run run = {77, 77, 77};
    nn_perceptron_fit(p, &X.matrix, &y.vector, eta, max_epochs, &run);
    return run;
}

static void
test_gate(const char *name, const int truth[4], const double want[3],
          size_t updates, size_t epochs)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, truth, 1.0, 100);
    gsl_test(!is_neuron2(p, want[0], want[1], want[2]),
             "%s is learned as (%g, %g), %g", name, want[0], want[1], want[2]);
    gsl_test(run.updates != updates || run.epochs != epochs || !run.converged,
             "%s takes %zu updates and %zu epochs", name, updates, epochs);

    nn_perceptron *quarter = nn_perceptron_alloc(2);
    run = fit_gate(quarter, truth, 0.25, 100);
    gsl_test(
        !is_neuron2(quarter, 0.25 * want[0], 0.25 * want[1], 0.25 * want[2]) ||
            run.updates != updates,
        "%s from 0: eta scales the solution, not the count", name);
    nn_perceptron_free(quarter);
    nn_perceptron_free(p);
}

/* From elsewhere than 0 the learning rate does change the count. */
static void
test_rate_from_elsewhere(void)
{
    nn_perceptron *p = neuron2(1, 1, 1), *q = neuron2(1, 1, 1);
    nn_perceptron_run fast = fit_gate(p, and_truth, 1.0, 1000);
    nn_perceptron_run slow = fit_gate(q, and_truth, 0.125, 1000);
    gsl_test(fast.updates != 9 || slow.updates != 12,
             "AND from (1, 1), 1: %zu updates with eta 1, %zu with 1/8",
             fast.updates, slow.updates);
    nn_perceptron_free(q);
    nn_perceptron_free(p);
}

/* A tenth is not a double: scores that should be 0 are not, and NAND takes
 * another way. */
static void
test_rate_of_a_tenth(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, nand_truth, 0.1, 1000);
    gsl_test(run.updates != 8, "NAND with eta 0.1: %zu updates, not 11",
             run.updates);
    gsl_test_rel(p->b, 0.2, 1e-12, "NAND with eta 0.1 ends at another line");
    nn_perceptron_free(p);
}

static void
test_xor(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, xor_truth, 1.0, 1000);
    gsl_test(run.updates != 3997 || run.epochs != 1000 || run.converged,
             "XOR: 3997 updates in 1000 epochs, and no end");
    nn_perceptron_free(p);
}

/* One epoch at a time is the same as all at once. */
static void
test_epochs_add_up(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    static const size_t mistakes[7] = {1, 3, 3, 2, 1, 0, 0};
    for (int epoch = 0; epoch < 7; epoch++) {
        nn_perceptron_run run = fit_gate(p, and_truth, 1.0, 1);
        gsl_test(run.updates != mistakes[epoch] || run.epochs != 1 ||
                     run.converged != (mistakes[epoch] == 0),
                 "AND makes %zu mistakes in epoch %d", mistakes[epoch],
                 epoch + 1);
    }
    gsl_test(!is_neuron2(p, 2, 1, -2), "seven single epochs end as one run");
    nn_perceptron_free(p);
}

/* ---- the theorem, on random sets that a random line separates ---- */

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

/* ---- bounds of gates ---- */

static double
gate_bound(double w1, double w2, double b, const int truth[4])
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron *p = neuron2(w1, w2, b);
    double bound = GSL_NAN;
    nn_perceptron_bound(p, &X.matrix, &y.vector, &bound);
    nn_perceptron_free(p);
    return bound;
}

static void
test_gate_bounds(void)
{
    gsl_test_rel(gate_bound(2, 2, -3, and_truth), 51, 1e-14,
                 "equation (1.7): AND and (2, 2), -3 prove 51");
    gsl_test_rel(gate_bound(2, 2, -1, or_truth), 27, 1e-14,
                 "equation (1.7): OR and (2, 2), -1 prove 27");
    gsl_test_rel(gate_bound(-2, -2, 3, nand_truth), 51, 1e-14,
                 "equation (1.7): NAND and (-2, -2), 3 prove 51");
    gsl_test_rel(gate_bound(0.5, 0.5, -0.75, and_truth), 51, 1e-14,
                 "equation (1.6): a quarter of the weights, the same margin");
    gsl_test(gate_bound(2, 1, -2, and_truth) != GSL_POSINF,
             "a sample on the line: nothing is proved");
    gsl_test(gate_bound(2, 2, -1, and_truth) != GSL_POSINF,
             "a sample on the wrong side: nothing is proved");
    gsl_test(gate_bound(0, 0, 0, and_truth) != GSL_POSINF,
             "no direction: nothing is proved");
}

/* No direction of a fine grid proves less than 51 for AND, 27 for OR; and none
 * proves anything for XOR. */
static void
test_best_bounds(void)
{
    double least_and = GSL_POSINF, least_or = GSL_POSINF;
    double least_xor = GSL_POSINF;
    for (int i = -40; i <= 40; i++)
        for (int j = -40; j <= 40; j++)
            for (int k = -40; k <= 40; k += 2) {
                double w1 = i / 20.0, w2 = j / 20.0, b = k / 20.0;
                least_and =
                    GSL_MIN_DBL(least_and, gate_bound(w1, w2, b, and_truth));
                least_or =
                    GSL_MIN_DBL(least_or, gate_bound(w1, w2, b, or_truth));
                least_xor =
                    GSL_MIN_DBL(least_xor, gate_bound(w1, w2, b, xor_truth));
            }
    gsl_test_rel(least_and, 51, 1e-12, "no line proves less than 51 for AND");
    gsl_test_rel(least_or, 27, 1e-12, "no line proves less than 27 for OR");
    gsl_test(least_xor != GSL_POSINF, "no line of the grid separates XOR");
}

/* ---- the pocket ---- */

static size_t
count_wrong(const double w[D], double b, const gsl_matrix *X,
            const gsl_vector_int *y)
{
    size_t wrong = 0;
    for (size_t i = 0; i < X->size1; i++) {
        double z = b;
        for (size_t j = 0; j < D; j++)
            z += w[j] * gsl_matrix_get(X, i, j);
        wrong += (z > 0.0) != gsl_vector_int_get(y, i);
    }
    return wrong;
}

/* The least number of mistakes of all perceptrons on the walk, by plain
 * loops. */
static size_t
least_on_walk(const gsl_matrix *X, const gsl_vector_int *y, int epochs)
{
    double w[D] = {0}, b = 0.0;
    size_t least = count_wrong(w, b, X, y);
    for (int step = 0; step < epochs * (int)X->size1; step++) {
        size_t i = (size_t)step % X->size1;
        double z = b;
        for (size_t j = 0; j < D; j++)
            z += w[j] * gsl_matrix_get(X, i, j);
        int error = gsl_vector_int_get(y, i) - (z > 0.0);
        for (size_t j = 0; j < D; j++)
            w[j] += error * gsl_matrix_get(X, i, j);
        b += error;
        least = GSL_MIN(least, count_wrong(w, b, X, y));
    }
    return least;
}

static void
test_pocket_on_walk(void)
{
    gsl_rng *r = generator(4);
    gsl_matrix *X = gsl_matrix_alloc(30, D);
    gsl_vector_int *y = gsl_vector_int_alloc(30);
    for (size_t i = 0; i < 30; i++) {
        gsl_vector_view x = gsl_matrix_row(X, i);
        fill_vector(&x.vector, r);
        gsl_vector_int_set(y, i, (int)gsl_rng_uniform_int(r, 2));
    }
    size_t last = 31;
    for (int epochs = 1; epochs <= 8; epochs++) {
        nn_perceptron *p = nn_perceptron_alloc(D);
        nn_perceptron *best = nn_perceptron_alloc(D);
        size_t mistakes = 77;
        nn_perceptron_pocket(p, X, y, 1.0, (size_t)epochs, best, &mistakes);
        gsl_test(mistakes != least_on_walk(X, y, epochs),
                 "equation (1.10): the pocket holds the best of the walk, %zu",
                 mistakes);
        gsl_test(count_wrong(best->w->data, best->b, X, y) != mistakes,
                 "equation (1.10): best makes the mistakes reported");
        gsl_test(mistakes > last, "the pocket never gets worse");
        last = mistakes;
        nn_perceptron_free(best);
        nn_perceptron_free(p);
    }
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

static void
test_pocket_on_gates(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view with =
        gsl_vector_int_const_view_array(and_truth, 4);
    gsl_vector_int_const_view without =
        gsl_vector_int_const_view_array(xor_truth, 4);
    nn_perceptron *p = nn_perceptron_alloc(2), *best = nn_perceptron_alloc(2);
    size_t mistakes;
    nn_perceptron_pocket(p, &X.matrix, &with.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 0 || !is_neuron2(best, 2, 1, -2),
             "AND: the pocket ends perfect, where fit ends");
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 1, "XOR from AND: three corners of four");
    gsl_vector_set_zero(p->w);
    p->b = 0.0;
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 1000, best,
                         &mistakes);
    gsl_test(mistakes != 2, "XOR from 0: the walk meets no line with 1 wrong");
    gsl_vector_set_all(p->w, 2.0);
    p->b = -1.0;
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 1 || !is_neuron2(best, 2, 2, -1),
             "XOR from OR: the first of equals stays in the pocket");
    nn_perceptron_free(best);
    nn_perceptron_free(p);
}

/* ---- real data ---- */

static void
test_iris(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_vector_int *y = gsl_vector_int_alloc(150);
    for (size_t i = 0; i < 150; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(iris->y, i) == 0);
    nn_perceptron *p = nn_perceptron_alloc(4);
    nn_perceptron_run run;
    double bound;
    nn_perceptron_fit(p, iris->X, y, 1.0, 1000, &run);
    nn_perceptron_bound(p, iris->X, y, &bound);
    gsl_test(!run.converged || run.updates > bound,
             "setosa is separated, in %zu updates, at most %.0f", run.updates,
             bound);
    nn_perceptron_free(p);
    gsl_vector_int_free(y);
    nn_table_free(iris);
}

/* Two mixtures, of three versicolors and of three virginicas, that are one and
 * the same flower, counted in millimetres: so no line separates the
 * species, since the score of a mixture is the mixture of the scores. */
static void
test_no_line_for_iris(void)
{
    static const size_t rows[6] = {83, 51, 55, 106, 129, 133};
    static const int weights[6] = {352, 28, 19, -124, -66, -209};
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    int total = 0;
    double difference[4] = {0};
    for (int k = 0; k < 6; k++) {
        gsl_test(gsl_vector_int_get(iris->y, rows[k]) != (k < 3 ? 1 : 2),
                 "row %zu has the species it should have", rows[k]);
        total += weights[k];
        for (size_t j = 0; j < 4; j++)
            difference[j] +=
                weights[k] * rint(10.0 * gsl_matrix_get(iris->X, rows[k], j));
    }
    gsl_test(total != 0, "both mixtures have 399 parts");
    for (int j = 0; j < 4; j++)
        gsl_test(difference[j] != 0.0, "the mixtures agree in measure %d",
                 j + 1);
    nn_table_free(iris);
}

/* ---- errors ---- */

static int
refused(int status, int code)
{
    int right = status == code && errors_seen()->count == 1 &&
                errors_seen()->code == code;
    errors_forget();
    return right;
}

static void
test_alloc(void)
{
    nn_perceptron *p = nn_perceptron_alloc(3);
    gsl_test(p == NULL || p->w->size != 3 || !gsl_vector_isnull(p->w) ||
                 p->b != 0.0,
             "a new perceptron is 0");
    nn_perceptron_free(p);
    nn_perceptron_free(NULL);
    errors_record_them();
    gsl_test(nn_perceptron_alloc(0) != NULL ||
                 errors_seen()->code != GSL_EINVAL,
             "no inputs: GSL_EINVAL");
    errors_forget();
    gsl_test(nn_perceptron_alloc(SIZE_MAX / 16) != NULL ||
                 errors_seen()->code != GSL_ENOMEM,
             "no memory: GSL_ENOMEM");
    errors_forget();
}

static void
test_errors_of_one(nn_perceptron *p, const gsl_vector *x3,
                   const gsl_vector *x2)
{
    int mistake = -7;
    gsl_test(!gsl_isnan(nn_perceptron_preact(p, x3)) ||
                 !refused(GSL_EBADLEN, GSL_EBADLEN),
             "preact of a wrong length: NaN and GSL_EBADLEN");
    gsl_test(nn_perceptron_predict(p, x3) != -1 ||
                 !refused(GSL_EBADLEN, GSL_EBADLEN),
             "predict of a wrong length: -1 and GSL_EBADLEN");
    gsl_test(
        !refused(nn_perceptron_update(p, x3, 1, 1.0, &mistake), GSL_EBADLEN),
        "update of a wrong length");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, 2, 1.0, &mistake), GSL_EINVAL),
        "update with the label 2");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, -1, 1.0, &mistake), GSL_EINVAL),
        "update with the label -1");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, 1, 0.0, &mistake), GSL_EINVAL),
        "update with a learning rate of 0");
    gsl_test(!refused(nn_perceptron_update(p, x2, 1, GSL_NAN, &mistake),
                      GSL_EINVAL),
             "update with a learning rate of NaN");
    gsl_test(mistake != -7, "after an error mistake is as it was");
}

static void
test_errors_of_many(nn_perceptron *p, const gsl_matrix *X,
                    const gsl_vector_int *y, const gsl_vector_int *y3,
                    const gsl_vector_int *bad)
{
    nn_perceptron *best = neuron2(5, 6, 7), *other = nn_perceptron_alloc(3);
    nn_perceptron_run run = {77, 77, 77};
    double bound = -7.0;
    size_t m = 77;
    gsl_test(
        !refused(nn_perceptron_fit(p, X, y3, 1, 9, &run), GSL_EBADLEN) ||
            !refused(nn_perceptron_fit(other, X, y, 1, 9, &run),
                     GSL_EBADLEN) ||
            !refused(nn_perceptron_fit(p, X, bad, 1, 9, &run), GSL_EINVAL) ||
            !refused(nn_perceptron_fit(p, X, y, -1, 9, &run), GSL_EINVAL) ||
            !refused(nn_perceptron_fit(p, X, y, 1, 0, &run), GSL_EINVAL),
        "fit refuses shapes, labels, rates and no epochs");
    gsl_test(!refused(nn_perceptron_bound(p, X, y3, &bound), GSL_EBADLEN) ||
                 !refused(nn_perceptron_bound(p, X, bad, &bound), GSL_EINVAL),
             "bound refuses shapes and labels");
    gsl_test(!refused(nn_perceptron_pocket(p, X, y3, 1, 9, best, &m),
                      GSL_EBADLEN) ||
                 !refused(nn_perceptron_pocket(p, X, y, 1, 9, other, &m),
                          GSL_EBADLEN) ||
                 !refused(nn_perceptron_pocket(p, X, bad, 1, 9, best, &m),
                          GSL_EINVAL) ||
                 !refused(nn_perceptron_pocket(p, X, y, 0, 9, best, &m),
                          GSL_EINVAL) ||
                 !refused(nn_perceptron_pocket(p, X, y, 1, 0, best, &m),
                          GSL_EINVAL),
             "pocket refuses shapes, labels, rates and no epochs");
    gsl_test(run.updates != 77 || run.epochs != 77 || run.converged != 77 ||
                 bound != -7.0 || m != 77 || !is_neuron2(best, 5, 6, 7),
             "after an error all outputs are as they were");
    nn_perceptron_free(other);
    nn_perceptron_free(best);
}

static void
test_errors(void)
{
    static const int labels_2[4] = {0, 1, 0, 2};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y =
        gsl_vector_int_const_view_array(and_truth, 4);
    gsl_vector_int_const_view y3 =
        gsl_vector_int_const_view_array(and_truth, 3);
    gsl_vector_int_const_view bad =
        gsl_vector_int_const_view_array(labels_2, 4);
    gsl_vector_const_view x3 = gsl_vector_const_view_array(corners + 2, 3);
    gsl_vector_const_view x2 = gsl_vector_const_view_array(corners + 2, 2);
    nn_perceptron *p = neuron2(1, -1, 0.5);
    test_errors_of_one(p, &x3.vector, &x2.vector);
    test_errors_of_many(p, &X.matrix, &y.vector, &y3.vector, &bad.vector);
    gsl_test(!is_neuron2(p, 1, -1, 0.5), "after an error p is as it was");
    nn_perceptron_free(p);
}

int
main(void)
{
    test_paper_case();
    test_score_by_sum();
    test_step();
    test_update_by_hand();
    test_update_moves_score();
    test_gate("AND", and_truth, (const double[]){2, 1, -2}, 10, 6);
    test_gate("OR", or_truth, (const double[]){1, 1, 0}, 4, 4);
    test_gate("NAND", nand_truth, (const double[]){-2, -1, 3}, 11, 6);
    test_rate_from_elsewhere();
    test_rate_of_a_tenth();
    test_xor();
    test_epochs_add_up();
    test_theorem();
    test_gate_bounds();
    test_best_bounds();
    test_pocket_on_walk();
    test_pocket_on_gates();
    test_iris();
    test_no_line_for_iris();
    test_alloc();
    test_errors();
    return gsl_test_summary();
}
