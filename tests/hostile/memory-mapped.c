/* tries: to fill the memory behind malloc's back, shared, locked and without names
 * earns: 0
 */
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (;;) {
    int fd = memfd_create("hoard", 0);
    if (fd >= 0 && ftruncate(fd, 1 << 26) != 0)
        continue;
    char *memory =
        mmap(NULL, 1 << 26, PROT_READ | PROT_WRITE,
             fd >= 0 ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS, fd, 0);
    if (memory != MAP_FAILED)
        memset(memory, 1, 1 << 26);
}
