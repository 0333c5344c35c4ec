/* tries: to catch its own abort and go on as if nothing had happened
 * earns: 0
 */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void
caught(int number)
{
    _exit(number == SIGABRT ? 0 : 1);
}
/* ---- exercise 1.1 ---- */
signal(SIGABRT, caught);
abort();
