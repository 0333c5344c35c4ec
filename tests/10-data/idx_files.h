/* Small IDX files for the probe and the tests of chapter 10. */
#ifndef TESTS_DATA_IDX_FILES_H
#define TESTS_DATA_IDX_FILES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum { IDX_PATH = 256, IDX_HEADER = 4 };

/* Writes the bytes to a new temporary file, compressed by gzip or not.  The
 * caller unlinks it.
 *
 *   path   out, its name */
static inline void
idx_write(char path[IDX_PATH], const unsigned char *bytes, size_t n,
          int compress)
{
    const char *folder = getenv("TMPDIR");
    snprintf(path, IDX_PATH, "%s/idx-XXXXXX",
             folder == NULL ? "/tmp" : folder);
    int fd = mkstemp(path);
    gzFile file = fd < 0 ? NULL : gzdopen(fd, compress ? "wb" : "wbT");
    if (file == NULL ||
        (n > 0 && gzwrite(file, bytes, (unsigned)n) != (int)n) ||
        gzclose(file) != Z_OK) {
        fprintf(stderr, "a temporary file cannot be written\n");
        exit(2);
    }
}

/* Writes a number as the format wants it, most significant byte first. */
static inline void
idx_put(unsigned char bytes[4], unsigned long number)
{
    for (int k = 0; k < 4; k++)
        bytes[k] = (unsigned char)(number >> (24 - 8 * k));
}

/* Writes a header of unsigned bytes.  Returns how long it is. */
static inline size_t
idx_header(unsigned char *bytes, size_t dimensions,
           const unsigned long lengths[])
{
    idx_put(bytes, 0x0800 + dimensions);
    for (size_t k = 0; k < dimensions; k++)
        idx_put(bytes + 4 * (k + 1), lengths[k]);
    return 4 * (dimensions + 1);
}

#endif
