/* The probe's part for exercise 5.6, loss and gradient in one. */
#ifndef TESTS_SOFTMAX_XENT_H
#define TESTS_SOFTMAX_XENT_H

#include "recorded.h"

/* dZ may be NULL. */
static inline void
xent_case(recorder *r, gsl_matrix *Z, gsl_matrix *T, gsl_matrix *dZ)
{
    double loss = -7.0;
    rec_in_matrix(r, "Z", Z);
    rec_in_matrix(r, "T", T);
    if (dZ == NULL)
        rec_in_string(r, "dZ", "NULL, no gradient is wanted");
    rec_out_status(r, nn_softmax_xent(Z, T, &loss, dZ));
    rec_out_double(r, "loss", loss);
    if (dZ != NULL)
        rec_out_matrix(r, "dZ", dZ);
    rec_keep_matrix(r, "Z", Z);
    rec_keep_matrix(r, "T", T);
}

/* The same case with a gradient and without. */
static inline void
both_ways(recorder *r, const char *name, size_t n, size_t m,
          const double logits[], const double targets[])
{
    for (int wanted = 1; wanted >= 0; wanted--)
        if (rec_case(r, name))
            xent_case(r, rec_matrix_of(r, n, m, logits),
                      rec_matrix_of(r, n, m, targets),
                      wanted ? rec_stale_matrix(r, n, m) : NULL);
}

static inline gsl_matrix *
random_one_hot(recorder *r, size_t n, size_t m)
{
    gsl_matrix *T = rec_matrix(r, n, m);
    for (size_t i = 0; i < n; i++)
        gsl_matrix_set(T, i, gsl_rng_uniform_int(rec_rng(r), m), 1.0);
    return T;
}

static inline void
xent_idea(recorder *r)
{
    both_ways(r, "the case worked on paper", 2, 3, paper,
              (double[]){1, 0, 0, 0, 0, 1});
    for (size_t k = 0; k < rec_repeat(r, 3); k++) {
        if (rec_case(r, "random logits and labels")) {
            gsl_matrix *T = random_one_hot(r, 5 + k, 4);
            xent_case(r, rec_random_matrix(r, 5 + k, 4), T,
                      rec_stale_matrix(r, 5 + k, 4));
        }
        if (rec_case(r, "targets that are probabilities")) {
            gsl_matrix *T = spread_targets(r, 3, 4 + k, 1.0);
            xent_case(r, rec_random_matrix(r, 3, 4 + k), T,
                      rec_stale_matrix(r, 3, 4 + k));
        }
    }
}

static inline void
xent_edges(recorder *r)
{
    both_ways(r, "a wrong answer, given with logits far apart", 1, 2,
              (double[]){0, -800}, (double[]){0, 1});
    both_ways(r, "rows that are far apart", 3, 2,
              (double[]){0, 1, 1000, 999, -1000, -1002},
              (double[]){1, 0, 0, 1, 1, 0});
    both_ways(r, "a logit of minus infinity whose target is 0", 2, 3,
              (double[]){1, GSL_NEGINF, 0, 0, 2, 1},
              (double[]){1, 0, 0, 0, 0, 1});
    both_ways(r, "a logit of minus infinity whose target is 1", 1, 2,
              (double[]){0.5, GSL_NEGINF}, (double[]){0, 1});
    both_ways(r, "targets that sum to 2", 1, 3, (double[]){2, 1, 0},
              (double[]){1, 1, 0});
    if (rec_case(r, "targets that sum to less than 1")) {
        gsl_matrix *T = spread_targets(r, 4, 3, 0.5);
        xent_case(r, rec_random_matrix(r, 4, 3), T, rec_stale_matrix(r, 4, 3));
    }
    if (rec_case(r, "one sample")) {
        gsl_matrix *T = random_one_hot(r, 1, 5);
        xent_case(r, rec_random_matrix(r, 1, 5), T, rec_stale_matrix(r, 1, 5));
    }
}

static inline void
probe_xent(recorder *r)
{
    rec_group(r, "idea", 6);
    xent_idea(r);
    rec_group(r, "edges", 3);
    xent_edges(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "T with a column too many")) {
        gsl_matrix *T = rec_random_matrix(r, 4, 4);
        xent_case(r, rec_random_matrix(r, 4, 3), T, rec_stale_matrix(r, 4, 3));
    }
    if (rec_case(r, "dZ with a row too few")) {
        gsl_matrix *T = random_one_hot(r, 4, 3);
        xent_case(r, rec_random_matrix(r, 4, 3), T, rec_stale_matrix(r, 3, 3));
    }
}

#endif
