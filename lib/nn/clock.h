/* nn/clock.h -- how long something takes.  Given, not taught. */
#ifndef NN_CLOCK_H
#define NN_CLOCK_H

/* Seconds since some moment before the program began.  It never goes back, even
 * if somebody sets the clock; differences are good to a microsecond or better. */
double nn_clock(void);

#endif
