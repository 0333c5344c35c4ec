/* The clock runs forwards, and a wait takes at least as long as it was to. */
#include "nn/clock.h"

#include <gsl/gsl_test.h>

#include <time.h>

int
main(void)
{
    double start = nn_clock(), last = start;
    int backwards = 0;
    for (int i = 0; i < 100000; i++) {
        double now = nn_clock();
        backwards += now < last;
        last = now;
    }
    gsl_test(backwards, "the clock never goes back");
    double before = nn_clock();
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    double slept = nn_clock() - before;
    gsl_test(!(slept >= 0.02), "20 ms take 20 ms or more (%g s)", slept);
    gsl_test(!(slept < 20.0), "and are told in seconds");
    return gsl_test_summary();
}
