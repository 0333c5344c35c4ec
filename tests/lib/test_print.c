/* Is the contract of nn/print.h kept? */
#include "nn/print.h"

#include "printed.h"

#include <gsl/gsl_math.h>

#include <math.h>

static void
test_number(double x, int digits, const char *expected)
{
    char text[NN_PRINT_ROOM];
    nn_print_number(x, digits, text);
    gsl_test(strcmp(text, expected), "%d digits: '%s' expected, '%s' printed",
             digits, expected, text);
}

static void
test_numbers(void)
{
    test_number(1.0 / 3.0, 4, "0.3333");
    test_number(1.0 / 3.0, 6, "0.333333");
    test_number(123456.0, 4, "1.235e+05");
    test_number(0.0, 4, "0");
    test_number(-0.0, 4, "0");
    test_number(-1e-30, 4, "-1e-30");
    test_number(GSL_NAN, 4, "nan");
    test_number(-GSL_NAN, 4, "nan");
    test_number(copysign(GSL_NAN, -1.0), 4, "nan");
    test_number(GSL_POSINF, 4, "inf");
    test_number(GSL_NEGINF, 4, "-inf");
    test_number(-GSL_DBL_MAX, 17, "-1.7976931348623157e+308");
}

static void
test_matrix_is_aligned(void)
{
    double values[] = {1.0,       -0.5, 1e10, 99.0, /* 99 is beside the view */
                       1.0 / 3.0, 2.0,  -0.0, 99.0};
    gsl_matrix_view A = gsl_matrix_view_array_with_tda(values, 2, 3, 4);
    printed p;
    printed_start(&p);
    nn_print_matrix(p.out, "W", &A.matrix);
    printed_check(&p,
                  "W: 2*3\n"
                  "       1  -0.5  1e+10\n"
                  "  0.3333     2      0\n",
                  "a matrix has its name, its shape and aligned columns");
}

static void
test_matrix_without_name(void)
{
    double values[] = {-7.0, GSL_NAN};
    gsl_matrix_view A = gsl_matrix_view_array(values, 2, 1);
    printed p;
    printed_start(&p);
    nn_print_matrix(p.out, NULL, &A.matrix);
    printed_check(&p, "   -7\n  nan\n",
                  "a matrix without a name has rows only");
}

static void
test_vector(void)
{
    double values[] = {1.0, 99.0, -0.5, 99.0, 1.0 / 3.0, 99.0};
    gsl_vector_view v = gsl_vector_view_array_with_stride(values, 2, 3);
    printed p;
    printed_start(&p);
    nn_print_vector(p.out, "w", &v.vector);
    printed_check(&p, "w: 3\n  1  -0.5  0.3333\n",
                  "a vector has its name, its length and one line");
    printed_start(&p);
    nn_print_vector(p.out, NULL, &v.vector);
    printed_check(&p, "  1  -0.5  0.3333\n",
                  "a vector without a name has one line");
}

int
main(void)
{
    test_numbers();
    test_matrix_is_aligned();
    test_matrix_without_name();
    test_vector();
    return gsl_test_summary();
}
