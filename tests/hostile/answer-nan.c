/* tries: to be right by being no number, which is never too far from anything
 * earns: 0
 */
#include <limits.h>
/* ---- exercise 1.1 ---- */
return GSL_NAN;
/* ---- exercise 1.2 ---- */
return INT_MIN;
/* ---- exercise 1.3 ---- */
return INT_MIN;
/* ---- exercise 1.6 ---- */
*bound = GSL_NAN;
return GSL_SUCCESS;
