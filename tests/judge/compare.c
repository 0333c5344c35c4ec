#include "compare.h"

#include <math.h>
#include <string.h>

int
number_equal(double got, double want, double tolerance)
{
    if (isnan(got) || isnan(want))
        return isnan(got) && isnan(want);
    if (isinf(got) || isinf(want))
        return got == want;
    return fabs(got - want) <= tolerance;
}

double
entry_tolerance(const entry *want)
{
    if (want->type == TYPE_INT || want->type == TYPE_STATUS ||
        want->type == TYPE_LABELS || want->v == NULL)
        return 0.0;
    double largest = 0.0;
    for (size_t k = 0; k < want->rows * want->cols; k++)
        if (isfinite(want->v[k]))
            largest = fmax(largest, fabs(want->v[k]));
    return want->abs + want->rel * largest;
}

size_t
entry_first_difference(const entry *got, const entry *want)
{
    double tolerance = entry_tolerance(want);
    size_t k = 0, size = want->rows * want->cols;
    while (k < size && number_equal(got->v[k], want->v[k], tolerance))
        k++;
    return k;
}

int
entry_equal(const entry *got, const entry *want)
{
    if (got->role != want->role || got->type != want->type ||
        strcmp(got->name, want->name) != 0)
        return 0;
    if (want->type == TYPE_STRING)
        return strcmp(got->text, want->text) == 0;
    return got->rows == want->rows && got->cols == want->cols &&
           got->v != NULL && want->v != NULL &&
           entry_first_difference(got, want) == want->rows * want->cols;
}

const entry *
next_counted(const rec_case *c, int free_outputs, size_t *k)
{
    while (*k < c->n_entries) {
        const entry *e = &c->entries[(*k)++];
        if (e->role != ROLE_IN && !(free_outputs && e->role == ROLE_OUT))
            return e;
    }
    return NULL;
}

int
case_equal(const rec_case *got, const rec_case *want, int free_outputs)
{
    size_t i = 0, j = 0;
    if (got == NULL)
        return 0;
    for (;;) {
        const entry *g = next_counted(got, free_outputs, &i);
        const entry *w = next_counted(want, free_outputs, &j);
        if (g == NULL || w == NULL)
            return g == w;
        if (!entry_equal(g, w))
            return 0;
    }
}

int
exercise_equal(const rec_exercise *a, const rec_exercise *b)
{
    if (a->n_cases != b->n_cases || a->end != b->end ||
        a->returned != b->returned)
        return 0;
    for (size_t k = 0; k < a->n_cases; k++)
        if (!case_equal(&a->cases[k], &b->cases[k], 0))
            return 0;
    return 1;
}

const entry *
case_entry(const rec_case *c, entry_role role, const char *name)
{
    for (size_t k = 0; k < c->n_entries; k++)
        if (c->entries[k].role == role &&
            strcmp(c->entries[k].name, name) == 0)
            return &c->entries[k];
    return NULL;
}
