/* tries: to take the longest time there is in each exercise
 * earns: 0
 */
#include <signal.h>

static volatile unsigned long turns;

__attribute__((constructor)) static void
begin(void)
{
    signal(SIGXCPU, SIG_IGN);
    for (;;)
        turns++;
}
