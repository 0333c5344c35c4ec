/* tries: to kill everybody: its parent, its group, and whoever else there is
 * earns: 0
 */
#include <signal.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
kill(getppid(), SIGKILL);
kill(0, SIGTERM);
kill(-1, SIGKILL);
return 0.0;
