/* The smooth curves and their slopes against mpmath with 60 digits.  The
 * numbers are truth.py's. */
#include "nn/act.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include "truth.h"

int
main(void)
{
    for (size_t k = 0; k < sizeof truth / sizeof *truth; k++) {
        nn_act act = truth[k].act;
        double z = truth[k].z;
        /* 1 + tanh loses digits where it is near 0; everywhere else what is
         * left of 16 digits after the few roundings of a formula. */
        int lossy = act == NN_ACT_GELU_TANH;
        gsl_test_abs(nn_act_value(act, z), truth[k].value, 1e-14,
                     "%s at %g as in mpmath", nn_act_name(act), z);
        gsl_test_abs(nn_act_slope(act, z), truth[k].slope, 1e-14,
                     "its slope at %g", z);
        if (lossy)
            continue;
        gsl_test_rel(nn_act_value(act, z), truth[k].value, 1e-12,
                     "%s at %g to twelve digits", nn_act_name(act), z);
        gsl_test_rel(nn_act_slope(act, z), truth[k].slope, 1e-12,
                     "its slope at %g to twelve digits", z);
    }
    return gsl_test_summary();
}
