/* tries: to fill the kernel's memory with pipes that nobody reads
 * earns: 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>

static char bytes[1 << 20];
/* ---- exercise 1.1 ---- */
for (int k = 0; k < 100000; k++) {
    int ends[2];
    if (pipe2(ends, O_NONBLOCK) != 0)
        continue;
    fcntl(ends[1], F_SETPIPE_SZ, sizeof bytes);
    if (write(ends[1], bytes, sizeof bytes) < 0)
        continue;
}
return 0.0;
