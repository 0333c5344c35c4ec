/* nn/gates.h -- logic from step neurons.  Built in chapter 2.
 *
 *     H = step(X W1 + 1 b1)     n*h  =  n*d  d*h
 *     Y = step(H W2 + 1 b2)     n*m  =  n*h  h*m
 *
 * One sample a row; inputs are 0 or 1; column j of W holds the weights of
 * neuron j; step(z) = 1 if z > 0, else 0.  Nothing here allocates.  Every
 * function checks shapes before it writes: on error it calls GSL's error
 * handler and leaves its outputs alone.
 *
 * Weights that build a gate must have a margin: every score keeps a distance
 * of at least 0.1 from 0 when each weight and bias is moved by up to 0.05.
 */
#ifndef NN_GATES_H
#define NN_GATES_H

#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_vector_double.h>
#include <gsl/gsl_vector_int.h>

typedef enum {
    NN_GATE_AND,  /* 1 if both inputs are 1 */
    NN_GATE_OR,   /* 1 if at least one input is 1 */
    NN_GATE_NAND, /* 0 if both inputs are 1 */
    NN_GATE_NOT   /* one input: 1 if it is 0 */
} nn_gate;

/* Writes weights and a bias that make one step neuron compute the gate, with
 * the margin named above.  Any such weights will do.
 *
 *   w   2 elements, 1 for NN_GATE_NOT; out, overwritten
 *   b   out, overwritten
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if w has not one element an input, or
 * GSL_EINVAL if gate is none of the four. */
int nn_gate_weights(nn_gate gate, gsl_vector *w, double *b);

/* A layer of m step neurons on a batch:  Y = step(X W + 1 b).
 *
 *   X   n*d  in
 *   W   d*m  in
 *   b   m    in
 *   Y   n*m  out, overwritten with 0 and 1
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_step_layer(const gsl_matrix *X, const gsl_matrix *W,
                  const gsl_vector *b, gsl_matrix *Y);

/* Two step layers, the outputs of the first being the inputs of the second.
 *
 *   X       n*d       in
 *   W1, b1  d*h, h    in, the hidden layer
 *   W2, b2  h*m, m    in, the output layer
 *   H       n*h       out, overwritten: the hidden layer's answers
 *   Y       n*m       out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_step_network(const gsl_matrix *X, const gsl_matrix *W1,
                    const gsl_vector *b1, const gsl_matrix *W2,
                    const gsl_vector *b2, gsl_matrix *H, gsl_matrix *Y);

/* Tries every neuron with two inputs whose w1, w2 and b are elements of grid,
 * and counts for how many of the four corners (0,0) (0,1) (1,0) (1,1) its
 * answer is the wanted one.
 *
 *   truth   4  in, the wanted answers in that order, 0 or 1
 *   grid    k  in, k at least 1
 *   right      out, overwritten: the largest count over the k^3 neurons, 0..4
 *
 * Returns GSL_SUCCESS, GSL_EBADLEN if truth has not four elements, or
 * GSL_EINVAL if one of them is neither 0 nor 1. */
int nn_gate_best_line(const gsl_vector_int *truth, const gsl_vector *grid,
                      int *right);

/* Writes a network of two inputs, two hidden neurons and one output that
 * computes the exclusive or, each neuron with the margin named above.
 *
 *   W1  2*2, b1  2   out, overwritten: the hidden layer
 *   W2  2*1, b2  1   out, overwritten: the output layer
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_gate_xor(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                gsl_vector *b2);

/* Writes a network that adds two bits: of its two outputs the first is the sum
 * (exclusive or), the second the carry (and), each neuron with the margin.
 *
 *   W1  2*2, b1  2   out, overwritten
 *   W2  2*2, b2  2   out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_gate_half_adder(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                       gsl_vector *b2);

/* Writes a network of n inputs, n hidden neurons and one output that answers 1
 * when an odd number of its inputs is 1, each neuron with the margin.  n is the
 * number of rows of W1, at most 6.
 *
 *   W1  n*n, b1  n   out, overwritten
 *   W2  n*1, b2  1   out, overwritten
 *
 * Returns GSL_SUCCESS, or GSL_EBADLEN if a shape does not fit. */
int nn_gate_parity(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                   gsl_vector *b2);

#endif
