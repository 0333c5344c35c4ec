/* Reads the text of a recording; recorder.c in lib/probe says what it is. */
#include "recording.h"

#include "util.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The reader walks along one line, word by word. */
typedef struct {
    char *rest;
    recording *rec;
    rec_exercise *e; /* the exercise being read, or NULL */
    rec_case *c;     /* the case being read, or NULL */
    double rel, abs; /* the tolerance in force */
} reader;

enum { MAX_ELEMENTS = 1 << 22 };

/* The next word of the line, or NULL at its end. */
static char *
word(reader *r)
{
    return strtok_r(NULL, " ", &r->rest);
}

static int
hex(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : toupper(c) - 'A' + 10;
}

/* Undoes the escapes of a word, in place; NULL stays NULL. */
static char *
decode(char *text)
{
    if (text == NULL)
        return NULL;
    char *to = text;
    for (const char *from = text; *from != '\0'; from++)
        if (from[0] == '%' && isxdigit((unsigned char)from[1]) &&
            isxdigit((unsigned char)from[2])) {
            *to++ = (char)(hex(from[1]) * 16 + hex(from[2]));
            from += 2;
        } else
            *to++ = *from;
    *to = '\0';
    return text;
}

/* The next word as a name, which people will read on a line; NULL if it is not
 * printable. */
static char *
read_name(reader *r)
{
    char *name = decode(word(r));
    for (const char *c = name; c != NULL && *c != '\0'; c++)
        if (!isprint((unsigned char)*c))
            return NULL;
    return name;
}

/* Reads a word that is a number; 0 if it is none. */
static int
read_double(reader *r, double *value)
{
    char *text = word(r), *end;
    if (text == NULL)
        return 0;
    *value = strtod(text, &end);
    return *end == '\0';
}

/* Reads a word that is a whole number from 0 to most. */
static int
read_count(reader *r, size_t most, size_t *value)
{
    double number;
    if (!read_double(r, &number) ||
        !(number >= 0.0 && number <= (double)most) || number != floor(number))
        return 0;
    *value = (size_t)number;
    return 1;
}

static int
read_exercise(reader *r)
{
    char *id = word(r), *function = word(r);
    char *title = decode(word(r)), *needs = decode(word(r));
    if (needs == NULL)
        return 0;
    recording *rec = r->rec;
    rec->exercises =
        more(rec->exercises, (rec->n_exercises + 1) * sizeof *rec->exercises);
    r->e = &rec->exercises[rec->n_exercises++];
    *r->e = (rec_exercise){.id = copy(id),
                           .function = copy(function),
                           .title = copy(title),
                           .needs = copy(needs),
                           .end = END_UNKNOWN};
    r->c = NULL;
    return 1;
}

static int
read_group(reader *r)
{
    char *name = decode(word(r));
    size_t points;
    if (r->e == NULL || name == NULL || !read_count(r, 1000, &points))
        return 0;
    rec_exercise *e = r->e;
    e->groups = more(e->groups, (e->n_groups + 1) * sizeof *e->groups);
    e->groups[e->n_groups++] =
        (rec_group){.name = copy(name), .points = (int)points};
    return 1;
}

/* Cases are numbered upwards, so that none is there twice. */
static int
read_case(reader *r)
{
    size_t number;
    if (r->e == NULL || r->e->n_groups == 0 ||
        !read_count(r, 1000000, &number))
        return 0;
    char *name = decode(word(r));
    rec_exercise *e = r->e;
    if (name == NULL ||
        (e->n_cases > 0 && (int)number <= e->cases[e->n_cases - 1].number))
        return 0;
    e->cases = more(e->cases, (e->n_cases + 1) * sizeof *e->cases);
    r->c = &e->cases[e->n_cases++];
    *r->c = (rec_case){
        .number = (int)number, .name = copy(name), .group = e->n_groups - 1};
    r->rel = 1e-10;
    r->abs = 1e-12;
    return 1;
}

static entry *
new_entry(reader *r)
{
    rec_case *c = r->c;
    c->entries = more(c->entries, (c->n_entries + 1) * sizeof *c->entries);
    entry *n = &c->entries[c->n_entries++];
    *n = (entry){.rows = 1, .cols = 1, .rel = r->rel, .abs = r->abs};
    return n;
}

