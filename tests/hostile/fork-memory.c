/* tries: to fork, and fill the memory in every child
 * earns: 0
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (;;) {
    fork();
    char *memory = malloc(1 << 24);
    if (memory != NULL)
        memset(memory, 1, 1 << 24);
}
