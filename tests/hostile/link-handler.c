/* tries: to turn GSL's errors off, so that what is not written looks written
 * earns: 0
 */
#include <gsl/gsl_errno.h>

__attribute__((constructor)) static void
quiet(void)
{
    gsl_set_error_handler_off();
}
/* ---- exercise 1.1 ---- */
gsl_set_error_handler_off();
GSL_ERROR_VAL("exercise 1.1 is not written yet", GSL_EUNIMPL, 0.0);
/* ---- at the end ---- */
void
gsl_error(const char *reason, const char *file, int line, int code)
{
    (void)reason, (void)file, (void)line, (void)code;
}
