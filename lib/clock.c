/* The time.  The contract is in lib/nn/clock.h. */
#include "nn/clock.h"

#include <time.h>

double
nn_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
