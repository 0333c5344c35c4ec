/* Reads a labelled data set.  The contract is in lib/nn/csv.h.
 *
 * A problem is written down where it is found, as a message and a code, and
 * raised only after everything is freed: an error handler need not return.
 */
#include "nn/csv.h"

#include "nn/file.h"

#include <gsl/gsl_errno.h>

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file being read. */
typedef struct {
    const char *path;
    FILE *file;
    char *line;    /* the line at hand, without its end; getline's */
    size_t room;   /* of line */
    size_t number; /* of the line at hand, from 1 */
    nn_table *t;
    size_t width;   /* fields in a row */
    double *values; /* n rows of width: how many there are shows at the end */
    size_t n, capacity;
    int code; /* GSL_SUCCESS until there is a problem */
    char message[1024];
} reader;

/* Writes down the problem, with its place, and returns 0. */
static int
fail(reader *r, int code, const char *format, ...)
{
    char why[160], place[32] = "";
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(why, sizeof why, format, arguments);
    va_end(arguments);
    if (r->number > 0)
        snprintf(place, sizeof place, ":%zu", r->number);
    snprintf(r->message, sizeof r->message, "%.800s%s: %s", r->path, place,
             why);
    /* What is quoted comes from a file: keep the message on one line. */
    for (char *c = r->message; *c != '\0'; c++)
        if (iscntrl((unsigned char)*c))
            *c = '?';
    r->code = code;
    return 0;
}

/* The same for a problem that the system has put into errno. */
static int
fail_system(reader *r)
{
    return fail(r, errno == ENOMEM ? GSL_ENOMEM : GSL_EFAILED, "%s",
                strerror(errno));
}

/* Reads the next line that is not blank, or returns 0 at the end. */
static int
next_line(reader *r)
{
    ssize_t length;
    while ((length = getline(&r->line, &r->room, r->file)) >= 0) {
        r->number++;
        if (strlen(r->line) != (size_t)length)
            return fail(r, GSL_EINVAL, "a NUL byte, so this is no text");
        length -= length > 0 && r->line[length - 1] == '\n';
        length -= length > 0 && r->line[length - 1] == '\r';
        r->line[length] = '\0';
        if (r->line[strspn(r->line, " \t")] != '\0')
            return 1;
    }
    return feof(r->file) ? 0 : fail_system(r);
}

static size_t
count_fields(const char *text)
{
    size_t n = 1;
    for (; *text != '\0'; text++)
        n += *text == ',';
    return n;
}

