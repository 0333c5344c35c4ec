/* One update: the same point before and after, and the two lines. */
#include "nn/perceptron.h"
#include "nn/plot.h"

/* Prints w, b, and the score and the answer for x. */
static void
print_state(const char *when, const nn_perceptron *p, const gsl_vector *x)
{
    printf("# %-6s  w %4.1f %4.1f   b %4.1f   z %4.1f   yhat %d\n", when,
           gsl_vector_get(p->w, 0), gsl_vector_get(p->w, 1), p->b,
           nn_perceptron_preact(p, x), nn_perceptron_predict(p, x));
    nn_plot_line2(stdout, p->w, p->b, -1.0, 4.0, -1.0, 4.0);
}

int
main(void)
{
    const double data[2] = {2.0, 1.0};
    gsl_vector_const_view x = gsl_vector_const_view_array(data, 2);
    nn_perceptron *p = nn_perceptron_alloc(2);
    gsl_vector_set_all(p->w, 2.0);
    p->b = -4.0;

    nn_plot_block(stdout, "line before");
    print_state("before", p, &x.vector);
    int mistake;
    nn_perceptron_update(p, &x.vector, 0, 0.5, &mistake);
    nn_plot_block(stdout, "line after");
    print_state("after", p, &x.vector);
    nn_plot_block(stdout, "point");
    printf("%g %g\n", data[0], data[1]);

    nn_perceptron_free(p);
    return 0;
}
