/* Chapter 97: a second unit. */
#include "nn/half.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>

double
nn_half(double x)
{
    /* BEGIN SOLUTION 97.2 else GSL_NAN */
    return x / 2.0;
    /* END SOLUTION 97.2 */
}
