/* tries: to take its parent, and everybody else, into its hands with ptrace
 * earns: 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (pid_t pid = 1; pid < 1 << 15; pid++)
    if (pid != getpid() && ptrace(PTRACE_ATTACH, pid, NULL, NULL) == 0)
        printf("canary-traced %d\n", (int)pid);
return 0.0;
