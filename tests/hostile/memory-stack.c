/* tries: to use up the stack, without a limit on it
 * earns: 0
 */
#include <string.h>
#include <sys/resource.h>

static int
dig(volatile char *above)
{
    volatile char here[4096];
    here[0] = above[0];
    return dig(here) + here[0];
}
/* ---- exercise 1.1 ---- */
setrlimit(RLIMIT_STACK, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
return dig("");
