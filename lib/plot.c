/* Prints data for gnuplot.  The contract is in lib/nn/plot.h. */
#include "nn/plot.h"

#include "nn/print.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

enum { DIGITS = 6 };

void
nn_plot_block(FILE *out, const char *name)
{
    fprintf(out, "\n\n# %s\n", name);
}

/* Prints x, after a blank unless it is the first of its line. */
static void
print_coordinate(FILE *out, size_t j, double x)
{
    char text[NN_PRINT_ROOM];
    nn_print_number(x, DIGITS, text);
    fprintf(out, "%s%s", j > 0 ? " " : "", text);
}

int
nn_plot_points(FILE *out, const gsl_matrix *X, const gsl_vector_int *y,
               int label)
{
    if (y != NULL && y->size != X->size1)
        GSL_ERROR("X needs a row for each label", GSL_EBADLEN);
    for (size_t i = 0; i < X->size1; i++) {
        if (y != NULL && gsl_vector_int_get(y, i) != label)
            continue;
        for (size_t j = 0; j < X->size2; j++)
            print_coordinate(out, j, gsl_matrix_get(X, i, j));
        fputc('\n', out);
    }
    return GSL_SUCCESS;
}

/* The line as a point and a direction: every p + t u lies on it.  Returns 0 if
 * there is none. */
static int
line_of(const gsl_vector *w, double b, double p[2], double u[2])
{
    double w0 = gsl_vector_get(w, 0), w1 = gsl_vector_get(w, 1);
    double scale = GSL_MAX_DBL(fabs(w0), fabs(w1));
    if (!gsl_finite(w0) || !gsl_finite(w1) || !gsl_finite(b) || scale == 0.0)
        return 0;
    /* The larger weight becomes 1 or -1, so no square overflows.  The point is
     * the one nearest to 0. */
    w0 /= scale;
    w1 /= scale;
    double t = -b / scale / (w0 * w0 + w1 * w1);
    int flip = w1 > 0.0 || (w1 == 0.0 && w0 < 0.0);
    p[0] = t * w0;
    p[1] = t * w1;
    u[0] = flip ? w1 : -w1;
    u[1] = flip ? -w0 : w0;
    return 1;
}

/* Narrows t[0]..t[1] to where low <= p + t u <= high. */
static void
clip(double p, double u, double low, double high, double t[2])
{
    if (u == 0.0) {
        if (p < low || p > high)
            t[1] = GSL_NEGINF;
        return;
    }
    double a = (low - p) / u, z = (high - p) / u;
    t[0] = GSL_MAX_DBL(t[0], GSL_MIN_DBL(a, z));
    t[1] = GSL_MIN_DBL(t[1], GSL_MAX_DBL(a, z));
}

/* Replaces x by 0 or by a side of the box, when it differs by rounding. */
static double
snap(double x, double low, double high)
{
    const double exact[] = {0.0, low, high};
    for (size_t k = 0; k < 3; k++)
        if (fabs(x - exact[k]) < 1e-12 * (high - low))
            return exact[k];
    return x;
}

static void
print_ends(FILE *out, double ends[2][2])
{
    for (size_t k = 0; k < 2; k++) {
        print_coordinate(out, 0, ends[k][0]);
        print_coordinate(out, 1, ends[k][1]);
        fputc('\n', out);
    }
}

int
nn_plot_line2(FILE *out, const gsl_vector *w, double b, double xmin,
              double xmax, double ymin, double ymax)
{
    double p[2], u[2], ends[2][2], t[] = {GSL_NEGINF, GSL_POSINF};
    if (w->size != 2)
        GSL_ERROR("w needs two elements", GSL_EBADLEN);
    if (!(xmin < xmax && ymin < ymax) || !gsl_finite(xmax - xmin) ||
        !gsl_finite(ymax - ymin))
        GSL_ERROR("the box must not be empty, and be finite", GSL_EDOM);
    if (!line_of(w, b, p, u))
        return GSL_SUCCESS;
    clip(p[0], u[0], xmin, xmax, t);
    clip(p[1], u[1], ymin, ymax, t);
    if (!(t[0] < t[1]))
        return GSL_SUCCESS;
    for (size_t k = 0; k < 2; k++) {
        ends[k][0] = snap(p[0] + t[k] * u[0], xmin, xmax);
        ends[k][1] = snap(p[1] + t[k] * u[1], ymin, ymax);
    }
    /* Rounding can make a touched corner into two ends; they snap to it. */
    if (ends[0][0] != ends[1][0] || ends[0][1] != ends[1][1])
        print_ends(out, ends);
    return GSL_SUCCESS;
}
