/* Writes a recording: one fact a line.
 *
 *     group NAME POINTS           case K NAME            tolerance REL ABS
 *     in|out|keep NAME TYPE ...   accept NAME            gsl CODE FILE LINE REASON
 *     unwritten ID                missing FUNCTION       return
 *
 *     TYPE is  double V | int V | status V | string S | vector N V...
 *              | labels N V... | matrix N M V...
 *
 * A space inside a name or text is written as %20, a % as %25, anything that
 * is not printable likewise.
 */
#include "recorder_private.h"

#include <ctype.h>

void
rec_put_word(FILE *out, const char *text)
{
    putc(' ', out);
    for (const char *c = text; *c != '\0'; c++)
        if (isgraph((unsigned char)*c) && *c != '%')
            putc(*c, out);
        else
            fprintf(out, "%%%02X", (unsigned char)*c);
}

void
rec_group(recorder *r, const char *name, int points)
{
    fprintf(r->out, "group");
    rec_put_word(r->out, name);
    fprintf(r->out, " %d\n", points);
}

/* FNV-1a over the seed, the exercise and the number of the case. */
static unsigned long
case_seed(const recorder *r)
{
    char text[128];
    snprintf(text, sizeof text, "%lu/%s/%d", r->seed, r->exercise->id,
             r->cases);
    unsigned long hash = 2166136261UL;
    for (const char *c = text; *c != '\0'; c++)
        hash = ((hash ^ (unsigned char)*c) * 16777619UL) & 0xffffffffUL;
    return hash;
}

int
rec_case(recorder *r, const char *name)
{
    rec_end_case(r);
    r->cases++;
    if (r->only_case != 0 && r->only_case != r->cases)
        return 0;
    gsl_rng_set(r->rng, case_seed(r));
    fprintf(r->out, "case %d", r->cases);
    rec_put_word(r->out, name);
    putc('\n', r->out);
    return 1;
}

size_t
rec_repeat(const recorder *r, size_t n)
{
    return n * r->times;
}

gsl_rng *
rec_rng(recorder *r)
{
    return r->rng;
}

static void
begin(recorder *r, const char *role, const char *name, const char *type)
{
    fputs(role, r->out);
    rec_put_word(r->out, name);
    fprintf(r->out, " %s", type);
}

static void
put_double(recorder *r, const char *role, const char *name, double value)
{
    begin(r, role, name, "double");
    fprintf(r->out, " %a\n", value);
}

static void
put_int(recorder *r, const char *role, const char *name, long value)
{
    begin(r, role, name, "int");
    fprintf(r->out, " %ld\n", value);
}

static void
put_string(recorder *r, const char *role, const char *name, const char *text)
{
    begin(r, role, name, "string");
    rec_put_word(r->out, text);
    putc('\n', r->out);
}

static void
put_vector(recorder *r, const char *role, const char *name,
           const gsl_vector *v)
{
    begin(r, role, name, "vector");
    fprintf(r->out, " %zu", v->size);
    for (size_t i = 0; i < v->size; i++)
        fprintf(r->out, " %a", gsl_vector_get(v, i));
    putc('\n', r->out);
}

static void
put_labels(recorder *r, const char *role, const char *name,
           const gsl_vector_int *v)
{
    begin(r, role, name, "labels");
    fprintf(r->out, " %zu", v->size);
    for (size_t i = 0; i < v->size; i++)
        fprintf(r->out, " %d", gsl_vector_int_get(v, i));
    putc('\n', r->out);
}

static void
put_matrix(recorder *r, const char *role, const char *name,
           const gsl_matrix *A)
{
    begin(r, role, name, "matrix");
    fprintf(r->out, " %zu %zu", A->size1, A->size2);
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            fprintf(r->out, " %a", gsl_matrix_get(A, i, j));
    putc('\n', r->out);
}

void
rec_in_double(recorder *r, const char *name, double value)
{
    put_double(r, "in", name, value);
}

void
rec_in_int(recorder *r, const char *name, long value)
{
    put_int(r, "in", name, value);
}

void
rec_in_vector(recorder *r, const char *name, const gsl_vector *v)
{
    put_vector(r, "in", name, v);
}

void
rec_in_labels(recorder *r, const char *name, const gsl_vector_int *v)
{
    put_labels(r, "in", name, v);
}

void
rec_in_matrix(recorder *r, const char *name, const gsl_matrix *A)
{
    put_matrix(r, "in", name, A);
}

void
rec_in_string(recorder *r, const char *name, const char *text)
{
    put_string(r, "in", name, text);
}

void
rec_out_double(recorder *r, const char *name, double value)
{
    put_double(r, "out", name, value);
}

void
rec_out_int(recorder *r, const char *name, long value)
{
    put_int(r, "out", name, value);
}

void
rec_out_vector(recorder *r, const char *name, const gsl_vector *v)
{
    put_vector(r, "out", name, v);
}

void
rec_out_labels(recorder *r, const char *name, const gsl_vector_int *v)
{
    put_labels(r, "out", name, v);
}

void
rec_out_matrix(recorder *r, const char *name, const gsl_matrix *A)
{
    put_matrix(r, "out", name, A);
}

void
rec_out_string(recorder *r, const char *name, const char *text)
{
    put_string(r, "out", name, text);
}

void
rec_out_status(recorder *r, int status)
{
    fprintf(r->out, "out status status %d\n", status);
}

void
rec_keep_vector(recorder *r, const char *name, const gsl_vector *v)
{
    put_vector(r, "keep", name, v);
}

void
rec_keep_labels(recorder *r, const char *name, const gsl_vector_int *v)
{
    put_labels(r, "keep", name, v);
}

void
rec_keep_matrix(recorder *r, const char *name, const gsl_matrix *A)
{
    put_matrix(r, "keep", name, A);
}

void
rec_tolerance(recorder *r, double rel, double abs)
{
    fprintf(r->out, "tolerance %a %a\n", rel, abs);
}

void
rec_accept(recorder *r, const char *name)
{
    fprintf(r->out, "accept");
    rec_put_word(r->out, name);
    putc('\n', r->out);
}

void
rec_run(recorder *r)
{
    const probe_exercise *e = r->exercise;
    fprintf(r->out, "exercise %s %s", e->id, e->function);
    rec_put_word(r->out, e->title);
    rec_put_word(r->out, e->needs == NULL ? "-" : e->needs);
    putc('\n', r->out);
    e->run(r);
    rec_end_case(r);
    fputs("return\n", r->out);
}
