/* Irises, told apart by their petals with weights that nobody trained: a
 * species scores high where a petal is near the species' centre. */
#include "nn/csv.h"
#include "nn/matrix.h"
#include "nn/plot.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

enum { SPECIES = 3, SCALES = 41, STEPS = 60 };

/* Length and width, in centimetres, of a typical petal, read off a plot. */
static const double centre[SPECIES][2] = {
    {1.5, 0.25}, {4.25, 1.25}, {5.5, 2.0}};

/* Z[i,j] = scale (u_j . x_i - |u_j|^2 / 2),  largest for the nearest centre. */
static void
score(const gsl_matrix *X, double scale, gsl_matrix *Z)
{
    double weights[2 * SPECIES], biases[SPECIES];
    gsl_matrix_view W = gsl_matrix_view_array(weights, 2, SPECIES);
    gsl_vector_view b = gsl_vector_view_array(biases, SPECIES);
    for (size_t j = 0; j < SPECIES; j++) {
        const double *u = centre[j];
        gsl_matrix_set(&W.matrix, 0, j, scale * u[0]);
        gsl_matrix_set(&W.matrix, 1, j, scale * u[1]);
        biases[j] = -scale * (u[0] * u[0] + u[1] * u[1]) / 2.0;
    }
    if (nn_matrix_product(X, &W.matrix, Z) || nn_matrix_add_row(Z, &b.vector))
        exit(EXIT_FAILURE);
}

/* What one petal scores, and the probabilities that follow. */
static void
ask(double length, double width, double z[SPECIES], double p[SPECIES])
{
    double petal[] = {length, width};
    gsl_matrix_view X = gsl_matrix_view_array(petal, 1, 2);
    gsl_matrix_view Z = gsl_matrix_view_array(z, 1, SPECIES);
    gsl_matrix_view P = gsl_matrix_view_array(p, 1, SPECIES);
    score(&X.matrix, 1.0, &Z.matrix);
    nn_softmax(&Z.matrix, &P.matrix);
}

static void
print_petal(double length, double width)
{
    double z[SPECIES], p[SPECIES];
    ask(length, width, z, p);
    printf("# %4.1f %4.1f   %7.3f %7.3f %7.3f   %.4f %.4f %.4f\n", length,
           width, z[0], z[1], z[2], p[0], p[1], p[2]);
}

/* What is known of an answer to all flowers. */
typedef struct {
    double accuracy, loss;
    double wrong; /* the part of the loss that the wrong answers cost */
} verdict;

static verdict
judge(const gsl_matrix *X, const gsl_vector_int *y, double scale)
{
    verdict v = {0};
    gsl_matrix *Z = gsl_matrix_alloc(y->size, SPECIES);
    gsl_matrix *logP = gsl_matrix_alloc(y->size, SPECIES);
    gsl_vector_int *yhat = gsl_vector_int_alloc(y->size);
    score(X, scale, Z);
    if (nn_softmax_log(Z, logP) || nn_nll(logP, y, &v.loss) ||
        nn_argmax(Z, yhat))
        exit(EXIT_FAILURE);
    v.accuracy = nn_accuracy(yhat, y);
    for (size_t i = 0; i < y->size; i++) {
        int label = gsl_vector_int_get(y, i);
        if (gsl_vector_int_get(yhat, i) != label)
            v.wrong -=
                gsl_matrix_get(logP, i, (size_t)label) / (double)y->size;
    }
    gsl_matrix_free(Z);
    gsl_matrix_free(logP);
    gsl_vector_int_free(yhat);
    return v;
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_matrix_view petals =
        gsl_matrix_submatrix(iris->X, 0, 2, iris->X->size1, 2);
    printf("# petal, cm   scores                    probabilities\n");
    print_petal(1.4, 0.2);
    print_petal(5.0, 1.5);
    print_petal(30.0, 10.0);
    printf("# factor   right   loss    of it wrong answers\n");
    for (int k = 0; k < 4; k++) {
        double scale = gsl_pow_int(4.0, k - 1);
        verdict v = judge(&petals.matrix, iris->y, scale);
        printf("# %6g   %.4f  %.4f  %.4f\n", scale, v.accuracy, v.loss,
               v.wrong);
    }
    /* Petals from small to large, along a line through the cloud. */
    nn_plot_block(stdout, "walk");
    for (int k = 0; k <= STEPS; k++) {
        double length = 1.0 + 0.1 * k, z[SPECIES], p[SPECIES];
        ask(length, 0.35 * length - 0.25, z, p);
        printf("%.1f %.4f %.4f %.4f\n", length, p[0], p[1], p[2]);
    }
    nn_plot_block(stdout, "loss");
    for (int k = 0; k < SCALES; k++) {
        double scale = exp2(-4.0 + 0.25 * k);
        verdict v = judge(&petals.matrix, iris->y, scale);
        printf("%.5g %.4f %.4f\n", scale, v.loss, v.accuracy);
    }
    nn_table_free(iris);
    return 0;
}
