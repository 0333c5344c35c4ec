/* Reads a table from a text, by way of a file.  For test programs. */
#ifndef TESTS_LIB_CSV_TEXT_H
#define TESTS_LIB_CSV_TEXT_H

#include "nn/csv.h"

#include "errors.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HEAD "# classes: red, green\nlength,width,label\n"

/* Writes the text into a new file and its name into path. */
static inline void
write_file(const char *text, size_t length, char path[32])
{
    strcpy(path, "/tmp/nn-csv-XXXXXX");
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, text, length) != (ssize_t)length) {
        perror(path);
        exit(1);
    }
    close(fd);
}

/* The table in the text, or NULL; path is the name that the file had. */
static inline nn_table *
read_text(const char *text, size_t length, char path[32])
{
    write_file(text, length, path);
    errors_forget();
    nn_table *t = nn_table_read(path);
    unlink(path);
    return t;
}

#endif
