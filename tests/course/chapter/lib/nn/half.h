/* nn/half.h -- the second unit of the sample chapter. */
#ifndef NN_HALF_H
#define NN_HALF_H

/* Half of x. */
double nn_half(double x);

#endif
