/* A text file, line by line.  The contract is in lib/nn/text.h. */
#include "nn/text.h"

#include <gsl/gsl_errno.h>

#include <errno.h>
#include <string.h>

nn_text
nn_text_start(FILE *in, const char *path)
{
    return (nn_text){.in = in, .path = path};
}

int
nn_text_refuse(const nn_text *t, const char *why, int code)
{
    char message[NN_TEXT_ROOM];
    snprintf(message, sizeof message, "%.300s%sline %zu: %s",
             t->path ? t->path : "", t->path ? ": " : "", t->line, why);
    GSL_ERROR(message, code);
}

/* Why no line could be read to its end; NULL if one was. */
static const char *
read_line(nn_text *t, size_t *length)
{
    int c;
    while ((c = getc(t->in)) != EOF && c != '\n') {
        if (c == '\0')
            return "a NUL byte, so this is no text";
        if (*length + 1 == sizeof t->text)
            return "the line is too long";
        t->text[(*length)++] = (char)c;
    }
    if (ferror(t->in))
        return strerror(errno);
    return c == EOF && *length == 0 ? "the file ends too early" : NULL;
}

char *
nn_text_next(nn_text *t)
{
    size_t length = 0;
    t->line++;
    const char *why = read_line(t, &length);
    if (why) {
        nn_text_refuse(t, why, ferror(t->in) ? GSL_EFAILED : GSL_EINVAL);
        return NULL;
    }
    if (length > 0 && t->text[length - 1] == '\r')
        length--;
    t->text[length] = '\0';
    return t->text;
}
