/* tries: to have the compiler quote files of the machine in its messages
 * earns: 0
 */
#include "/etc/passwd"
#include "/etc/shadow"
#include "/var/tmp/canary"
