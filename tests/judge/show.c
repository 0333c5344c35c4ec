#include "show.h"

#include "compare.h"
#include "util.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_SHOWN = 8, COLS_SHOWN = 6, LINE_SHOWN = 12 };

char *
show_number(double value)
{
    if (isnan(value))
        return copy("nan"); /* without a sign, which means nothing */
    if (value == 0.0)
        value = 0.0; /* no "-0" */
    return print("%.6g", value == 0.0 ? fabs(value) : value);
}

const char *
status_name(double code)
{
    static const struct {
        int code;
        const char *name;
    } names[] = {
        {0, "GSL_SUCCESS"},  {-1, "GSL_FAILURE"},  {1, "GSL_EDOM"},
        {3, "GSL_EFAULT"},   {4, "GSL_EINVAL"},    {5, "GSL_EFAILED"},
        {8, "GSL_ENOMEM"},   {10, "GSL_ERUNAWAY"}, {12, "GSL_EZERODIV"},
        {19, "GSL_EBADLEN"}, {20, "GSL_ENOTSQR"},  {21, "GSL_ESING"},
        {24, "GSL_EUNIMPL"},
    };
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (names[k].code == code)
            return names[k].name;
    return "another status";
}

/* The elements of a row vector, in parentheses, the middle left out. */
static char *
show_list(const entry *e)
{
    char *text;
    size_t size;
    FILE *out = open_text(&text, &size);
    putc('(', out);
    for (size_t k = 0; k < e->cols; k++) {
        if (k == LINE_SHOWN && e->cols > LINE_SHOWN + 1) {
            fprintf(out, ", ... %zu in all", e->cols);
            break;
        }
        char *number = show_number(e->v[k]);
        fprintf(out, "%s%s", k == 0 ? "" : ", ", number);
        free(number);
    }
    putc(')', out);
    fclose(out);
    return text;
}

/* A text in quotation marks, on one line. */
static char *
show_string(const char *string)
{
    char *text;
    size_t size;
    FILE *out = open_text(&text, &size);
    putc('"', out);
    for (const char *c = string; *c != '\0'; c++)
        if (*c == '\n' || *c == '\r' || *c == '\t')
            fprintf(out, "\\%c", *c == '\n' ? 'n' : *c == '\r' ? 'r' : 't');
        else if (!isprint((unsigned char)*c))
            fprintf(out, "\\x%02x", (unsigned char)*c);
        else
            putc(*c, out);
    putc('"', out);
    fclose(out);
    return text;
}

char *
show_value(const entry *e)
{
    switch (e->type) {
    case TYPE_STRING:
        return show_string(e->text);
    case TYPE_STATUS:
        return copy(status_name(e->v[0]));
    case TYPE_VECTOR:
    case TYPE_LABELS:
        return show_list(e);
    case TYPE_MATRIX:
        return print("a %zu x %zu matrix", e->rows, e->cols);
    default:
        return show_number(e->v[0]);
    }
}

/* The part of a matrix that is shown, with the element `mark` inside. */
typedef struct {
    size_t top, left, bottom, right; /* bottom and right are beyond */
} window;

static window
choose_window(const entry *e, size_t mark)
{
    size_t i = e->cols == 0 ? 0 : mark / e->cols;
    size_t j = e->cols == 0 ? 0 : mark % e->cols;
    window w = {0, 0, e->rows, e->cols};
    if (e->rows > ROWS_SHOWN) {
        w.top = i < ROWS_SHOWN / 2 ? 0 : i - ROWS_SHOWN / 2;
        w.bottom = w.top + ROWS_SHOWN < e->rows ? w.top + ROWS_SHOWN : e->rows;
    }
    if (e->cols > COLS_SHOWN) {
        w.left = j < COLS_SHOWN / 2 ? 0 : j - COLS_SHOWN / 2;
        w.right =
            w.left + COLS_SHOWN < e->cols ? w.left + COLS_SHOWN : e->cols;
    }
    return w;
}

/* One row of a matrix, 12 columns an element but the last, which has 10; the
 * marked one is starred. */
static void
show_row(FILE *out, const entry *e, size_t i, window w, size_t mark)
{
    for (size_t j = w.left; j < w.right; j++) {
        char *number = show_number(e->v[i * e->cols + j]);
        fprintf(out, "%s%10s%s", j == w.left ? "" : " ", number,
                i * e->cols + j == mark ? "*"
                : j + 1 < w.right       ? " "
                                        : "");
        free(number);
    }
}

void
show_entry(FILE *out, const entry *e)
{
    char *value = show_value(e);
    fprintf(out, "      %s = %s\n", e->name, value);
    free(value);
    if (e->type != TYPE_MATRIX)
        return;
    window w = choose_window(e, 0);
    for (size_t i = w.top; i < w.bottom; i++) {
        fprintf(out, "      ");
        show_row(out, e, i, w, (size_t)-1);
        putc('\n', out);
    }
    if (w.bottom < e->rows || w.right < e->cols)
        fprintf(out, "        ...\n");
}

static void
show_matrices(FILE *out, const entry *got, const entry *want)
{
    size_t mark = entry_first_difference(got, want);
    window w = choose_window(want, mark);
    fprintf(out, "      %s, got | expected:\n", want->name);
    for (size_t i = w.top; i < w.bottom; i++) {
        fprintf(out, "      ");
        show_row(out, got, i, w, mark);
        fprintf(out, "%s | ", i * want->cols + w.right - 1 == mark ? "" : " ");
        show_row(out, want, i, w, (size_t)-1);
        putc('\n', out);
    }
    fprintf(out,
            "      * the first difference: row %zu, column %zu"
            " (both count from 0)\n",
            mark / want->cols, mark % want->cols);
}

void
show_difference(FILE *out, const entry *got, const entry *want)
{
    int shapes = got->rows == want->rows && got->cols == want->cols &&
                 got->type == want->type;
    if (want->type == TYPE_MATRIX && shapes && want->cols > 0) {
        show_matrices(out, got, want);
        return;
    }
    char *g = show_value(got), *w = show_value(want);
    fprintf(out, "      got      %s = %s\n", want->name, g);
    fprintf(out, "      expected %s = %s\n", want->name, w);
    if (shapes && want->type >= TYPE_VECTOR && want->cols > 3)
        fprintf(out,
                "      the first difference: element %zu (counting from"
                " 0)\n",
                entry_first_difference(got, want));
    free(g);
    free(w);
}

void
show_text(FILE *out, const char *text, int lines)
{
    int at_start = 1;
    for (const char *c = text; *c != '\0' && lines > 0; c++) {
        if (at_start)
            fprintf(out, "      ");
        at_start = *c == '\n';
        lines -= at_start;
        putc(isprint((unsigned char)*c) || at_start || *c == '\t' ? *c : '?',
             out);
    }
    if (!at_start)
        putc('\n', out);
}
