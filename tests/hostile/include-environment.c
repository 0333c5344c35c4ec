/* tries: to have the compiler quote its environment and its command line
 * earns: 0
 */
#include "/proc/self/cmdline"
#include "/proc/self/environ"
