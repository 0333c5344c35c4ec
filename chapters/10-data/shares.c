/* How many malignant masses come into the test part: 100 plain splits of
 * WDBC, and 100 stratified ones, of one size. */
#include "nn/csv.h"
#include "nn/data.h"
#include "nn/plot.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort_int.h>

enum { SPLITS = 100, N = 569, MALIGNANT = 0 };

static int
count_malignant(const gsl_vector_int *y, const size_t *rows, size_t n)
{
    int count = 0;
    for (size_t k = 0; k < n; k++)
        count += gsl_vector_int_get(y, rows[k]) == MALIGNANT;
    return count;
}

/* Malignant masses among the first n of all rows, shuffled. */
static int
plain(const gsl_vector_int *y, size_t n, gsl_rng *r)
{
    size_t rows[N];
    for (size_t i = 0; i < N; i++)
        rows[i] = i;
    gsl_ran_shuffle(r, rows, N, sizeof *rows);
    return count_malignant(y, rows, n);
}

/* How many splits had each count, as boxes of a histogram. */
static void
print_histogram(const char *name, int counts[SPLITS])
{
    nn_plot_block(stdout, name);
    gsl_sort_int(counts, 1, SPLITS);
    for (int k = 0, same; k < SPLITS; k += same) {
        for (same = 1; k + same < SPLITS && counts[k + same] == counts[k];)
            same++;
        printf("%d %d\n", counts[k], same);
    }
}

int
main(void)
{
    nn_table *t = nn_table_read_or_exit("data/wdbc.csv");
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    int dealt[SPLITS], drawn[SPLITS];
    for (int k = 0; k < SPLITS; k++) {
        nn_split *s = nn_split_stratified(t->y, 2, 0.7, 0.15, r);
        if (k == 0)
            printf("# train %zu, valid %zu, test %zu\n", s->n_train,
                   s->n_valid, s->n_test);
        dealt[k] = count_malignant(t->y, s->test, s->n_test);
        drawn[k] = plain(t->y, s->n_test, r);
        nn_split_free(s);
    }
    print_histogram("stratified", dealt);
    print_histogram("plain", drawn);
    gsl_rng_free(r);
    nn_table_free(t);
    return 0;
}
