/* Back through one layer, worked on paper; and what comes out when its weights
 * have moved too early. */
#include "nn/dense.h"
#include "nn/print.h"

static double X_data[] = {1, 2, 3, 4, 5, 6};
static double W_data[] = {1, 2, 3, 4, 5, 6, 7, 8};
static double dY_data[] = {1, 0, -1, 2, 0, 1, 1, 0, 2, -1, 0, 1};

int
main(void)
{
    double dW_data[8], db_data[4], dX_data[6];
    gsl_matrix_view X = gsl_matrix_view_array(X_data, 3, 2);
    gsl_matrix_view W = gsl_matrix_view_array(W_data, 2, 4);
    gsl_matrix_view dY = gsl_matrix_view_array(dY_data, 3, 4);
    gsl_matrix_view dW = gsl_matrix_view_array(dW_data, 2, 4);
    gsl_vector_view db = gsl_vector_view_array(db_data, 4);
    gsl_matrix_view dX = gsl_matrix_view_array(dX_data, 3, 2);

    nn_dense_backward(&X.matrix, &W.matrix, &dY.matrix, &dW.matrix, &db.vector,
                      &dX.matrix);
    nn_print_matrix(stdout, "dW", &dW.matrix);
    nn_print_vector(stdout, "db", &db.vector);
    nn_print_matrix(stdout, "dX", &dX.matrix);

    /* The mistake: W moves by a tenth of dW, and then dX is asked for. */
    for (int i = 0; i < 8; i++)
        W_data[i] -= 0.1 * dW_data[i];
    nn_dense_backward(&X.matrix, &W.matrix, &dY.matrix, &dW.matrix, &db.vector,
                      &dX.matrix);
    nn_print_matrix(stdout, "dX, from weights that had moved", &dX.matrix);
    return 0;
}
