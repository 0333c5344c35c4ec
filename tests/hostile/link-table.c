/* tries: to lay a common symbol over the grader's table of exercises
 * earns: 0
 */
/* ---- at the end ---- */
char probe_exercises[4096] __attribute__((common));
