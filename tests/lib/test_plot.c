/* Is the contract of nn/plot.h kept? */
#include "nn/plot.h"

#include "errors.h"
#include "printed.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_rng.h>

#include <math.h>

static void
test_blocks_and_points(void)
{
    double values[] = {1.0, -0.0, 2.0, 1.0 / 3.0, 3.0, 1234567.0};
    int labels[] = {0, 1, 0};
    gsl_matrix_view X = gsl_matrix_view_array(values, 3, 2);
    gsl_vector_int_view y = gsl_vector_int_view_array(labels, 3);
    printed p;
    printed_start(&p);
    for (int label = 0; label < 3; label++) {
        nn_plot_block(p.out, label == 0 ? "zero" : "other");
        gsl_test_int(nn_plot_points(p.out, &X.matrix, &y.vector, label),
                     GSL_SUCCESS, "points of class %d are printed", label);
    }
    nn_plot_block(p.out, "all");
    nn_plot_points(p.out, &X.matrix, NULL, 0);
    printed_check(&p,
                  "\n\n# zero\n1 0\n3 1.23457e+06\n"
                  "\n\n# other\n2 0.333333\n"
                  "\n\n# other\n"
                  "\n\n# all\n1 0\n2 0.333333\n3 1.23457e+06\n",
                  "each block has the samples of its class");
}

/* The line w0 x0 + w1 x1 + b = 0 in the box 0..4 across, -1..1 up. */
static void
test_line(double w0, double w1, double b, const char *expected,
          const char *what)
{
    double weights[] = {w0, 99.0, w1};
    gsl_vector_view w = gsl_vector_view_array_with_stride(weights, 2, 2);
    printed p;
    printed_start(&p);
    gsl_test_int(nn_plot_line2(p.out, &w.vector, b, 0.0, 4.0, -1.0, 1.0),
                 GSL_SUCCESS, "%s: no error", what);
    printed_check(&p, expected, what);
}

static void
test_lines(void)
{
    test_line(1.0, -4.0, 0.0, "0 0\n4 1\n", "a rising line");
    test_line(-1.0, 4.0, 0.0, "0 0\n4 1\n", "its ends keep their order");
    test_line(1.0, 1.0, -2.0, "1 1\n3 -1\n", "a line through top and bottom");
    test_line(1.0, 0.0, -3.0, "3 -1\n3 1\n", "a vertical line, upwards");
    test_line(-2.0, 0.0, 6.0, "3 -1\n3 1\n", "a vertical line, w negative");
    test_line(0.0, 5.0, -1.0, "0 0.2\n4 0.2\n", "a horizontal line");
    test_line(0.0, -5.0, 0.0, "0 0\n4 0\n", "the axis, never -0");
    test_line(1.0, 0.0, 0.0, "0 -1\n0 1\n", "a side of the box");
    test_line(0.1, 0.3, -0.3, "0 1\n4 -0.333333\n", "ends that need rounding");
    test_line(-0.5, -0.3, 2.0, "3.4 1\n4 0\n", "no 4e-16 for a 0");
    test_line(1e-200, 1e-200, -2e-200, "1 1\n3 -1\n", "tiny weights");
    test_line(1e200, 1e200, -2e200, "1 1\n3 -1\n", "huge weights");
    test_line(1.0, 1.0, -6.0, "", "a line that misses the box");
    test_line(1.0, 0.0, 1.0, "", "a vertical line left of the box");
    test_line(0.0, 1.0, 1.5, "", "a horizontal line below the box");
    test_line(1.0, 0.0, -9.0, "", "a vertical line right of the box");
    test_line(0.0, 2.0, -3.0, "", "a horizontal line above the box");
    test_line(1.0, 1.0, -5.0, "", "a line that touches a corner");
    test_line(-0.5, -0.2, -0.2, "", "a line that touches it but for rounding");
    test_line(0.0, 0.0, 1.0, "", "no line without weights");
    test_line(0.0, 0.0, 0.0, "", "no line without weights and bias");
    test_line(GSL_NAN, 1.0, 0.0, "", "no line for a NaN");
    test_line(1.0, 1.0, GSL_POSINF, "", "no line for an infinite bias");
}

