/* nn_shuffle and nn_batch_count against brute force. */
#include "nn/sgd.h"

#include "../lib/errors.h"

#include <gsl/gsl_test.h>

#include <string.h>

/* A generator that says what it is told, so that every possible run of a
 * shuffle can be made: its state holds the next answers of
 * gsl_rng_uniform_int, and for each the number of answers there were. */
typedef struct {
    size_t next, answer[8], choices[8];
} script;

enum { LARGEST = 840 * 1000 - 1 }; /* divided by 1 to 8 without a rest */

static void
script_set(void *state, unsigned long seed)
{
    (void)state, (void)seed;
}

/* gsl_rng_uniform_int(r, n) divides this by (largest / n). */
static unsigned long
script_get(void *state)
{
    script *s = state;
    size_t k = s->next++;
    return (unsigned long)(s->answer[k] * (LARGEST / s->choices[k]));
}

static double
script_get_double(void *state)
{
    return (double)script_get(state) / (LARGEST + 1.0);
}

static const gsl_rng_type script_type = {.name = "script",
                                         .max = LARGEST,
                                         .size = sizeof(script),
                                         .set = script_set,
                                         .get = script_get,
                                         .get_double = script_get_double};

enum { N = 4, RUNS = 24 };

/* The order as one number of base N. */
static size_t
number_of(const size_t *order)
{
    size_t number = 0;
    for (size_t i = 0; i < N; i++)
        number = N * number + order[i];
    return number;
}

/* Each of the 4 * 3 * 2 possible runs of draws gives another order, and all
 * runs are equally likely. */
static void
test_each_order_once(void)
{
    size_t seen[RUNS], n_seen = 0, repeated = 0, drawn = 0;
    gsl_rng *r = gsl_rng_alloc(&script_type);
    for (size_t run = 0; run < RUNS; run++) {
        size_t order[N] = {0, 1, 2, 3};
        script *s = gsl_rng_state(r);
        *s = (script){.answer = {run % 4, run / 4 % 3, run / 12},
                      .choices = {4, 3, 2}};
        nn_shuffle(N, order, r);
        drawn += s->next;
        for (size_t k = 0; k < n_seen; k++)
            repeated += seen[k] == number_of(order);
        seen[n_seen++] = number_of(order);
    }
    gsl_test(repeated != 0,
             "equation (9.2): 4 * 3 * 2 runs of draws, 24 different orders");
    gsl_test_int((int)drawn, 3 * RUNS, "three draws shuffle four numbers");
    gsl_rng_free(r);
}

/* 6 orders do not divide the 27 runs of the naive shuffle: 4 or 5 each. */
static void
test_naive(void)
{
    static const int wanted[6] = {4, 5, 5, 5, 4, 4};
    int count[6] = {0};
    for (size_t run = 0; run < 27; run++) {
        size_t order[3] = {0, 1, 2},
               draws[3] = {run % 3, run / 3 % 3, run / 9};
        for (size_t i = 0; i < 3; i++) {
            size_t swap = order[i];
            order[i] = order[draws[i]];
            order[draws[i]] = swap;
        }
        count[2 * order[0] + (order[1] > order[2])]++;
    }
    for (int k = 0; k < 6; k++)
        gsl_test_int(count[k], wanted[k],
                     "the naive shuffle: order %d in so many of 27 runs", k);
}

static void
test_paper(void)
{
    size_t order[5] = {0, 1, 2, 3, 4};
    const size_t wanted[5] = {4, 1, 3, 0, 2};
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 2);
    nn_shuffle(5, order, r);
    gsl_test(memcmp(order, wanted, sizeof order) != 0,
             "the seed 2 gives 4 1 3 0 2");
    gsl_rng_free(r);
}

/* A batch at a time, as somebody would who cannot divide. */
static size_t
count_by_hand(size_t n, size_t batch)
{
    size_t count = 0;
    for (size_t done = 0; done < n; done += batch)
        count++;
    return count;
}

static void
test_count(void)
{
    int wrong = 0;
    for (size_t n = 0; n <= 60; n++)
        for (size_t batch = 1; batch <= 70; batch++)
            wrong += nn_batch_count(n, batch) != count_by_hand(n, batch);
    gsl_test(wrong, "equation (9.3): batches counted one at a time");
    gsl_set_error_handler(errors_handle);
    errors_forget();
    gsl_test(nn_batch_count(5, 0) != 0 || errors_seen()->code != GSL_EINVAL,
             "a batch of none: 0 and GSL_EINVAL");
    gsl_set_error_handler(NULL);
}

int
main(void)
{
    test_each_order_once();
    test_naive();
    test_paper();
    test_count();
    return gsl_test_summary();
}
