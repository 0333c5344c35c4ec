/* tries: to print messages of the sanitizer without end
 * earns: 0
 */
#include <string.h>
#include <unistd.h>

static const char words[] = "==1==ERROR: AddressSanitizer: SEGV\n    #0 0x1 "
                            "in nn_step perceptron.c:1\n";
/* ---- exercise 1.1 ---- */
for (;;)
    if (write(2, words, strlen(words)) < 0)
        continue;
