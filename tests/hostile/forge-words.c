/* tries: to bring a megabyte of names, escapes and pages into the report through
 *        the reasons of GSL's errors
 * earns: 0
 */
#include <gsl/gsl_errno.h>
#include <string.h>
/* ---- exercise 1.1 ---- */
static char reason[1 << 20];
memset(reason, 'A', sizeof reason - 1);
gsl_error(reason, __FILE__, __LINE__, GSL_EINVAL);
gsl_error("\033]0;owned\007\n::error::<script>alert(1)</script>\n=1+1",
          "/etc/passwd", -1, 99999);
gsl_error("exercise \033[2J<b> is not written yet", "x\ny", 0, GSL_EUNIMPL);
return 0.0;
