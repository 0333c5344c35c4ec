/* The numbers that people type after a program's name.  What is refused ends
 * the program: here it only ends the call. */
#include "fuzz.h"

#include <setjmp.h>
#include <stdlib.h>

static jmp_buf refused;

static _Noreturn void
leave(int status)
{
    promise(status == 2, "what is refused ends with 2");
    longjmp(refused, 1);
}

#define exit leave
#include "../../lib/option.c"

enum { LEAST = 1, MOST = 1000, ROOM = 4 };

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = as_text(data, size);
    size_t counts[ROOM];
    if (setjmp(refused) == 0) {
        double x = nn_option_number("p", "--x", text, 1e-6, 1e3);
        promise(x >= 1e-6 && x <= 1e3, "a number is in its range");
    }
    if (setjmp(refused) == 0) {
        size_t n = nn_option_count("p", "--n", text, LEAST, MOST);
        promise(n >= LEAST && n <= MOST, "a count is in its range");
    }
    if (setjmp(refused) == 0) {
        size_t n =
            nn_option_counts("p", "--n", text, LEAST, MOST, counts, ROOM);
        promise(n >= 1 && n <= ROOM, "as many counts as there is room for");
        for (size_t k = 0; k < n; k++)
            promise(counts[k] >= LEAST && counts[k] <= MOST, "each in range");
    }
    free(text);
    return 0;
}
