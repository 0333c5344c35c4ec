/* Chapter 97: a sample. */
#include "nn/sample.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

double
nn_sample_twice(double x)
{
    /* BEGIN SOLUTION 97.1 else GSL_NAN */
    return 2.0 * x;
    /* END SOLUTION 97.1 */
}
