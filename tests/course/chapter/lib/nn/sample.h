/* nn/sample.h -- a chapter made to follow docs/writing-a-chapter.md. */
#ifndef NN_SAMPLE_H
#define NN_SAMPLE_H

/* Twice x. */
double nn_sample_twice(double x);

#endif