/* Random lines: both ends are on the line and on the edge of the box. */
static void
test_ends_are_on_line_and_edge(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_vector *w = gsl_vector_alloc(2);
    int drawn = 0;
    for (int k = 0; k < 500; k++) {
        double x[2], y[2], b = 4.0 * gsl_rng_uniform(r) - 2.0;
        for (size_t j = 0; j < 2; j++)
            gsl_vector_set(w, j, 2.0 * gsl_rng_uniform(r) - 1.0);
        printed p;
        printed_start(&p);
        nn_plot_line2(p.out, w, b, -1.0, 2.0, 0.5, 3.0);
        fclose(p.out);
        int numbers = sscanf(p.text, "%lf %lf %lf %lf", x, y, x + 1, y + 1);
        free(p.text);
        gsl_test(numbers != 4 && numbers != EOF, "two ends or none");
        for (int e = 0; numbers == 4 && e < 2; e++) {
            double z =
                gsl_vector_get(w, 0) * x[e] + gsl_vector_get(w, 1) * y[e] + b;
            /* six digits of coordinates up to 3, weights up to 1 */
            gsl_test_abs(z, 0.0, 1e-5, "an end is on the line");
            gsl_test(x[e] != -1.0 && x[e] != 2.0 && y[e] != 0.5 && y[e] != 3.0,
                     "an end is on the edge of the box");
            gsl_test(x[e] < -1.0 || x[e] > 2.0 || y[e] < 0.5 || y[e] > 3.0,
                     "an end is not outside the box");
        }
        drawn += numbers == 4;
    }
    gsl_test(drawn < 100 || drawn > 400, "lines hit and miss the box");
    gsl_vector_free(w);
    gsl_rng_free(r);
}

static void
test_refuses(void)
{
    gsl_matrix *X = gsl_matrix_calloc(3, 2);
    gsl_vector_int *y = gsl_vector_int_calloc(2);
    gsl_vector *w = gsl_vector_calloc(2), *w3 = gsl_vector_calloc(3);
    printed p;
    gsl_vector_set_all(w, 1.0);
    printed_start(&p);
    errors_forget();
    gsl_test_int(nn_plot_points(p.out, X, y, 0), GSL_EBADLEN,
                 "a label for each row is needed");
    gsl_test_int(nn_plot_line2(p.out, w3, 0.0, 0.0, 1.0, 0.0, 1.0),
                 GSL_EBADLEN, "two weights are needed");
    gsl_test_int(nn_plot_line2(p.out, w, 0.0, 1.0, 1.0, 0.0, 1.0), GSL_EDOM,
                 "a box without width is refused");
    gsl_test_int(nn_plot_line2(p.out, w, 0.0, 0.0, 1.0, 1.0, 0.0), GSL_EDOM,
                 "a box upside down is refused");
    gsl_test_int(nn_plot_line2(p.out, w, 0.0, 0.0, GSL_NAN, 0.0, 1.0),
                 GSL_EDOM, "a box with a NaN is refused");
    gsl_test_int(nn_plot_line2(p.out, w, 0.0, 0.0, 1.0, 0.0, GSL_POSINF),
                 GSL_EDOM, "an infinite box is refused");
    gsl_test_int(nn_plot_line2(p.out, w, 0.0, GSL_NEGINF, 1.0, 0.0, 1.0),
                 GSL_EDOM, "a box that is infinite across is refused");
    gsl_test_int(errors_seen()->count, 7, "each calls the handler once");
    printed_check(&p, "", "nothing is printed on error");
    gsl_matrix_free(X);
    gsl_vector_int_free(y);
    gsl_vector_free(w);
    gsl_vector_free(w3);
}

int
main(void)
{
    errors_record_them();
    test_blocks_and_points();
    test_lines();
    test_ends_are_on_line_and_edge();
    test_refuses();
    return gsl_test_summary();
}
