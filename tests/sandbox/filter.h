/* Takes away what no exercise and no compiler needs. */
#ifndef SANDBOX_FILTER_H
#define SANDBOX_FILTER_H

#include <sys/types.h>

/* What runs behind the filter: a probe signals and starts nobody. */
enum filter_kind { FILTER_PROBE, FILTER_COMPILER };

/* From here on, in this process and in what it becomes, these calls fail with
 * EPERM.  Returns 0, or -1 where the system cannot do that. */
int filter_install(enum filter_kind kind);

/* If this process is root's: makes it another user's, for good.  Returns 0, or -1 if
 * that cannot be done. */
int drop_root(uid_t user);

#endif
