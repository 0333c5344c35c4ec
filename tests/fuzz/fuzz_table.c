/* The reader of labelled data, in CSV. */
#include "fuzz.h"

#include "nn/csv.h"

#include <gsl/gsl_math.h>

#include <stdio.h>
#include <string.h>

static void
check(const nn_table *t)
{
    promise(t->X->size1 == t->y->size, "a row for each label");
    for (size_t i = 0; i < t->X->size1; i++) {
        int label = gsl_vector_int_get(t->y, i);
        promise(label >= 0 && (size_t)label < t->n_classes, "a label's class");
        for (size_t j = 0; j < t->X->size2; j++)
            promise(gsl_finite(gsl_matrix_get(t->X, i, j)), "finite values");
    }
    for (size_t c = 0; c < t->n_classes; c++)
        promise(t->classes[c][0] != '\0', "a class has a name");
    for (size_t j = 0; j < t->X->size2; j++)
        promise(t->columns[j][0] != '\0', "a column has a name");
}

/* What is written is read as what it was. */
static void
check_again(const nn_table *t, const char *path)
{
    size_t rows[] = {0, t->X->size1 - 1};
    promise(nn_table_write(path, t, rows, 2) == 0, "a table can be written");
    nn_table *again = nn_table_read(path);
    promise(again != NULL && again->X->size2 == t->X->size2, "and read again");
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < t->X->size2; j++)
            promise(gsl_matrix_get(again->X, i, j) ==
                        gsl_matrix_get(t->X, rows[i], j),
                    "to the same values");
    for (size_t c = 0; c < t->n_classes; c++)
        promise(strcmp(again->classes[c], t->classes[c]) == 0,
                "and the same names");
    nn_table_free(again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *path = as_file(data, size);
    char beside[80];
    nn_table *t = nn_table_read(path);
    if (t == NULL)
        return 0;
    check(t);
    snprintf(beside, sizeof beside, "%s.csv", path);
    check_again(t, beside);
    remove(beside);
    nn_table_free(t);
    return 0;
}
