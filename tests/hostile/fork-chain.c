/* tries: to outrun whoever kills it: each process forks the next and ends
 * earns: 0
 */
#include <unistd.h>

__attribute__((constructor)) static void
run(void)
{
    setsid();
    for (;;)
        if (fork() > 0)
            _exit(0);
}
