/* Seven numbers, the last two of which are a test: scaled by the first five,
 * by all seven, and each part by itself. */
#include "nn/data.h"
#include "nn/plot.h"

enum { N = 7, TRAIN = 5 };

static const double x[N] = {1, 2, 3, 4, 5, 6, 7};

/* Measures numbers first to last - 1, and scales the same or others. */
static void
scale(size_t first, size_t last, size_t from, size_t to, double z[N])
{
    gsl_matrix_const_view fit =
        gsl_matrix_const_view_array(x + first, last - first, 1);
    gsl_matrix_const_view in =
        gsl_matrix_const_view_array(x + from, to - from, 1);
    gsl_matrix_view out = gsl_matrix_view_array(z + from, to - from, 1);
    nn_scaler *s = nn_scaler_alloc(1);
    nn_scaler_fit(&fit.matrix, s);
    nn_scaler_apply(s, &in.matrix, &out.matrix);
    nn_scaler_free(s);
}

static void
print_line(const char *name, const double z[N])
{
    nn_plot_block(stdout, name);
    for (size_t i = 0; i < N; i++)
        printf("%.3f%s", z[i], i + 1 < N ? " " : "\n");
}

int
main(void)
{
    double z[N];
    print_line("x", x);
    scale(0, TRAIN, 0, N, z);
    print_line("by the training rows", z);
    scale(0, N, 0, N, z);
    print_line("by all rows", z);
    scale(0, TRAIN, 0, TRAIN, z);
    scale(TRAIN, N, TRAIN, N, z);
    print_line("each part by itself", z);
    return 0;
}
