/* What the fuzz targets share.
 *
 * A target is one file, fuzz_NAME.c, that defines LLVMFuzzerTestOneInput: it
 * gives one input to a reader and checks what the reader promises.  It is linked
 * twice, with libFuzzer (make fuzz) and with replay.c (make test).
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Gives one input to the reader; always returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process, as a crash, unless the promise holds. */
void promise(int holds, const char *sentence);

/* The input as a string in fresh memory; a NUL becomes a question mark, as it
 * does in what the judge reads from a probe. */
char *as_text(const uint8_t *data, size_t size);

/* The path of a file that holds the input until the next call.  GSL's error
 * handler is off from here on. */
const char *as_file(const uint8_t *data, size_t size);

#endif
