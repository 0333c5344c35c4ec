/* Takes system calls away that no exercise and no compiler needs. */
#ifndef SANDBOX_FILTER_H
#define SANDBOX_FILTER_H

/* What runs behind the filter: a probe signals and starts nobody. */
enum filter_kind { FILTER_PROBE, FILTER_COMPILER };

/* From here on, in this process and in what it becomes, these calls fail with
 * EPERM.  Returns 0, or -1 where the system cannot do that. */
int filter_install(enum filter_kind kind);

#endif
