#include "suspects.h"

#include "compare.h"
#include "show.h"
#include "util.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static size_t
size_of(const entry *e)
{
    return e->rows * e->cols;
}

static size_t
count_nan(const entry *e)
{
    size_t count = 0;
    for (size_t k = 0; k < size_of(e); k++)
        count += isnan(e->v[k]) != 0;
    return count;
}

/* Is got[k] = scale * want[k] + shift, for all k? */
static int
is_affine(const entry *got, const entry *want, double scale, double shift)
{
    double tolerance = entry_tolerance(want) * fmax(1.0, fabs(scale));
    for (size_t k = 0; k < size_of(want); k++)
        if (!number_equal(got->v[k], scale * want->v[k] + shift,
                          tolerance + entry_tolerance(got)))
            return 0;
    return 1;
}

static char *
check_shape(const entry *got, const entry *want)
{
    if (got->rows == want->rows && got->cols == want->cols)
        return NULL;
    return print("%s has the wrong shape: %zu x %zu, and %zu x %zu is"
                 " expected.",
                 want->name, got->rows, got->cols, want->rows, want->cols);
}

static char *
check_nan(const entry *got, const entry *want)
{
    size_t nans = count_nan(got);
    if (nans <= count_nan(want))
        return NULL;
    if (size_of(want) == 1)
        return print("%s is NaN, not a number.", want->name);
    if (nans == size_of(want))
        return print("%s is NaN everywhere: was it ever written?", want->name);
    return print("%s has %zu NaN among its %zu elements: a cell that was never"
                 " written, or read from outside.",
                 want->name, nans, size_of(want));
}

static char *
check_scale(const entry *got, const entry *want)
{
    size_t k = 0;
    while (k < size_of(want) && want->v[k] == 0.0)
        k++;
    if (size_of(want) < 2 || k == size_of(want))
        return NULL;
    double scale = got->v[k] / want->v[k];
    if (!isfinite(scale) || scale == 0.0 || !is_affine(got, want, scale, 0.0))
        return NULL;
    if (number_equal(scale, -1.0, 1e-9))
        return print("%s has the wrong sign everywhere.", want->name);
    char *factor = show_number(scale);
    char *text = print("%s is right up to a factor: every element is %s times"
                       " what is expected.",
                       want->name, factor);
    free(factor);
    return text;
}

static char *
check_shift(const entry *got, const entry *want)
{
    if (size_of(want) < 2)
        return NULL;
    double shift = got->v[0] - want->v[0];
    if (!isfinite(shift) || !is_affine(got, want, 1.0, shift))
        return NULL;
    char *amount = show_number(shift);
    char *text = print("%s is off by the same amount everywhere: %s.",
                       want->name, amount);
    free(amount);
    return text;
}

static char *
check_transposed(const entry *got, const entry *want)
{
    size_t n = want->rows;
    if (want->type != TYPE_MATRIX || n != want->cols || n < 2)
        return NULL;
    double tolerance = entry_tolerance(want);
    for (size_t k = 0; k < n * n; k++)
        if (!number_equal(got->v[k], want->v[k % n * n + k / n], tolerance))
            return NULL;
    return print("%s is transposed: rows and columns are exchanged.",
                 want->name);
}

/* Wrong in one row, or in one column, only? */
static char *
check_band(const entry *got, const entry *want)
{
    size_t first = entry_first_difference(got, want), wrong = 0;
    size_t i = first / want->cols, j = first % want->cols;
    int row = 1, col = 1;
    double tolerance = entry_tolerance(want);
    for (size_t k = 0; k < size_of(want); k++)
        if (!number_equal(got->v[k], want->v[k], tolerance)) {
            wrong++;
            row &= k / want->cols == i;
            col &= k % want->cols == j;
        }
    row &= want->rows > 1;
    col &= want->cols > 1;
    if (want->type != TYPE_MATRIX || (!row && !col))
        return NULL;
    if (wrong == 1)
        return print("%s is right except for one element.", want->name);
    return row ? print("%s is right except for row %zu.", want->name, i)
               : print("%s is right except for column %zu.", want->name, j);
}

static char *
check_zero(const entry *got, const entry *want)
{
    for (size_t k = 0; k < size_of(want); k++)
        if (got->v[k] != 0.0)
            return NULL;
    return size_of(want) < 2 ? NULL
                             : print("%s is zero everywhere.", want->name);
}

static char *
describe_values(const entry *got, const entry *want)
{
    char *(*const checks[])(const entry *, const entry *) = {
        check_shape,      check_nan,   check_zero, check_scale,
        check_transposed, check_shift, check_band};
    if (want->type != TYPE_STRING && size_of(want) > 0)
        for (size_t k = 0; k < sizeof checks / sizeof *checks; k++) {
            char *text = checks[k](got, want);
            if (text != NULL)
                return text;
        }
    return print("%s is not what is expected.", want->name);
}

char *
describe_difference(const entry *got, const entry *want)
{
    if (want->role == ROLE_KEEP)
        return print("Your function changed its input %s.", want->name);
    if (want->type == TYPE_STATUS)
        return print("Your function returns %s where %s is expected.",
                     status_name(got->v[0]), status_name(want->v[0]));
    char *text = describe_values(got, want);
    /* A name in several words begins a sentence; a symbol stays as it is. */
    if (strchr(want->name, ' ') != NULL)
        text[0] = (char)toupper((unsigned char)text[0]);
    return text;
}
