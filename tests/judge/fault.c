#include "fault.h"

#include "util.h"

#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINES = 1000000 }; /* in a file that anybody writes */

/* "01-perceptron/perceptron.c" of a path: what traces have in common with it. */
static const char *
short_path(const char *source)
{
    const char *last = strrchr(source, '/'), *c = last;
    while (c != NULL && c > source && c[-1] != '/')
        c--;
    return c == NULL ? source : c;
}

/* The name after " in " on the line of a trace that ends at c. */
static void
read_function(const char *text, const char *c, char name[64])
{
    while (c > text && c[-1] != '\n' && strncmp(c, " in ", 4) != 0)
        c--;
    if (strncmp(c, " in ", 4) != 0 || sscanf(c + 4, "%63s", name) != 1)
        name[0] = '\0';
}

/* A number of a line, or 0 if it can be none. */
static int
read_number(const char *digits)
{
    long number = strtol(digits, NULL, 10);
    return number <= MOST_LINES ? (int)number : 0;
}

place
find_place(const char *text, const char *source)
{
    place at = {0};
    const char *path = short_path(source);
    size_t length = strlen(path), step;
    if (length == 0) /* it would be found everywhere, and beyond the end */
        return at;
    /* The first line that is named counts; its function may come later, but on
     * each line of the text we look for one once. */
    for (const char *c = strstr(text, path);
         c != NULL && at.function[0] == '\0'; c = strstr(c + step, path)) {
        step = 1;
        if (c[length] == ':' && isdigit((unsigned char)c[length + 1])) {
            if (at.line == 0)
                at.line = read_number(c + length + 1);
            read_function(text, c, at.function);
            step = strcspn(c, "\n");
        }
    }
    return at;
}

/* What the sanitizers call things, and what a person would say. */
static const struct {
    const char *sign, *words;
} signs[] = {
    {"stack-overflow",
     "ran out of stack: a function that calls itself without end, or a very"
     " large local array?"},
    {"heap-use-after-free", "uses memory that was already freed"},
    {"double-free", "frees the same memory twice"},
    {"attempting free on address",
     "frees memory that did not come from an allocation"},
    {"stack-use-after", "uses a local variable that no longer exists"},
    {"null pointer", "follows a null pointer"},
    {"zero page", "follows a null pointer"},
    {"division by zero", "divides an integer by zero"},
    {"AddressSanitizer: FPE", "divides an integer by zero"},
    {"AddressSanitizer: ABRT", "stopped itself with abort"},
    {"AddressSanitizer: SEGV",
     "follows a bad pointer: one that was never set, or no longer valid"},
};

/* Reads or writes beyond a block?  Says how far, in the sanitizer's words. */
static char *
describe_overflow(const char *errors)
{
    if (strstr(errors, "buffer-overflow") == NULL &&
        strstr(errors, "buffer-underflow") == NULL)
        return NULL;
    const char *verb =
        strstr(errors, "\nWRITE of size") != NULL ? "writes" : "reads";
    unsigned long bytes;
    const char *region = strstr(errors, "-byte region");
    while (region != NULL && region > errors &&
           isdigit((unsigned char)region[-1]))
        region--;
    if (region != NULL && sscanf(region, "%lu", &bytes) == 1)
        return print("%s outside a block of memory, which has %lu bytes (as"
                     " much as %lu doubles)",
                     verb, bytes, bytes / sizeof(double));
    return print("%s outside an array", verb);
}

/* What the undefined-behaviour sanitizer said, in its own words. */
static char *
describe_undefined(const char *errors)
{
    const char *start = strstr(errors, "runtime error: ");
    if (start == NULL)
        return NULL;
    start += strlen("runtime error: ");
    return print("does what C leaves undefined: %.*s",
                 (int)strcspn(start, "\n"), start);
}

static char *
describe_sanitizer(const char *errors)
{
    char *text = describe_overflow(errors);
    if (text != NULL)
        return text;
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (strstr(errors, signs[k].sign) != NULL)
            return copy(signs[k].words);
    return describe_undefined(errors);
}

static char *
describe_signal(int number)
{
    switch (number) {
    case SIGSEGV:
    case SIGBUS:
        return copy("follows a bad pointer");
    case SIGFPE:
        return copy("divides an integer by zero");
    case SIGABRT:
        return copy("stopped itself with abort");
    case SIGKILL:
        return copy("was killed: too much memory or time?");
    default:
        return print("was ended by signal %d", number);
    }
}

static char *
describe_end(const rec_exercise *e)
{
    switch (e->end) {
    case END_CPU:
        return copy("does not come to an end and used up its time: which loop"
                    " never stops?");
    case END_WALL:
        return copy("does not come to an end: it waits, and nothing comes.");
    case END_FLOOD:
        return copy("produces more output than can be recorded.");
    case END_EXIT:
        return print("ended the whole program (exit status %d) instead of"
                     " returning.",
                     e->end_code);
    case END_SIGNAL: {
        char *text = describe_sanitizer(e->errors);
        if (text == NULL)
            text = describe_signal(e->end_code);
        int asks = text[0] != '\0' && text[strlen(text) - 1] == '?';
        char *sentence = print(asks ? "%s" : "%s.", text);
        free(text);
        return sentence;
    }
    default:
        return copy("wrote into the grader's own channel.");
    }
}

/* Out of memory, as the probe or the sanitizer says it. */
static int
wanted_memory(const rec_exercise *e)
{
    return strstr(e->errors, "MEMORY LIMIT REACHED") != NULL ||
           strstr(e->errors, "allocator is out of memory") != NULL ||
           strstr(e->errors, "requested allocation size") != NULL;
}

fault
find_fault(const rec_exercise *e, const char *source)
{
    if (e->end == END_RETURN && !e->damaged)
        return (fault){0};
    fault f = {.at = find_place(e->errors, source)};
    if (e->n_cases == 0 && e->end == END_EXIT) {
        f.sentence = print("Your file ended the program before the first test"
                           " began (exit status %d).",
                           e->end_code);
        return f;
    }
    char *what = wanted_memory(e)
                     ? copy("asks for more memory than the 512 MB that an"
                            " exercise may use.")
                     : describe_end(e);
    f.sentence =
        print("%s() %s",
              f.at.function[0] != '\0' ? f.at.function : e->function, what);
    free(what);
    return f;
}

char *
describe_leak(const char *errors, const char *source)
{
    const char *leak = strstr(errors, "Direct leak of ");
    if (leak == NULL)
        return NULL;
    int line = find_place(leak, source).line;
    unsigned long bytes = strtoul(leak + strlen("Direct leak of "), NULL, 10);
    if (line == 0)
        return NULL;
    return print("memory allocated at line %d is never freed (%lu bytes)",
                 line, bytes);
}

char *
describe_gsl(const entry *event, const rec_exercise *e, const char *source)
{
    int line = find_place(event->text, source).line;
    if (line == 0)
        line = find_place(e->errors, source).line;
    const char *reason = strstr(event->text, ": ");
    reason = reason == NULL ? event->text : reason + 2;
    return line > 0 ? print("GSL stopped a call at line %d: %s.", line, reason)
                    : print("GSL stopped a call: %s.", reason);
}
