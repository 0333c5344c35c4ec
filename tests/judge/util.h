/* Memory and text for the judge: a program, so running out ends it. */
#ifndef JUDGE_UTIL_H
#define JUDGE_UTIL_H

#include <stddef.h>
#include <stdio.h>

/* Ends the judge with status 2, the sign of its own fault, and one line. */
void die(const char *format, ...)
    __attribute__((format(printf, 1, 2), noreturn));

/* Like realloc and strdup; they die when there is no memory. */
void *more(void *old, size_t size);
char *copy(const char *text);

/* Like sprintf, into fresh memory. */
char *print(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Makes a text that a stranger may have written fit to be shown: at most `most`
 * characters, more being cut, and a question mark for whatever is neither plain
 * ASCII nor one of the characters in keep.  Works in place; NULL stays NULL. */
char *tidy(char *text, size_t most, const char *keep);

/* The whole file in fresh memory, or NULL. */
char *read_file(const char *path);

/* The word after key in a table of lines "key word", in fresh memory, or NULL if
 * no line has it.  Keys and words have at most 127 characters. */
char *look_up(const char *table, const char *key);

/* A stream that collects text; close it and the text is in *text. */
FILE *open_text(char **text, size_t *size);

#endif
