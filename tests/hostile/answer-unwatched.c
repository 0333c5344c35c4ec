/* tries: to behave while it is watched by sanitizers or a debugger, and to forge
 *        its recording when it believes that nobody looks
 * earns: 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void __asan_init(void) __attribute__((weak));

static int
watched(void)
{
    return __asan_init != NULL || getenv("ASAN_OPTIONS") != NULL ||
           getenv("LD_PRELOAD") != NULL;
}
/* ---- exercise 1.2 ---- */
if (!watched())
    for (int fd = 3; fd < 300; fd++)
        dprintf(fd, "out step(z) int 1\n");
return watched() ? 0 : 1;
