/* The cases of 3.7 and 3.8: parameters written as text and read back. */
#ifndef TESTS_DENSE_THETA_H
#define TESTS_DENSE_THETA_H

#include "chains.h"

#include <float.h>

/* In how many elements do the bits differ?  -0 and 0 do. */
static inline int
changed_bits(const gsl_vector *a, const gsl_vector *b)
{
    int changed = 0;
    for (size_t i = 0; i < a->size; i++) {
        double x = gsl_vector_get(a, i), y = gsl_vector_get(b, i);
        changed += memcmp(&x, &y, sizeof x) != 0;
    }
    return changed;
}

/* Numbers that a careless format or type loses. */
static const double awkward[] = {
    0.1, -0.0, DBL_MIN / 4096, DBL_TRUE_MIN, -DBL_MAX, 1.0 / 3, 1e-300};
enum { N_AWKWARD = sizeof awkward / sizeof *awkward };

/* ---- 3.7 ---- */

/* How many of the numbers on the lines of text are those of theta, to the
 * bit? */
static inline int
numbers_kept(char *text, const gsl_vector *theta)
{
    int kept = 0;
    char *rest = text;
    for (size_t i = 0; i < theta->size; i++) {
        double x = gsl_vector_get(theta, i), y = strtod(rest, &rest);
        kept += memcmp(&x, &y, sizeof x) == 0;
    }
    return kept;
}

static inline void
write_case(recorder *r, const gsl_vector *theta)
{
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    rec_in_vector(r, "theta", theta);
    int status = nn_theta_fprintf(out, theta);
    fclose(out);
    rec_out_status(r, status);
    rec_out_string(r, "the text", text);
    rec_out_int(r, "numbers whose bits come back", numbers_kept(text, theta));
    rec_keep_vector(r, "theta", theta);
    free(text);
}

/* A file that takes no more than so many characters, or none at all. */
static inline void
full_case(recorder *r, const gsl_vector *theta, size_t room)
{
    char space[64];
    FILE *out = fmemopen(space, room ? room : sizeof space, room ? "w" : "r");
    setvbuf(out, NULL, _IONBF, 0);
    rec_in_vector(r, "theta", theta);
    rec_in_int(r, "characters that the file takes", (long)room);
    rec_out_status(r, nn_theta_fprintf(out, theta));
    fclose(out);
}

static inline void
probe_write(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        write_case(r, rec_vector_of(r, 3, (double[]){1.5, 1, -2.5}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random numbers"))
            write_case(r, rec_random_vector(r, 5 + k));
    rec_group(r, "edges", 3);
    if (rec_case(r, "numbers that a careless format loses"))
        write_case(r, rec_vector_of(r, N_AWKWARD, awkward));
    if (rec_case(r, "a single number"))
        write_case(r, rec_vector_of(r, 1, (double[]){0.3}));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a file that can only be read"))
        full_case(r, rec_random_vector(r, 4), 0);
    if (rec_case(r, "a file that is full after two numbers"))
        full_case(r, rec_vector_of(r, 4, (double[]){1, 2, 4, 8}), 16);
}

/* ---- 3.8 ---- */

/* Reads text, and says where that ended. */
static inline void
read_text(recorder *r, const char *text, gsl_vector *theta, int *status,
          long *line)
{
    FILE *in = fmemopen((void *)(size_t)text, strlen(text), "r");
    nn_text t = nn_text_start(in, NULL);
    rec_in_string(r, "the text", text);
    rec_in_int(r, "numbers wanted", (long)theta->size);
    *status = nn_theta_fscanf(&t, theta);
    *line = (long)t.line;
    fclose(in);
}

/* A text that is in order, and what it says. */
static inline void
read_case(recorder *r, const char *text, const gsl_vector *said)
{
    gsl_vector *theta = rec_stale_vector(r, said->size);
    int status;
    long line;
    read_text(r, text, theta, &status, &line);
    rec_out_status(r, status);
    rec_tolerance(r, 0.0, 0.0);
    rec_out_vector(r, "theta", theta);
    rec_out_int(r, "numbers whose bits changed", changed_bits(theta, said));
    rec_out_int(r, "lines read", line);
}

/* The same, the text made from the numbers. */
static inline void
read_numbers(recorder *r, const gsl_vector *said, const char *format,
             const char *after)
{
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    for (size_t i = 0; i < said->size; i++)
        fprintf(out, format, gsl_vector_get(said, i));
    fputs(after, out);
    fclose(out);
    read_case(r, text, said);
    free(text);
}

/* A text that must be refused, for its line of that number. */
static inline void
refuse_case(recorder *r, const char *text, size_t wanted)
{
    int status;
    long line;
    listen_start();
    read_text(r, text, rec_stale_vector(r, wanted), &status, &line);
    rec_out_status(r, status);
    listen_end(r, "line ", "the line that the message names");
}

static inline void
probe_refusals(recorder *r)
{
    if (rec_case(r, "a text that ends too early"))
        refuse_case(r, "1\n2\n", 3);
    if (rec_case(r, "a word in place of a number"))
        refuse_case(r, "1\ntwo\n3\n", 3);
    if (rec_case(r, "two numbers on a line"))
        refuse_case(r, "1\n2 3\n4\n", 3);
    if (rec_case(r, "a number and a letter"))
        refuse_case(r, "0x1p+0\n0x1p+1\n0x1q+2\n", 3);
    if (rec_case(r, "an empty line"))
        refuse_case(r, "1\n\n2\n3\n", 3);
    if (rec_case(r, "nan, which is not a number"))
        refuse_case(r, "nan\n2\n", 2);
    if (rec_case(r, "infinity"))
        refuse_case(r, "1\n-inf\n", 2);
    if (rec_case(r, "a number too large for a double"))
        refuse_case(r, "1\n2\n1e999\n", 3);
}

static inline void
probe_read(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "the case worked on paper"))
        read_case(r, "0x1.8p+0\n0x1p+0\n-0x1.4p+1\n",
                  rec_vector_of(r, 3, (double[]){1.5, 1, -2.5}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random numbers"))
            read_numbers(r, rec_random_vector(r, 5 + k), "%a\n", "");
    if (rec_case(r, "as many lines as numbers, and no more"))
        read_numbers(r, rec_random_vector(r, 3), "%a\n", "end\n0x1p+0\n");
    rec_group(r, "edges", 2);
    if (rec_case(r, "numbers that a careless type loses"))
        read_numbers(r, rec_vector_of(r, N_AWKWARD, awkward), "%a\n", "");
    if (rec_case(r, "decimal numbers, typed by a person"))
        read_case(r, "0.5\n-12\n2.5e-1\n",
                  rec_vector_of(r, 3, (double[]){0.5, -12, 0.25}));
    if (rec_case(r, "a single number"))
        read_numbers(r, rec_random_vector(r, 1), "%a\n", "");
    rec_group(r, "errors", 3);
    probe_refusals(r);
}

#endif
