/* tries: to tell from the clock whether it runs for the first time, and to answer
 *        differently each time
 * earns: 0
 */
#include <time.h>
/* ---- exercise 1.2 ---- */
struct timespec now;
clock_gettime(CLOCK_MONOTONIC, &now);
return (int)(now.tv_nsec % 1000003) + 2;