/* Cuts the next field off *rest and strips the blanks around it. */
static char *
take_field(char **rest)
{
    char *field = *rest + strspn(*rest, " \t");
    char *end = field + strcspn(field, ",");
    *rest = *end == ',' ? end + 1 : end;
    while (end > field && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    *end = '\0';
    return field;
}

static int
has_control(const char *text)
{
    while (*text != '\0' && !iscntrl((unsigned char)*text))
        text++;
    return *text != '\0';
}

/* Splits text into n names followed by NULL.  The list belongs to the table as
 * soon as it is allocated, so a problem halfway leaks nothing. */
static int
read_names(reader *r, char *text, size_t n, char ***names)
{
    *names = calloc(n + 1, sizeof **names);
    if (*names == NULL)
        return fail_system(r);
    for (size_t i = 0; i < n; i++) {
        const char *name = take_field(&text);
        if (*name == '\0')
            return fail(r, GSL_EINVAL, "name %zu is empty", i + 1);
        if (has_control(name))
            return fail(r, GSL_EINVAL, "name %zu has a control character",
                        i + 1);
        (*names)[i] = strdup(name);
        if ((*names)[i] == NULL)
            return fail_system(r);
    }
    return 1;
}

/* Reads the line `# classes: a, b`. */
static int
read_classes(reader *r)
{
    static const char mark[] = "\xEF\xBB\xBF", opening[] = "# classes:";
    if (!next_line(r))
        return r->code == GSL_SUCCESS &&
               fail(r, GSL_EINVAL, "the file is empty");
    char *text = r->line;
    if (strncmp(text, mark, strlen(mark)) == 0)
        text += strlen(mark);
    if (strncmp(text, opening, strlen(opening)) != 0)
        return fail(r, GSL_EINVAL, "'# classes: name, name' expected");
    text += strlen(opening);
    r->t->n_classes = count_fields(text);
    return read_names(r, text, r->t->n_classes, &r->t->classes);
}

/* Reads the line of column names, whose last must be `label`. */
static int
read_columns(reader *r)
{
    if (!next_line(r))
        return r->code == GSL_SUCCESS &&
               fail(r, GSL_EINVAL, "no line of column names follows");
    r->width = count_fields(r->line);
    if (!read_names(r, r->line, r->width, &r->t->columns))
        return 0;
    char **last = &r->t->columns[r->width - 1];
    if (r->width < 2 || strcmp(*last, "label") != 0)
        return fail(r, GSL_EINVAL, "names of features, then 'label' expected");
    free(*last);
    *last = NULL;
    return 1;
}

/* Reads field number j of a row. */
static int
read_number(reader *r, size_t j, const char *field, double *value)
{
    char *end;
    const char *name = j + 1 < r->width ? r->t->columns[j] : "label";
    if (*field == '\0')
        return fail(r, GSL_EINVAL, "field %zu (%.40s) is empty", j + 1, name);
    *value = strtod(field, &end);
    if (*end != '\0' || strpbrk(field, "xX") != NULL || !isfinite(*value))
        return fail(r, GSL_EINVAL,
                    "field %zu (%.40s): '%.40s' is not a finite number", j + 1,
                    name, field);
    return 1;
}

/* Makes room for one row more. */
static int
grow(reader *r)
{
    if (r->n < r->capacity)
        return 1;
    size_t capacity = r->capacity > 0 ? 2 * r->capacity : 64;
    double *values = realloc(r->values, capacity * r->width * sizeof *values);
    if (values == NULL)
        return fail_system(r);
    r->values = values;
    r->capacity = capacity;
    return 1;
}

/* Takes the line at hand as one row. */
static int
read_row(reader *r)
{
    size_t fields = count_fields(r->line);
    if (fields != r->width)
        return fail(r, GSL_EINVAL, "%zu field%s, %zu expected", fields,
                    fields == 1 ? "" : "s", r->width);
    if (!grow(r))
        return 0;
    double *row = r->values + r->n * r->width;
    char *rest = r->line;
    for (size_t j = 0; j < r->width; j++)
        if (!read_number(r, j, take_field(&rest), &row[j]))
            return 0;
    double label = row[r->width - 1], top = (double)r->t->n_classes - 1.0;
    if (label < 0.0 || label > top || label != floor(label))
        return fail(r, GSL_EINVAL,
                    "label %g is not a whole number from 0 to %g", label, top);
    r->n++;
    return 1;
}

/* Moves the rows into the table's matrix and vector. */
static int
fill_table(reader *r)
{
    size_t d = r->width - 1;
    r->t->X = gsl_matrix_alloc(r->n, d);
    r->t->y = gsl_vector_int_alloc(r->n);
    if (r->t->X == NULL || r->t->y == NULL)
        return fail(r, GSL_ENOMEM, "no memory for %zu rows", r->n);
    for (size_t i = 0; i < r->n; i++) {
        const double *row = r->values + i * r->width;
        memcpy(gsl_matrix_ptr(r->t->X, i, 0), row, d * sizeof *row);
        gsl_vector_int_set(r->t->y, i, (int)row[d]);
    }
    return 1;
}

static int
read_file(reader *r)
{
    if (!read_classes(r) || !read_columns(r))
        return 0;
    while (next_line(r))
        if (!read_row(r))
            return 0;
    if (r->code == GSL_SUCCESS && r->n == 0)
        return fail(r, GSL_EINVAL, "no rows follow");
    return r->code == GSL_SUCCESS && fill_table(r);
}

/* The table, or NULL and a problem written down in r. */
static nn_table *
read_table(reader *r)
{
    r->t = calloc(1, sizeof *r->t);
    r->file = r->t == NULL ? NULL : fopen(r->path, "r");
    if (r->file == NULL)
        fail_system(r);
    else
        read_file(r);
    if (r->file != NULL)
        fclose(r->file);
    free(r->line);
    free(r->values);
    if (r->code == GSL_SUCCESS)
        return r->t;
    nn_table_free(r->t);
    return NULL;
}

nn_table *
nn_table_read(const char *path)
{
    reader r = {.path = path};
    if (read_table(&r) == NULL)
        GSL_ERROR_NULL(r.message, r.code);
    return r.t;
}

nn_table *
nn_table_read_or_exit(const char *path)
{
    reader r = {.path = path};
    if (read_table(&r) == NULL) {
        fprintf(stderr, "%s\n", r.message);
        exit(2);
    }
    return r.t;
}

/* Prints names with commas between them and ends the line. */
static void
print_names(FILE *out, const char *first, char **names, const char *last)
{
    fputs(first, out);
    for (size_t i = 0; names[i] != NULL; i++)
        fprintf(out, "%s%s", i > 0 ? "," : "", names[i]);
    fprintf(out, "%s\n", last);
}

int
nn_table_write(const char *path, const nn_table *t, const size_t *rows,
               size_t n)
{
    nn_file f;
    for (size_t i = 0; i < n; i++)
        if (rows[i] >= t->X->size1)
            GSL_ERROR("a row is none of the table's", GSL_EINVAL);
    int status = nn_file_begin(&f, path);
    if (status)
        return status;
    print_names(f.out, "# classes: ", t->classes, "");
    print_names(f.out, "", t->columns, ",label");
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < t->X->size2; j++)
            fprintf(f.out, "%.17g,", gsl_matrix_get(t->X, rows[i], j));
        fprintf(f.out, "%d\n", gsl_vector_int_get(t->y, rows[i]));
    }
    return nn_file_end(&f);
}

static void
free_names(char **names)
{
    for (size_t i = 0; names != NULL && names[i] != NULL; i++)
        free(names[i]);
    free(names);
}

void
nn_table_free(nn_table *t)
{
    if (t == NULL)
        return;
    gsl_matrix_free(t->X);
    gsl_vector_int_free(t->y);
    free_names(t->classes);
    free_names(t->columns);
    free(t);
}
