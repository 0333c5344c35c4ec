/* One neuron of chapter 1, and one update, against closed forms. */
#include "neurons.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <float.h>

enum { D = 3 };

static void
test_paper_case(void)
{
    static const double cases[3][4] = {
        {1, 3, -0.5, 0}, {2, 1, 3.5, 1}, {1, 2.5, 0, 0}};
    nn_perceptron *p = neuron2(2, -1, 0.5);
    for (int k = 0; k < 3; k++) {
        gsl_vector_const_view x = gsl_vector_const_view_array(cases[k], 2);
        gsl_test(nn_perceptron_preact(p, &x.vector) != cases[k][2],
                 "equation (1.1): the score of (%g, %g) is %g", cases[k][0],
                 cases[k][1], cases[k][2]);
        gsl_test(nn_perceptron_predict(p, &x.vector) != (int)cases[k][3],
                 "equation (1.2): the answer to (%g, %g) is %g", cases[k][0],
                 cases[k][1], cases[k][3]);
    }
    nn_perceptron_free(p);
}

/* Compares the score with a sum in long double, on columns of a matrix. */
static void
test_score_by_sum(void)
{
    gsl_rng *r = generator(1);
    gsl_matrix *A = gsl_matrix_alloc(7, 4);
    nn_perceptron *p = nn_perceptron_alloc(7);
    for (size_t i = 0; i < 7; i++)
        for (size_t j = 0; j < 4; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, -2.0, 2.0));
    fill_vector(p->w, r);
    p->b = 0.625;
    for (size_t j = 0; j < 4; j++) {
        gsl_vector_const_view x = gsl_matrix_const_column(A, j);
        long double z = p->b;
        for (size_t i = 0; i < 7; i++)
            z +=
                (long double)gsl_vector_get(p->w, i) * gsl_matrix_get(A, i, j);
        gsl_test_abs(nn_perceptron_preact(p, &x.vector), (double)z, 1e-14,
                     "equation (1.1): a column's score is the sum");
    }
    nn_perceptron_free(p);
    gsl_matrix_free(A);
    gsl_rng_free(r);
}

static void
test_step(void)
{
    gsl_test(nn_step(0.0) != 0, "equation (1.2): step(0) is 0");
    gsl_test(nn_step(-0.0) != 0, "equation (1.2): step(-0) is 0");
    gsl_test(nn_step(DBL_MIN) != 1, "equation (1.2): step(DBL_MIN) is 1");
    gsl_test(nn_step(-DBL_MIN) != 0, "equation (1.2): step(-DBL_MIN) is 0");
    gsl_test(nn_step(GSL_POSINF) != 1, "equation (1.2): step(inf) is 1");
    gsl_test(nn_step(GSL_NEGINF) != 0, "equation (1.2): step(-inf) is 0");
    gsl_test(nn_step(GSL_NAN) != 0, "step(NaN) is 0");
}

static void
test_update_by_hand(void)
{
    static const double data[2] = {1, 2}, near[2] = {2, 1};
    static const double zero[2] = {1, 3};
    gsl_vector_const_view x = gsl_vector_const_view_array(data, 2);
    gsl_vector_const_view x2 = gsl_vector_const_view_array(near, 2);
    gsl_vector_const_view x3 = gsl_vector_const_view_array(zero, 2);
    int mistake = -7;
    nn_perceptron *p = neuron2(2, 2, -4);
    nn_perceptron_update(p, &x2.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 1, 1.5, -4.5) || mistake != 1,
             "equation (1.3): (2, 2), -4 becomes (1, 1.5), -4.5");
    gsl_test(nn_perceptron_preact(p, &x2.vector) != -1.0,
             "equation (1.4): and the score of (2, 1) falls from 2 to -1");
    nn_perceptron_free(p);

    p = neuron2(2, -1, 1);
    nn_perceptron_update(p, &x3.vector, 1, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 2.5, 0.5, 1.5) || mistake != 1,
             "equation (1.3): (2, -1), 1 becomes (2.5, 0.5), 1.5");
    nn_perceptron_free(p);

    p = neuron2(0.5, 0.5, 0);
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 0, -0.5, -0.5) || mistake != 1,
             "equation (1.3): (0.5, 0.5), 0 becomes (0, -0.5), -0.5");
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test(!is_neuron2(p, 0, -0.5, -0.5) || mistake != 0,
             "equation (1.3): a right answer changes nothing");
    nn_perceptron_free(p);

    p = neuron2(0.2, -0.1, 0.05);
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    gsl_test_abs(gsl_vector_get(p->w, 0), -0.3, 1e-15,
                 "equation (1.3): the first weight of another case");
    gsl_test_abs(gsl_vector_get(p->w, 1), -1.1, 1e-15,
                 "equation (1.3): its second weight");
    gsl_test_abs(p->b, -0.45, 1e-15, "equation (1.3): its bias");
    nn_perceptron_free(p);
}

/* After an update by x the score of x has moved by eta (y - yhat)(|x|^2 + 1),
 * which is towards the label. */
static void
test_update_moves_score(void)
{
    gsl_rng *r = generator(2);
    nn_perceptron *p = nn_perceptron_alloc(D);
    gsl_vector *x = gsl_vector_alloc(D);
    int moved = 0;
    for (int k = 0; k < 40; k++) {
        fill_vector(p->w, r);
        fill_vector(x, r);
        p->b = gsl_ran_flat(r, -1.0, 1.0);
        int y = k % 2, mistake;
        double before = nn_perceptron_preact(p, x), square = 0.0;
        int error = y - (before > 0.0);
        for (size_t j = 0; j < D; j++)
            square += gsl_pow_2(gsl_vector_get(x, j));
        nn_perceptron_update(p, x, y, 0.25, &mistake);
        moved += mistake;
        gsl_test(mistake != (error != 0), "a mistake is reported as 1");
        gsl_test_abs(nn_perceptron_preact(p, x) - before,
                     0.25 * error * (square + 1.0), 1e-13,
                     "equation (1.4): how far an update moves a score");
    }
    gsl_test(moved < 5 || moved > 35,
             "both kinds of answer were met: %d of 40", moved);
    gsl_vector_free(x);
    nn_perceptron_free(p);
    gsl_rng_free(r);
}

int
main(void)
{
    test_paper_case();
    test_score_by_sum();
    test_step();
    test_update_by_hand();
    test_update_moves_score();
    return gsl_test_summary();
}
