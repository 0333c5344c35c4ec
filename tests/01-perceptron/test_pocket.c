/* The pocket of chapter 1 against the whole walk, and the irises.  Run from
 * the root. */
#include "neurons.h"

#include "nn/csv.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

enum { D = 3 };
static const int xor_truth[4] = {0, 1, 1, 0};

static size_t
count_wrong(const double w[D], double b, const gsl_matrix *X,
            const gsl_vector_int *y)
{
    size_t wrong = 0;
    for (size_t i = 0; i < X->size1; i++) {
        double z = b;
        for (size_t j = 0; j < D; j++)
            z += w[j] * gsl_matrix_get(X, i, j);
        wrong += (z > 0.0) != gsl_vector_int_get(y, i);
    }
    return wrong;
}

/* The least number of mistakes of all perceptrons on the walk, by plain
 * loops. */
static size_t
least_on_walk(const gsl_matrix *X, const gsl_vector_int *y, int epochs)
{
    double w[D] = {0}, b = 0.0;
    size_t least = count_wrong(w, b, X, y);
    for (int step = 0; step < epochs * (int)X->size1; step++) {
        size_t i = (size_t)step % X->size1;
        double z = b;
        for (size_t j = 0; j < D; j++)
            z += w[j] * gsl_matrix_get(X, i, j);
        int error = gsl_vector_int_get(y, i) - (z > 0.0);
        for (size_t j = 0; j < D; j++)
            w[j] += error * gsl_matrix_get(X, i, j);
        b += error;
        least = GSL_MIN(least, count_wrong(w, b, X, y));
    }
    return least;
}

static void
test_pocket_on_walk(void)
{
    gsl_rng *r = generator(4);
    gsl_matrix *X = gsl_matrix_alloc(30, D);
    gsl_vector_int *y = gsl_vector_int_alloc(30);
    for (size_t i = 0; i < 30; i++) {
        gsl_vector_view x = gsl_matrix_row(X, i);
        fill_vector(&x.vector, r);
        gsl_vector_int_set(y, i, (int)gsl_rng_uniform_int(r, 2));
    }
    size_t last = 31;
    for (int epochs = 1; epochs <= 8; epochs++) {
        nn_perceptron *p = nn_perceptron_alloc(D);
        nn_perceptron *best = nn_perceptron_alloc(D);
        size_t mistakes = 77;
        nn_perceptron_pocket(p, X, y, 1.0, (size_t)epochs, best, &mistakes);
        gsl_test(mistakes != least_on_walk(X, y, epochs),
                 "equation (1.10): the pocket holds the best of the walk, %zu",
                 mistakes);
        gsl_test(count_wrong(best->w->data, best->b, X, y) != mistakes,
                 "equation (1.10): best makes the mistakes reported");
        gsl_test(mistakes > last, "the pocket never gets worse");
        last = mistakes;
        nn_perceptron_free(best);
        nn_perceptron_free(p);
    }
    gsl_vector_int_free(y);
    gsl_matrix_free(X);
    gsl_rng_free(r);
}

static void
test_pocket_on_gates(void)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view with =
        gsl_vector_int_const_view_array(and_truth, 4);
    gsl_vector_int_const_view without =
        gsl_vector_int_const_view_array(xor_truth, 4);
    nn_perceptron *p = nn_perceptron_alloc(2), *best = nn_perceptron_alloc(2);
    size_t mistakes;
    nn_perceptron_pocket(p, &X.matrix, &with.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 0 || !is_neuron2(best, 2, 1, -2),
             "AND: the pocket ends perfect, where fit ends");
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 1, "XOR from AND: three corners of four");
    gsl_vector_set_zero(p->w);
    p->b = 0.0;
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 1000, best,
                         &mistakes);
    gsl_test(mistakes != 2, "XOR from 0: the walk meets no line with 1 wrong");
    gsl_vector_set_all(p->w, 2.0);
    p->b = -1.0;
    nn_perceptron_pocket(p, &X.matrix, &without.vector, 1.0, 100, best,
                         &mistakes);
    gsl_test(mistakes != 1 || !is_neuron2(best, 2, 2, -1),
             "XOR from OR: the first of equals stays in the pocket");
    nn_perceptron_free(best);
    nn_perceptron_free(p);
}

static void
test_iris(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    gsl_vector_int *y = gsl_vector_int_alloc(150);
    for (size_t i = 0; i < 150; i++)
        gsl_vector_int_set(y, i, gsl_vector_int_get(iris->y, i) == 0);
    nn_perceptron *p = nn_perceptron_alloc(4);
    nn_perceptron_run run;
    double bound;
    nn_perceptron_fit(p, iris->X, y, 1.0, 1000, &run);
    nn_perceptron_bound(p, iris->X, y, &bound);
    gsl_test(!run.converged || run.updates > bound,
             "setosa is separated, in %zu updates, at most %.0f", run.updates,
             bound);
    nn_perceptron_free(p);
    gsl_vector_int_free(y);
    nn_table_free(iris);
}

/* Two mixtures, of three versicolors and of three virginicas, that are one and
 * the same flower, counted in millimetres: so no line separates the
 * species, since the score of a mixture is the mixture of the scores. */
static void
test_no_line_for_iris(void)
{
    static const size_t rows[6] = {83, 51, 55, 106, 129, 133};
    static const int weights[6] = {352, 28, 19, -124, -66, -209};
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    int total = 0;
    double difference[4] = {0};
    for (int k = 0; k < 6; k++) {
        gsl_test(gsl_vector_int_get(iris->y, rows[k]) != (k < 3 ? 1 : 2),
                 "row %zu has the species it should have", rows[k]);
        total += weights[k];
        for (size_t j = 0; j < 4; j++)
            difference[j] +=
                weights[k] * rint(10.0 * gsl_matrix_get(iris->X, rows[k], j));
    }
    gsl_test(total != 0, "both mixtures have 399 parts");
    for (int j = 0; j < 4; j++)
        gsl_test(difference[j] != 0.0, "the mixtures agree in measure %d",
                 j + 1);
    nn_table_free(iris);
}

int
main(void)
{
    test_pocket_on_walk();
    test_pocket_on_gates();
    test_iris();
    test_no_line_for_iris();
    return gsl_test_summary();
}
