/* Training in chapter 1 against hand-worked runs and brute force. */
#include "neurons.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

static const int or_truth[4] = {0, 1, 1, 1};
static const int nand_truth[4] = {1, 1, 1, 0};
static const int xor_truth[4] = {0, 1, 1, 0};

static nn_perceptron_run
fit_gate(nn_perceptron *p, const int truth[4], double eta, size_t max_epochs)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron_run run = {77, 77, 77};
    nn_perceptron_fit(p, &X.matrix, &y.vector, eta, max_epochs, &run);
    return run;
}

static void
test_gate(const char *name, const int truth[4], const double want[3],
          size_t updates, size_t epochs)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, truth, 1.0, 100);
    gsl_test(!is_neuron2(p, want[0], want[1], want[2]),
             "%s is learned as (%g, %g), %g", name, want[0], want[1], want[2]);
    gsl_test(run.updates != updates || run.epochs != epochs || !run.converged,
             "%s takes %zu updates and %zu epochs", name, updates, epochs);

    nn_perceptron *quarter = nn_perceptron_alloc(2);
    run = fit_gate(quarter, truth, 0.25, 100);
    gsl_test(
        !is_neuron2(quarter, 0.25 * want[0], 0.25 * want[1], 0.25 * want[2]) ||
            run.updates != updates,
        "%s from 0: eta scales the solution, not the count", name);
    nn_perceptron_free(quarter);
    nn_perceptron_free(p);
}

/* From elsewhere than 0 the learning rate does change the count. */
static void
test_rate_from_elsewhere(void)
{
    nn_perceptron *p = neuron2(1, 1, 1), *q = neuron2(1, 1, 1);
    nn_perceptron_run fast = fit_gate(p, and_truth, 1.0, 1000);
    nn_perceptron_run slow = fit_gate(q, and_truth, 0.125, 1000);
    gsl_test(fast.updates != 9 || slow.updates != 12,
             "AND from (1, 1), 1: %zu updates with eta 1, %zu with 1/8",
             fast.updates, slow.updates);
    nn_perceptron_free(q);
    nn_perceptron_free(p);
}

/* A tenth is not a double: scores that should be 0 are not, and NAND takes
 * another way. */
static void
test_rate_of_a_tenth(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, nand_truth, 0.1, 1000);
    gsl_test(run.updates != 8, "NAND with eta 0.1: %zu updates, not 11",
             run.updates);
    gsl_test_rel(p->b, 0.2, 1e-12, "NAND with eta 0.1 ends at another line");
    nn_perceptron_free(p);
}

static void
test_xor(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    nn_perceptron_run run = fit_gate(p, xor_truth, 1.0, 1000);
    gsl_test(run.updates != 3997 || run.epochs != 1000 || run.converged,
             "XOR: 3997 updates in 1000 epochs, and no end");
    nn_perceptron_free(p);
}

/* One epoch at a time is the same as all at once. */
static void
test_epochs_add_up(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    static const size_t mistakes[7] = {1, 3, 3, 2, 1, 0, 0};
    for (int epoch = 0; epoch < 7; epoch++) {
        nn_perceptron_run run = fit_gate(p, and_truth, 1.0, 1);
        gsl_test(run.updates != mistakes[epoch] || run.epochs != 1 ||
                     run.converged != (mistakes[epoch] == 0),
                 "AND makes %zu mistakes in epoch %d", mistakes[epoch],
                 epoch + 1);
    }
    gsl_test(!is_neuron2(p, 2, 1, -2), "seven single epochs end as one run");
    nn_perceptron_free(p);
}

static double
gate_bound(double w1, double w2, double b, const int truth[4])
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(truth, 4);
    nn_perceptron *p = neuron2(w1, w2, b);
    double bound = GSL_NAN;
    nn_perceptron_bound(p, &X.matrix, &y.vector, &bound);
    nn_perceptron_free(p);
    return bound;
}

static void
test_gate_bounds(void)
{
    gsl_test_rel(gate_bound(2, 2, -3, and_truth), 51, 1e-14,
                 "equation (1.7): AND and (2, 2), -3 prove 51");
    gsl_test_rel(gate_bound(2, 2, -1, or_truth), 27, 1e-14,
                 "equation (1.7): OR and (2, 2), -1 prove 27");
    gsl_test_rel(gate_bound(-2, -2, 3, nand_truth), 51, 1e-14,
                 "equation (1.7): NAND and (-2, -2), 3 prove 51");
    gsl_test_rel(gate_bound(0.5, 0.5, -0.75, and_truth), 51, 1e-14,
                 "equation (1.6): a quarter of the weights, the same margin");
    gsl_test(gate_bound(2, 1, -2, and_truth) != GSL_POSINF,
             "a sample on the line: nothing is proved");
    gsl_test(gate_bound(2, 2, -1, and_truth) != GSL_POSINF,
             "a sample on the wrong side: nothing is proved");
    gsl_test(gate_bound(0, 0, 0, and_truth) != GSL_POSINF,
             "no direction: nothing is proved");
}

/* No direction of a fine grid proves less than 51 for AND, 27 for OR; and none
 * proves anything for XOR. */
static void
test_best_bounds(void)
{
    double least_and = GSL_POSINF, least_or = GSL_POSINF;
    double least_xor = GSL_POSINF;
    for (int i = -40; i <= 40; i++)
        for (int j = -40; j <= 40; j++)
            for (int k = -40; k <= 40; k += 2) {
                double w1 = i / 20.0, w2 = j / 20.0, b = k / 20.0;
                least_and =
                    GSL_MIN_DBL(least_and, gate_bound(w1, w2, b, and_truth));
                least_or =
                    GSL_MIN_DBL(least_or, gate_bound(w1, w2, b, or_truth));
                least_xor =
                    GSL_MIN_DBL(least_xor, gate_bound(w1, w2, b, xor_truth));
            }
    gsl_test_rel(least_and, 51, 1e-12, "no line proves less than 51 for AND");
    gsl_test_rel(least_or, 27, 1e-12, "no line proves less than 27 for OR");
    gsl_test(least_xor != GSL_POSINF, "no line of the grid separates XOR");
}

int
main(void)
{
    test_gate("AND", and_truth, (const double[]){2, 1, -2}, 10, 6);
    test_gate("OR", or_truth, (const double[]){1, 1, 0}, 4, 4);
    test_gate("NAND", nand_truth, (const double[]){-2, -1, 3}, 11, 6);
    test_rate_from_elsewhere();
    test_rate_of_a_tenth();
    test_xor();
    test_epochs_add_up();
    test_gate_bounds();
    test_best_bounds();
    return gsl_test_summary();
}
