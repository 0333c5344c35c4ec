/* Catches what a function prints on a stream.  For test programs. */
#ifndef TESTS_LIB_PRINTED_H
#define TESTS_LIB_PRINTED_H

#include <gsl/gsl_test.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    FILE *out; /* print here */
    char *text;
    size_t length;
} printed;

static inline void
printed_start(printed *p)
{
    p->out = open_memstream(&p->text, &p->length);
    if (p->out == NULL) {
        perror("open_memstream");
        exit(1);
    }
}

/* Ends it: what was printed must be the expected text. */
static inline void
printed_check(printed *p, const char *expected, const char *what)
{
    fclose(p->out);
    gsl_test(strcmp(p->text, expected), "%s: '%s' expected, '%s' printed",
             what, expected, p->text);
    free(p->text);
}

#endif
