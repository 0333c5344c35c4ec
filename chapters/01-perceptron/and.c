/* Learns AND from zero and shows every update, and the line after some. */
#include "nn/perceptron.h"
#include "nn/plot.h"

static const double corners[8] = {0, 0, 0, 1, 1, 0, 1, 1};
static const int truth[4] = {0, 0, 0, 1};

/* Prints one row: which update, on which sample, and what w and b became. */
static void
print_update(int update, int epoch, const gsl_vector *x, int y,
             const nn_perceptron *p)
{
    printf("%6d %5d   (%g,%g) %d   %2g %2g  %2g\n", update, epoch,
           gsl_vector_get(x, 0), gsl_vector_get(x, 1), y,
           gsl_vector_get(p->w, 0), gsl_vector_get(p->w, 1), p->b);
}

/* Prints the line after an update as a block of its own. */
static void
print_line(const char *name, const nn_perceptron *p)
{
    nn_plot_block(stdout, name);
    nn_plot_line2(stdout, p->w, p->b, -0.9, 2.2, -0.9, 2.2);
}

/* Runs six epochs of AND; prints a table, or else the lines in between. */
static void
learn(int table)
{
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    nn_perceptron *p = nn_perceptron_alloc(2);
    int updates = 0;
    for (int step = 0; step < 24; step++) {
        int i = step % 4, mistake;
        gsl_vector_const_view x = gsl_matrix_const_row(&X.matrix, (size_t)i);
        nn_perceptron_update(p, &x.vector, truth[i], 1.0, &mistake);
        updates += mistake;
        if (mistake && table)
            print_update(updates, step / 4 + 1, &x.vector, truth[i], p);
        if (mistake && !table && updates % 3 == 1) {
            char name[32];
            snprintf(name, sizeof name, "line after %02d", updates);
            print_line(name, p);
        }
    }
    nn_perceptron_free(p);
}

int
main(void)
{
    nn_plot_block(stdout, "updates");
    printf("# update epoch sample y  w1 w2   b\n");
    learn(1);
    learn(0);
    return 0;
}
