/* Two layers without an activation between them, and the one that does the
 * same. */
#include "nn/dense.h"
#include "nn/matrix.h"
#include "nn/print.h"

#include <stdlib.h>

static double w1[] = {2, -1}, c1[] = {1, 3};
static double w2[] = {1, 0, 2, 4, 1, -1}, c2[] = {0.5, 0, -2};

int
main(void)
{
    double samples[] = {0, 1, -2, 5};
    gsl_matrix_view X = gsl_matrix_view_array(samples, 4, 1);
    gsl_matrix_view W1 = gsl_matrix_view_array(w1, 1, 2);
    gsl_vector_view b1 = gsl_vector_view_array(c1, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(w2, 2, 3);
    gsl_vector_view b2 = gsl_vector_view_array(c2, 3);
    gsl_matrix *H = gsl_matrix_alloc(4, 2), *Y = gsl_matrix_alloc(4, 3);
    gsl_matrix *W = gsl_matrix_alloc(1, 3), *once = gsl_matrix_alloc(4, 3);
    gsl_vector *b = gsl_vector_alloc(3);
    if (nn_dense_forward(&X.matrix, &W1.matrix, &b1.vector, H) ||
        nn_dense_forward(H, &W2.matrix, &b2.vector, Y) ||
        nn_dense_collapse(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector, W,
                          b) ||
        nn_dense_forward(&X.matrix, W, b, once))
        return EXIT_FAILURE;
    nn_print_matrix(stdout, "W", W);
    nn_print_vector(stdout, "b", b);
    nn_print_matrix(stdout, "through two layers", Y);
    printf("largest difference to one layer: %g\n",
           nn_matrix_max_abs_diff(Y, once));
    gsl_matrix_free(H);
    gsl_matrix_free(Y);
    gsl_matrix_free(W);
    gsl_matrix_free(once);
    gsl_vector_free(b);
    return 0;
}
