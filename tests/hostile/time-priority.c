/* tries: to take the processor from everybody with a real-time priority
 * earns: 0
 */
#define _GNU_SOURCE
#include <sched.h>
#include <sys/resource.h>

static volatile unsigned long turns;
/* ---- exercise 1.1 ---- */
setpriority(PRIO_PROCESS, 0, -20);
setpriority(PRIO_USER, 0, 19);
sched_setscheduler(0, SCHED_FIFO, &(struct sched_param){99});
for (;;)
    turns++;
