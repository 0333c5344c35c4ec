/* Runs a stranger's program that nothing speaks with: its output is data.
 *
 *     alone COMMAND...
 *
 * It starts no process or thread, signals nobody, leaves no group, and writes no
 * file of more than 20 MB.  The walls around it are somebody else's.
 */
#include "filter.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

enum { FILE_MAX = 20 << 20 };

static int
limit(int what, rlim_t most)
{
    return setrlimit(what, &(struct rlimit){most, most});
}

int
main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    if (limit(RLIMIT_NPROC, 0) != 0 || limit(RLIMIT_FSIZE, FILE_MAX) != 0 ||
        limit(RLIMIT_CORE, 0) != 0 || filter_install(FILTER_PROBE) != 0) {
        perror("alone");
        return 2;
    }
    execv(argv[1], argv + 1);
    perror(argv[1]);
    return 2;
}
