/* tries: to replace memcpy, memset and strlen by functions that do nothing
 * earns: 0
 */
#include <string.h>
/* ---- exercise 1.1 ---- */
return 0.0;
/* ---- at the end ---- */
void *
memcpy(void *restrict to, const void *restrict from, size_t n)
{
    (void)from, (void)n;
    return to;
}

void *
memset(void *to, int value, size_t n)
{
    (void)value, (void)n;
    return to;
}
