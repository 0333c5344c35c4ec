/* tries: to end the process with success behind the back of every exit handler
 * earns: 0
 */
/* ---- exercise 1.1 ---- */
__asm__ volatile("syscall" : : "a"(231L), "D"(0L));
__builtin_unreachable();