/* The type of this name; 0 if there is none. */
static int
find_type(const char *name, entry_type *type)
{
    static const char *const names[] = {"double", "int",    "status", "string",
                                        "vector", "labels", "matrix"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (strcmp(name, names[k]) == 0) {
            *type = (entry_type)k;
            return 1;
        }
    return 0;
}

/* How many words the rest of the line has room for, each a character and a
 * blank. */
static size_t
room_for_words(const reader *r)
{
    return r->rest == NULL ? 0 : (strlen(r->rest) + 1) / 2;
}

/* Reads the shape that a type needs.  A shape of more elements than can follow
 * is no shape: a short line must not make the judge ask for much memory. */
static int
read_shape(reader *r, entry *n)
{
    if (n->type == TYPE_MATRIX && !read_count(r, MAX_ELEMENTS, &n->rows))
        return 0;
    if (n->type >= TYPE_VECTOR && !read_count(r, MAX_ELEMENTS, &n->cols))
        return 0;
    size_t most = n->type < TYPE_VECTOR ? 1 : room_for_words(r);
    return n->cols == 0 || n->rows <= most / n->cols;
}

/* Can an element of this type have the value?  Integers are whole. */
static int
is_possible(entry_type type, double value)
{
    return type == TYPE_DOUBLE || type == TYPE_VECTOR || type == TYPE_MATRIX ||
           value == floor(value);
}

static int
read_values(reader *r, entry *n)
{
    size_t size = n->rows * n->cols;
    n->v = more(NULL, size * sizeof *n->v);
    for (size_t k = 0; k < size; k++)
        if (!read_double(r, &n->v[k]) || !is_possible(n->type, n->v[k])) {
            for (; k < size; k++)
                n->v[k] = NAN;
            return 0;
        }
    return word(r) == NULL;
}

static int
read_entry(reader *r, entry_role role)
{
    char *name = read_name(r), *type_name = word(r);
    entry_type type;
    if (r->c == NULL || name == NULL || type_name == NULL ||
        !find_type(type_name, &type))
        return 0;
    entry *n = new_entry(r);
    n->role = role;
    n->type = type;
    n->name = copy(name);
    if (type == TYPE_STRING) {
        char *text = decode(word(r));
        n->text = copy(text == NULL ? "" : text);
        return 1;
    }
    if (!read_shape(r, n)) {
        n->rows = n->cols = 0;
        return 0;
    }
    return read_values(r, n);
}

/* A text for people: on one line, and nothing that commands a terminal. */
static char *
printable(char *text)
{
    for (char *c = text; c != NULL && *c != '\0'; c++)
        if (!isprint((unsigned char)*c))
            *c = '?';
    return text;
}

static int
read_gsl(reader *r)
{
    double code;
    if (r->c == NULL || !read_double(r, &code))
        return 0;
    char *file = decode(word(r)), *line = word(r);
    char *reason = printable(decode(word(r)));
    if (reason == NULL)
        return 0;
    entry *n = new_entry(r);
    n->role = ROLE_GSL;
    n->type = TYPE_STATUS;
    n->name = copy("GSL's error handler");
    n->v = more(NULL, sizeof *n->v);
    n->v[0] = code;
    n->text = print("%s:%s: %s", file, line, reason);
    return 1;
}

static int
read_tolerance(reader *r)
{
    return read_double(r, &r->rel) && read_double(r, &r->abs);
}

/* Keeps a word of the line in a field of the exercise. */
static int
read_word(reader *r, char **field)
{
    char *text = decode(word(r));
    if (text == NULL || *field != NULL)
        return 0;
    *field = copy(text);
    return 1;
}

static int
keep_name(reader *r, char **field)
{
    char *name = read_name(r);
    if (name == NULL || *field != NULL)
        return 0;
    *field = copy(name);
    return 1;
}

static int
read_end(reader *r)
{
    static const char *const names[] = {"return", "exit", "signal",
                                        "cpu",    "wall", "flood"};
    char *kind = word(r);
    size_t code;
    if (kind == NULL || !read_count(r, 255, &code))
        return 0;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (strcmp(kind, names[k]) == 0)
            r->e->end = (end_kind)k;
    r->e->end_code = (int)code;
    return r->e->end != END_UNKNOWN;
}

/* Reads one line; 0 if it is not a recording's. */
static int
read_line(reader *r, char *line)
{
    r->rest = NULL;
    char *first = strtok_r(line, " ", &r->rest);
    if (first == NULL)
        return 0;
    if (strcmp(first, "exercise") == 0)
        return read_exercise(r);
    if (r->e == NULL)
        return 0;
    if (strcmp(first, "group") == 0)
        return read_group(r);
    if (strcmp(first, "case") == 0)
        return read_case(r);
    if (strcmp(first, "in") == 0)
        return read_entry(r, ROLE_IN);
    if (strcmp(first, "out") == 0)
        return read_entry(r, ROLE_OUT);
    if (strcmp(first, "keep") == 0)
        return read_entry(r, ROLE_KEEP);
    if (strcmp(first, "gsl") == 0)
        return read_gsl(r);
    if (strcmp(first, "tolerance") == 0)
        return read_tolerance(r);
    if (strcmp(first, "accept") == 0)
        return r->c != NULL && read_word(r, &r->c->accept);
    if (strcmp(first, "unwritten") == 0)
        return keep_name(r, &r->e->unwritten);
    if (strcmp(first, "missing") == 0)
        return keep_name(r, &r->e->missing);
    if (strcmp(first, "errors") == 0)
        return read_word(r, &r->e->errors);
    if (strcmp(first, "output") == 0)
        return read_word(r, &r->e->output);
    if (strcmp(first, "more") == 0)
        return read_count(r, 1000000, &r->e->more);
    if (strcmp(first, "ended") == 0)
        return read_end(r);
    if (strcmp(first, "return") == 0)
        return r->e->returned = 1;
    return 0;
}

recording *
recording_parse(const char *text)
{
    recording *rec = more(NULL, sizeof *rec);
    *rec = (recording){0};
    reader r = {.rec = rec};
    char *lines = copy(text), *rest = NULL;
    int number = 0;
    for (char *line = strtok_r(lines, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        number++;
        if (!read_line(&r, line) && r.e != NULL && r.e->damaged == 0)
            r.e->damaged = number;
    }
    free(lines);
    return rec;
}
