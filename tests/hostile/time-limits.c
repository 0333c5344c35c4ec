/* tries: to lift its limits and turn the alarms against the grader
 * earns: 0
 */
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static volatile unsigned long turns;
/* ---- exercise 1.1 ---- */
for (int what = 0; what < 16; what++) {
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(what, &all);
    getrlimit(what, &all);
    all.rlim_cur = all.rlim_max;
    setrlimit(what, &all);
}
signal(SIGALRM, SIG_IGN);
alarm(1);
for (;;)
    turns++;
