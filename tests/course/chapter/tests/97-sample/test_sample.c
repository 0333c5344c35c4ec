#include "nn/sample.h"

#include <gsl/gsl_test.h>

int
main(void)
{
    gsl_test_rel(nn_sample_twice(1.5), 3.0, 0.0, "equation (97.1): twice 1.5");
    return gsl_test_summary();
}
