/* tries: to leave a daemon behind: two forks, a session of its own, all closed
 * earns: 0
 */
#include <signal.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
if (fork() == 0) {
    setsid();
    if (fork() == 0) {
        for (int number = 1; number < 65; number++)
            signal(number, SIG_IGN);
        for (int fd = 0; fd < 300; fd++)
            close(fd);
        for (;;)
            pause();
    }
    _exit(0);
}
return 0.0;
