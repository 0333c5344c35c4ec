/* What a person types, and what a program says.  The contract is in
 * lib/nn/option.h. */
#include "nn/option.h"

#include <gsl/gsl_errno.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double
nn_option_number(const char *program, const char *option, const char *text,
                 double least, double most)
{
    char *end;
    double x = strtod(text, &end);
    if (end != text && *end == '\0' && x >= least && x <= most)
        return x;
    fprintf(stderr, "%s: %s takes a number from %g to %g, not '%.60s'\n",
            program, option, least, most, text);
    exit(2);
}

size_t
nn_option_count(const char *program, const char *option, const char *text,
                size_t least, size_t most)
{
    size_t digits = strspn(text, "0123456789");
    if (digits > 0 && digits < 19 && text[digits] == '\0') {
        size_t n = strtoul(text, NULL, 10);
        if (n >= least && n <= most)
            return n;
    }
    fprintf(stderr,
            "%s: %s takes a whole number from %zu to %zu, not '%.60s'\n",
            program, option, least, most, text);
    exit(2);
}

size_t
nn_option_counts(const char *program, const char *option, const char *text,
                 size_t least, size_t most, size_t counts[], size_t room)
{
    size_t n = 0;
    for (;;) {
        char number[24] = "";
        size_t length = strcspn(text, ",");
        if (n == room)
            nn_option_refuse(program, "too many numbers for", option);
        memcpy(number, text, length < 23 ? length : 23);
        counts[n++] = nn_option_count(program, option, number, least, most);
        if (text[length] == '\0')
            return n;
        text += length + 1;
    }
}

void
nn_option_refuse(const char *program, const char *why, const char *what)
{
    fprintf(stderr, "%s: %s '%.60s'; try --help\n", program, why, what);
    exit(2);
}

static const char *speaker;

static void
say_error(const char *reason, const char *file, int line, int code)
{
    (void)file, (void)line;
    fprintf(stderr, "%s: %s\n", speaker, reason);
    if (code == GSL_ENOMEM)
        exit(2);
}

void
nn_option_errors(const char *program)
{
    speaker = program;
    gsl_set_error_handler(say_error);
}
