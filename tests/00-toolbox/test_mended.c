/* Does the mended twin of three_bugs.c print what is true? */
#define main program
int program(void);
#include "mended.c"
#undef main

#include "petals.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

static void
test(double got, double want, const char *what)
{
    gsl_test(fabs(got - want) > 1e-12, "%s is right: %g, truly %g", what, got,
             want);
}

int
main(void)
{
    nn_table *iris = nn_table_read_or_exit("data/iris.csv");
    petals truth = petals_of(iris->X);
    gsl_matrix_view P = gsl_matrix_submatrix(iris->X, 0, 2, iris->X->size1, 2);
    test(mean_length(&P.matrix), truth.mean, "the mean");
    test(largest_length(&P.matrix), truth.longest, "the longest petal");
    test(centre(&P.matrix), truth.moved, "what centring moves");
    gsl_test(program(), "the program ends well");
    nn_table_free(iris);
    return gsl_test_summary();
}
