/* tries: to stop every process by its number, and go on itself
 * earns: 0
 */
#include <signal.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (pid_t pid = 1; pid < 1 << 16; pid++)
    if (pid != getpid())
        kill(pid, SIGSTOP);
return 0.0;
