/* One neuron scores three points: the chapter's case for paper. */
#include "nn/perceptron.h"
#include "nn/plot.h"

static const double points[3][2] = {
    {1.0, 3.0},
    {2.0, 1.0},
    {1.0, 2.5},
};

/* Prints x1, x2, the score and the answer of every point. */
static void
print_scores(const nn_perceptron *p)
{
    nn_plot_block(stdout, "points");
    printf("#  x1   x2    z  yhat\n");
    for (int i = 0; i < 3; i++) {
        gsl_vector_const_view x = gsl_vector_const_view_array(points[i], 2);
        printf("%4.1f %4.1f %4.1f %5d\n", points[i][0], points[i][1],
               nn_perceptron_preact(p, &x.vector),
               nn_perceptron_predict(p, &x.vector));
    }
}

int
main(void)
{
    nn_perceptron *p = nn_perceptron_alloc(2);
    gsl_vector_set(p->w, 0, 2.0);
    gsl_vector_set(p->w, 1, -1.0);
    p->b = 0.5;

    print_scores(p);
    nn_plot_block(stdout, "line");
    nn_plot_line2(stdout, p->w, p->b, -1.0, 3.0, 0.0, 4.0);

    nn_perceptron_free(p);
    return 0;
}
