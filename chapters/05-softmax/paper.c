/* The lesson's case on paper: two samples, three classes. */
#include "nn/print.h"
#include "nn/softmax.h"

#include <stdlib.h>

int
main(void)
{
    double logits[] = {2, 1, 0, 0, 0, 0}, p[6], logp[6], t[6], dz[6];
    int classes[] = {0, 2};
    gsl_matrix_view Z = gsl_matrix_view_array(logits, 2, 3);
    gsl_matrix_view P = gsl_matrix_view_array(p, 2, 3);
    gsl_matrix_view logP = gsl_matrix_view_array(logp, 2, 3);
    gsl_matrix_view T = gsl_matrix_view_array(t, 2, 3);
    gsl_matrix_view dZ = gsl_matrix_view_array(dz, 2, 3);
    gsl_vector_int_view y = gsl_vector_int_view_array(classes, 2);
    double nll, loss;
    if (nn_softmax(&Z.matrix, &P.matrix) ||
        nn_softmax_log(&Z.matrix, &logP.matrix) ||
        nn_one_hot(&y.vector, &T.matrix) ||
        nn_nll(&logP.matrix, &y.vector, &nll) ||
        nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix))
        return EXIT_FAILURE;
    nn_print_matrix(stdout, "P", &P.matrix);
    nn_print_matrix(stdout, "logP", &logP.matrix);
    nn_print_matrix(stdout, "T", &T.matrix);
    printf("loss from logP and y: %.4f\n", nll);
    printf("loss from Z and T: %.4f\n", loss);
    nn_print_matrix(stdout, "dZ", &dZ.matrix);
    return 0;
}
