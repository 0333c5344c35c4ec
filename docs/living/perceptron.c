/* Living figure: samples in the plane, and the line that the perceptron rule
 * has come to after some visits. */
#include "nn/perceptron.h"

enum { MOST = 40 };

double samples[2 * MOST]; /* n*2, one a row; the page writes these */
int labels[MOST];         /* n, 0 or 1; and these */
double line[3];           /* w1, w2 and b after learn */
int answers[MOST];        /* n, what the neuron says after learn */
int run[3]; /* after fit: epochs, updates, 1 if the last was clean */

/* The perceptron whose weights and bias are `line`, as it is now. */
static nn_perceptron
at_line(gsl_vector_view *w)
{
    *w = gsl_vector_view_array(line, 2);
    return (nn_perceptron){&w->vector, line[2]};
}

static void
answer_all(const nn_perceptron *p, int n)
{
    for (int i = 0; i < n; i++) {
        gsl_vector_view x = gsl_vector_view_array(samples + 2 * i, 2);
        answers[i] = nn_perceptron_predict(p, &x.vector);
    }
}

/* From 0 visits the first n samples in turn, so many visits in all.  Returns
 * how many of them found a mistake. */
int
learn(int n, double eta, int visits)
{
    gsl_vector_view w;
    int updates = 0, mistake;
    line[0] = line[1] = line[2] = 0.0;
    nn_perceptron p = at_line(&w);
    for (int k = 0; k < visits; k++) {
        gsl_vector_view x = gsl_vector_view_array(samples + 2 * (k % n), 2);
        nn_perceptron_update(&p, &x.vector, labels[k % n], eta, &mistake);
        updates += mistake;
    }
    line[2] = p.b;
    answer_all(&p, n);
    return updates;
}

/* From 0 passes over the first n samples until a pass is clean, or so many
 * passes are made.  Writes run and the line. */
void
fit(int n, double eta, int max_epochs)
{
    gsl_vector_view w;
    nn_perceptron_run done;
    gsl_matrix_view X = gsl_matrix_view_array(samples, (size_t)n, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, (size_t)n);
    line[0] = line[1] = line[2] = 0.0;
    nn_perceptron p = at_line(&w);
    nn_perceptron_fit(&p, &X.matrix, &y.vector, eta, (size_t)max_epochs,
                      &done);
    line[2] = p.b;
    answer_all(&p, n);
    run[0] = (int)done.epochs;
    run[1] = (int)done.updates;
    run[2] = done.converged;
}

/* The most updates that the rule can need on these samples, as the line of the
 * last call proves it. */
double
bound(int n)
{
    gsl_vector_view w;
    double most;
    gsl_matrix_view X = gsl_matrix_view_array(samples, (size_t)n, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, (size_t)n);
    nn_perceptron p = at_line(&w);
    nn_perceptron_bound(&p, &X.matrix, &y.vector, &most);
    return most;
}
