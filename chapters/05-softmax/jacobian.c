/* The slopes of one sample's loss along its logits in two ways: through the
 * Jacobian of the softmax, and by the difference of P and T. */
#include "nn/print.h"
#include "nn/softmax.h"

#include <stdlib.h>

enum { CLASSES = 3 };

/* dz[k] = sum_j dp[j] J[j,k],  where dp[j] = -t[j] / p[j]. */
static void
through_jacobian(const double p[CLASSES], const double t[CLASSES],
                 const gsl_matrix *J, double dp[CLASSES], double dz[CLASSES])
{
    for (size_t j = 0; j < CLASSES; j++)
        dp[j] = -t[j] / p[j];
    for (size_t k = 0; k < CLASSES; k++) {
        dz[k] = 0.0;
        for (size_t j = 0; j < CLASSES; j++)
            dz[k] += dp[j] * gsl_matrix_get(J, j, k);
    }
}

static void
print_values(const char *name, const double v[CLASSES])
{
    gsl_vector_const_view view = gsl_vector_const_view_array(v, CLASSES);
    nn_print_vector(stdout, name, &view.vector);
}

/* Both ways for one row of logits and the class that is right. */
static void
compare(const double logits[CLASSES], int label)
{
    double p[CLASSES], t[CLASSES], jacobian[CLASSES * CLASSES], dp[CLASSES],
        long_way[CLASSES], short_way[CLASSES], loss;
    gsl_matrix_const_view Z = gsl_matrix_const_view_array(logits, 1, CLASSES);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, CLASSES);
    gsl_matrix_view T = gsl_matrix_view_array(t, 1, CLASSES);
    gsl_matrix_view dZ = gsl_matrix_view_array(short_way, 1, CLASSES);
    gsl_matrix_view J = gsl_matrix_view_array(jacobian, CLASSES, CLASSES);
    gsl_vector_view row = gsl_matrix_row(&P.matrix, 0);
    gsl_vector_int_view y = gsl_vector_int_view_array(&label, 1);
    if (nn_one_hot(&y.vector, &T.matrix) || nn_softmax(&Z.matrix, &P.matrix) ||
        nn_softmax_jacobian(&row.vector, &J.matrix) ||
        nn_softmax_xent(&Z.matrix, &T.matrix, &loss, &dZ.matrix))
        exit(EXIT_FAILURE);
    through_jacobian(p, t, &J.matrix, dp, long_way);
    print_values("p", p);
    nn_print_matrix(stdout, "J", &J.matrix);
    print_values("slopes along p", dp);
    print_values("slopes along z, through J", long_way);
    print_values("slopes along z, p - t", short_way);
}

int
main(void)
{
    compare((double[]){2, 1, 0}, 0);
    printf("\n");
    compare((double[]){0, -800, -1}, 1);
    return 0;
}
