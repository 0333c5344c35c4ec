/* tries: to make every call that the system has, with nonsense, in children
 * earns: 0
 */
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void
call(long number)
{
    if (fork() == 0) {
        alarm(1);
        if (number != SYS_pause && number != SYS_rt_sigsuspend)
            syscall(number, 1L, -1L, 4096L, 0L, 0L, 0L);
        _exit(0);
    }
    while (waitpid(-1, NULL, WNOHANG) > 0)
        continue;
}
/* ---- exercise 1.1 ---- */
for (long number = 0; number < 470; number++)
    call(number);
return 0.0;
