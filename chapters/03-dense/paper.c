/* Prints the answers of four neurons to three samples. */
#include "nn/dense.h"
#include "nn/print.h"

#include <stdlib.h>

int
main(void)
{
    double samples[] = {1, 2, 0, -1, 0.5, 1};
    double weights[] = {1, 2, 3, 4, 5, 6, 7, 8};
    double biases[] = {0.1, 0.2, 0.3, 0.4};
    gsl_matrix_view X = gsl_matrix_view_array(samples, 3, 2);
    gsl_matrix_view W = gsl_matrix_view_array(weights, 2, 4);
    gsl_vector_view b = gsl_vector_view_array(biases, 4);
    gsl_matrix *Y = gsl_matrix_alloc(3, 4);
    if (nn_dense_forward(&X.matrix, &W.matrix, &b.vector, Y))
        return EXIT_FAILURE;
    nn_print_matrix(stdout, "Y", Y);
    gsl_matrix_free(Y);
    return 0;
}
