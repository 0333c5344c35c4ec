#include "fuzz.h"

#include <gsl/gsl_errno.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void
promise(int holds, const char *sentence)
{
    if (holds)
        return;
    fprintf(stderr, "broken promise: %s\n", sentence);
    abort();
}

char *
as_text(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    promise(text != NULL, "there is memory for the input");
    for (size_t k = 0; k < size; k++)
        text[k] = data[k] == '\0' ? '?' : (char)data[k];
    text[size] = '\0';
    return text;
}

static char path[64];

static void
remove_file(void)
{
    unlink(path);
}

const char *
as_file(const uint8_t *data, size_t size)
{
    static int file = -1;
    if (file < 0) {
        /* In memory, where there is such a folder: it is written for each. */
        const char *folder =
            access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
        snprintf(path, sizeof path, "%s/nn-fuzz.XXXXXX", folder);
        file = mkstemp(path);
        atexit(remove_file);
        gsl_set_error_handler_off();
    }
    int whole = ftruncate(file, 0) == 0 &&
                pwrite(file, data, size, 0) == (ssize_t)size;
    promise(whole, "there is room for a file");
    return path;
}
