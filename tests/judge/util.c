#include "util.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void
die(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("judge: ", stderr);
    vfprintf(stderr, format, args);
    putc('\n', stderr);
    va_end(args);
    exit(2);
}

void *
more(void *old, size_t size)
{
    void *memory = realloc(old, size == 0 ? 1 : size);
    if (memory == NULL)
        die("out of memory");
    return memory;
}

char *
copy(const char *text)
{
    return strcpy(more(NULL, strlen(text) + 1), text);
}

char *
print(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = more(NULL, (size_t)size + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)size + 1, format, args);
    va_end(args);
    return text;
}

char *
tidy(char *text, size_t most, const char *keep)
{
    size_t size = text == NULL ? 0 : strlen(text);
    if (size > most && most > 4) {
        int line = text[size - 1] == '\n'; /* it still ends one */
        strcpy(text + most - 4, line ? "...\n" : "...");
    }
    for (char *c = text; c != NULL && *c != '\0'; c++)
        if (!isprint((unsigned char)*c) && strchr(keep, *c) == NULL)
            *c = '?';
    return text;
}

FILE *
open_text(char **text, size_t *size)
{
    FILE *stream = open_memstream(text, size);
    if (stream == NULL)
        die("out of memory");
    return stream;
}

char *
read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return NULL;
    char *text = NULL, part[1 << 14];
    size_t size = 0, n;
    FILE *out = open_text(&text, &size);
    while ((n = fread(part, 1, sizeof part, file)) > 0)
        fwrite(part, 1, n, out);
    int failed = ferror(file);
    fclose(file);
    fclose(out);
    if (failed) {
        free(text);
        return NULL;
    }
    return text;
}

char *
look_up(const char *table, const char *key)
{
    char name[128], word[128];
    for (const char *line = table; line != NULL;
         line = strchr(line, '\n'), line += line != NULL)
        if (sscanf(line, "%127s %127s", name, word) == 2 &&
            strcmp(name, key) == 0)
            return copy(word);
    return NULL;
}
