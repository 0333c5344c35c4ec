/* The reader of lines. */
#include "fuzz.h"

#include "nn/text.h"

#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FILE *in = fopen(as_file(data, size), "r");
    nn_text t = nn_text_start(in, "a file");
    size_t taken = 0;
    for (const char *line; (line = nn_text_next(&t)) != NULL;) {
        promise(strchr(line, '\n') == NULL, "a line is without its end");
        promise(strlen(line) < NN_TEXT_ROOM, "a line has room");
        taken += strlen(line);
    }
    promise(taken <= size, "nothing is read twice");
    promise(t.line <= size + 1, "a line takes a character");
    fclose(in);
    return 0;
}
