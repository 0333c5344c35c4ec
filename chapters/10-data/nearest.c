/* Wines named after the wine most like them, among those whose name is known:
 * how often is that right, and which numbers were the columns scaled by? */
#include "nn/csv.h"
#include "nn/data.h"
#include "nn/matrix.h"
#include "nn/plot.h"

#include <gsl/gsl_math.h>

enum { SPLITS = 100, COLOR = 9, PROLINE = 12 };

/* Whose mean and standard deviation a row is scaled by. */
typedef enum { NOBODY, TRAINING, EVERYBODY, ITS_OWN, SCALINGS } scaling;

/* A table dealt into rows whose class is known and rows asked about. */
typedef struct {
    const nn_table *table;
    gsl_matrix *known, *asked;
    const nn_split *split;
} deal;

/* The square of the distance between row i of A and row k of B. */
static double
distance2(const gsl_matrix *A, size_t i, const gsl_matrix *B, size_t k)
{
    const double *a = gsl_matrix_const_ptr(A, i, 0);
    const double *b = gsl_matrix_const_ptr(B, k, 0);
    double sum = 0.0;
    for (size_t j = 0; j < A->size2; j++)
        sum += gsl_pow_2(a[j] - b[j]);
    return sum;
}

/* The row of A that is nearest to row k of B. */
static size_t
nearest(const gsl_matrix *A, const gsl_matrix *B, size_t k)
{
    size_t best = 0;
    for (size_t i = 1; i < A->size1; i++)
        if (distance2(A, i, B, k) < distance2(A, best, B, k))
            best = i;
    return best;
}

/* The share of the rows asked about that have the class of the nearest known
 * row. */
static double
share_right(const deal *d)
{
    size_t right = 0;
    for (size_t k = 0; k < d->asked->size1; k++) {
        size_t i = d->split->train[nearest(d->known, d->asked, k)];
        right += gsl_vector_int_get(d->table->y, i) ==
                 gsl_vector_int_get(d->table->y, d->split->test[k]);
    }
    return (double)right / (double)d->asked->size1;
}

/* Scales both parts, or neither. */
static void
scale(deal *d, scaling by)
{
    nn_scaler *s = nn_scaler_alloc(d->known->size2);
    if (by != NOBODY)
        nn_scaler_fit(by == EVERYBODY ? d->table->X : d->known, s);
    nn_scaler_apply(s, d->known, d->known);
    if (by == ITS_OWN)
        nn_scaler_fit(d->asked, s);
    nn_scaler_apply(s, d->asked, d->asked);
    nn_scaler_free(s);
}

/* The share that is right of one split, scaled in one way. */
static double
ask(const nn_table *t, const nn_split *s, scaling by)
{
    deal d = {t, gsl_matrix_alloc(s->n_train, t->X->size2),
              gsl_matrix_alloc(s->n_test, t->X->size2), s};
    nn_matrix_gather_rows(t->X, s->train, s->n_train, d.known);
    nn_matrix_gather_rows(t->X, s->test, s->n_test, d.asked);
    scale(&d, by);
    double right = share_right(&d);
    gsl_matrix_free(d.known);
    gsl_matrix_free(d.asked);
    return right;
}

/* The split with no more of its test part than the rows of class 0, which a
 * stratified split lists first. */
static nn_split
class_0_only(const nn_split *s, const gsl_vector_int *y)
{
    nn_split cut = *s;
    cut.n_test = 0;
    while (gsl_vector_int_get(y, s->test[cut.n_test]) == 0)
        cut.n_test++;
    return cut;
}

/* A row of the table: how many rows are known, and the percentages of right
 * answers, means over SPLITS splits. */
static void
print_row(const char *name, const nn_table *t, double known, int only_class_0)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, 1);
    double right[SCALINGS] = {0};
    size_t n = 0;
    for (int k = 0; k < SPLITS; k++) {
        nn_split *s = nn_split_stratified(t->y, t->n_classes, known, 0.0, r);
        nn_split part = only_class_0 ? class_0_only(s, t->y) : *s;
        for (int by = 0; by < SCALINGS; by++)
            right[by] += 100.0 / SPLITS * ask(t, &part, (scaling)by);
        n = s->n_train;
        nn_split_free(s);
    }
    printf("%-6s %4zu", name, n);
    for (int by = 0; by < SCALINGS; by++)
        printf("   %5.1f", right[by]);
    putchar('\n');
    gsl_rng_free(r);
}

/* The two columns of the figure, class by class. */
static void
print_points(const char *name, const gsl_matrix *X, const nn_table *t)
{
    char block[32];
    for (size_t c = 0; c < t->n_classes; c++) {
        snprintf(block, sizeof block, "%s-%zu", name, c);
        nn_plot_block(stdout, block);
        for (size_t i = 0; i < X->size1; i++)
            if (gsl_vector_int_get(t->y, i) == (int)c)
                printf("%g %g\n", gsl_matrix_get(X, i, PROLINE),
                       gsl_matrix_get(X, i, COLOR));
    }
}

/* How much of all squared distances between rows one column makes. */
static double
share_of(const nn_scaler *s, size_t column)
{
    double sum = 0.0;
    for (size_t j = 0; j < s->sigma->size; j++)
        sum += gsl_pow_2(gsl_vector_get(s->sigma, j));
    return gsl_pow_2(gsl_vector_get(s->sigma, column)) / sum;
}

int
main(void)
{
    nn_table *wine = nn_table_read_or_exit("data/wine.csv");
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    nn_scaler *s = nn_scaler_alloc(wine->X->size2);
    nn_scaler_fit(wine->X, s);
    printf("# proline makes %.2f %% of the squared distances\n",
           100.0 * share_of(s, PROLINE));
    nn_plot_block(stdout, "large");
    printf("#     known  nobody   train     all     own\n");
    print_row("wine", wine, 2.0 / 3.0, 0);
    print_row("iris", iris, 2.0 / 3.0, 0);
    print_row("wine-0", wine, 2.0 / 3.0, 1);
    nn_plot_block(stdout, "small");
    static const double few[] = {0.03, 0.05, 0.07, 0.1, 0.15, 0.2};
    for (size_t k = 0; k < sizeof few / sizeof *few; k++)
        print_row("wine", wine, few[k], 0);
    print_points("raw", wine->X, wine);
    nn_scaler_apply(s, wine->X, wine->X);
    print_points("scaled", wine->X, wine);
    nn_scaler_free(s);
    nn_table_free(iris);
    nn_table_free(wine);
    return 0;
}
