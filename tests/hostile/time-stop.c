/* tries: to stop itself, so that it neither runs nor ends
 * earns: 0
 */
#include <signal.h>
/* ---- exercise 1.1 ---- */
for (;;)
    raise(SIGSTOP);
