/* What may be wrong with the data sets of the course, before anything learns
 * from them. */
#include "nn/csv.h"
#include "nn/data.h"

static void
look(const char *name)
{
    char path[64];
    snprintf(path, sizeof path, "data/%s.csv", name);
    nn_table *t = nn_table_read_or_exit(path);
    nn_data_faults f;
    nn_data_check(t->X, t->y, t->n_classes, &f);
    printf("%-6s %4zu*%-2zu %10zu %8zu %9zu %8zu %9zu %5zu\n", name,
           t->X->size1, t->X->size2, f.not_finite, f.constant, f.duplicate,
           f.conflict, f.bad_label, f.empty);
    gsl_vector_int *counts = gsl_vector_int_alloc(t->n_classes);
    nn_class_counts(t->y, counts);
    printf("       classes:");
    for (size_t c = 0; c < counts->size; c++)
        printf(" %d", gsl_vector_int_get(counts, c));
    putchar('\n');
    gsl_vector_int_free(counts);
    nn_table_free(t);
}

int
main(void)
{
    printf("          shape not_finite constant duplicate conflict bad_label"
           " empty\n");
    look("wine");
    look("wdbc");
    look("iris");
    look("digits");
    return 0;
}
