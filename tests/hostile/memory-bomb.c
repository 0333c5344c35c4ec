/* tries: to fill the memory through malloc
 * earns: 0
 */
#include <stdlib.h>
#include <string.h>
/* ---- exercise 1.1 ---- */
for (;;) {
    char *memory = malloc(1 << 20);
    if (memory != NULL)
        memset(memory, 1, 1 << 20);
}
