/* tries: to let the compiler wait for what somebody types
 * earns: 0
 */
#include "/dev/console"
#include "/dev/stdin"
#include "/dev/tty"
