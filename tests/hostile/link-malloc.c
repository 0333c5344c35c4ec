/* tries: to hand out the same memory to everybody, the recorder too
 * earns: 0
 */
#include <stdlib.h>

static char pool[1 << 20];
/* ---- at the end ---- */
void *
malloc(size_t n)
{
    return n < sizeof pool ? pool : NULL;
}

void *
calloc(size_t n, size_t size)
{
    return n * size < sizeof pool ? pool : NULL;
}

void
free(void *memory)
{
    (void)memory;
}
