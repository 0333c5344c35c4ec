/* Shakes the weights of XOR and counts how often its table breaks: wired by the
 * library, with margins, and wired so that scores sit on 0. */
#include "nn/gates.h"
#include "nn/plot.h"

#include <gsl/gsl_randist.h>

#include <stdlib.h>

enum { DRAWS = 20000, LEVELS = 16 };

/* All nine numbers of a 2-2-1 network in one array, so that one loop shakes
 * them: W1, b1, W2, b2. */
enum { NUMBERS = 9 };

/* Does the network compute the exclusive or? */
static int
is_xor(const double *p)
{
    double x[] = {0, 0, 0, 1, 1, 0, 1, 1}, h[8], y[4];
    gsl_matrix_view X = gsl_matrix_view_array(x, 4, 2);
    gsl_matrix_const_view W1 = gsl_matrix_const_view_array(p, 2, 2);
    gsl_vector_const_view b1 = gsl_vector_const_view_array(p + 4, 2);
    gsl_matrix_const_view W2 = gsl_matrix_const_view_array(p + 6, 2, 1);
    gsl_vector_const_view b2 = gsl_vector_const_view_array(p + 8, 1);
    gsl_matrix_view H = gsl_matrix_view_array(h, 4, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 4, 1);
    if (nn_step_network(&X.matrix, &W1.matrix, &b1.vector, &W2.matrix,
                        &b2.vector, &H.matrix, &Y.matrix))
        exit(EXIT_FAILURE);
    return y[0] == 0.0 && y[1] == 1.0 && y[2] == 1.0 && y[3] == 0.0;
}

/* The share of broken tables, in percent, when each number moves by up to
 * size. */
static double
broken(const double *p, double size, gsl_rng *r)
{
    int count = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
        double q[NUMBERS];
        for (int k = 0; k < NUMBERS; k++)
            q[k] = p[k] + gsl_ran_flat(r, -size, size);
        count += !is_xor(q);
    }
    return 100.0 * count / DRAWS;
}

static void
print_curve(const char *block, const double *p, gsl_rng *r)
{
    nn_plot_block(stdout, block);
    for (int k = 0; k <= LEVELS; k++)
        printf("%.3f %.3f\n", 0.025 * k, broken(p, 0.025 * k, r));
}

int
main(void)
{
    /* OR, AND and their difference, each with a score of 0 at a corner. */
    double on_zero[NUMBERS] = {1, 1, 1, 1, 0, -1, 1, -1, 0};
    double wired[NUMBERS];
    gsl_matrix_view W1 = gsl_matrix_view_array(wired, 2, 2);
    gsl_vector_view b1 = gsl_vector_view_array(wired + 4, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(wired + 6, 2, 1);
    gsl_vector_view b2 = gsl_vector_view_array(wired + 8, 1);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    if (nn_gate_xor(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector))
        return EXIT_FAILURE;
    gsl_rng_set(r, 2);
    print_curve("margin", wired, r);
    print_curve("zero", on_zero, r);
    gsl_rng_free(r);
    return 0;
}
