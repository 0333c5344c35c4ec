/* The main program of a target without libFuzzer: gives it every file that is
 * named, once.
 *
 *     replay-NAME FILE...
 *
 * Each input has ten seconds; the sanitizers, a broken promise or the clock end
 * the program at the first that fails, whose name is the last line printed.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SECONDS = 10, INPUT_MAX = 1 << 20 };

int
main(int argc, char **argv)
{
    static uint8_t data[INPUT_MAX];
    for (int k = 1; k < argc; k++) {
        FILE *in = fopen(argv[k], "rb");
        if (in == NULL) {
            perror(argv[k]);
            return 2;
        }
        size_t size = fread(data, 1, sizeof data, in);
        fclose(in);
        /* Fresh memory, so that reading beyond the input is seen. */
        uint8_t *input = malloc(size);
        for (size_t i = 0; i < size; i++)
            input[i] = data[i];
        printf("%s\n", argv[k]);
        fflush(stdout);
        alarm(SECONDS);
        LLVMFuzzerTestOneInput(input, size);
        free(input);
    }
    return 0;
}
