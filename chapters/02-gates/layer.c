/* Prints the layer worked on paper: scores and answers of three neurons. */
#include "nn/gates.h"
#include "nn/matrix.h"
#include "nn/print.h"

#include <stdlib.h>

int
main(void)
{
    double x[] = {1.0, 2.0};
    double w[] = {1.0, -1.0, 2.0, 0.5, 1.0, -1.0};
    double biases[] = {-2.5, -0.5, -0.5};
    double z[3], y[3];
    gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
    gsl_matrix_view W = gsl_matrix_view_array(w, 2, 3);
    gsl_vector_view b = gsl_vector_view_array(biases, 3);
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, 3);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 1, 3);
    if (nn_step_layer(&X.matrix, &W.matrix, &b.vector, &Y.matrix))
        return EXIT_FAILURE;
    nn_matrix_product(&X.matrix, &W.matrix, &Z.matrix);
    nn_matrix_add_row(&Z.matrix, &b.vector);
    nn_print_matrix(stdout, "Z", &Z.matrix);
    nn_print_matrix(stdout, "Y", &Y.matrix);
    return 0;
}
