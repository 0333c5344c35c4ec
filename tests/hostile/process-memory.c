/* tries: to read and write the memory of the grader's processes
 * earns: 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

static void
reach_into(int pid)
{
    char path[64], byte = 0;
    struct iovec here = {&byte, 1}, there = {(void *)0x400000, 1};
    if (process_vm_readv(pid, &here, 1, &there, 1, 0) == 1)
        printf("canary-memory of %d\n", pid);
    snprintf(path, sizeof path, "/proc/%d/mem", pid);
    int fd = open(path, O_RDWR);
    if (fd < 0)
        return;
    printf("canary-opened %s\n", path);
    close(fd);
}
/* ---- exercise 1.1 ---- */
for (int pid = 1; pid < 1 << 15; pid++)
    if (pid != getpid())
        reach_into(pid);
return 0.0;
