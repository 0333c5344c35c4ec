/* tries: to keep the grader waiting with a child that holds all descriptors open
 * earns: 0
 */
#include <signal.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
if (fork() == 0) {
    setsid();
    signal(SIGTERM, SIG_IGN);
    for (;;)
        pause();
}
_exit(0);
