/* A text file, line by line.  The contract is in lib/nn/text.h. */
#include "nn/text.h"

#include <gsl/gsl_errno.h>

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

char *
nn_text_next(nn_text *t)
{
    const char *why = NULL;
    size_t length = 0;
    int c;
    t->line++;
    while (!why && (c = getc(t->in)) != EOF && c != '\n') {
        if (c == '\0')
            why = "a NUL byte, so this is no text";
        else if (length + 1 == sizeof t->text)
            why = "too long";
        else
            t->text[length++] = (char)c;
    }
    if (!why && c == EOF && length == 0)
        why = "the file ends too early";
    if (why) {
        nn_text_refuse(t, why, GSL_EINVAL);
        return NULL;
    }
    t->text[length] = '\0';
    return t->text;
}
