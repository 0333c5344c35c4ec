/* tries: to have the compiler quote files of the machine in its messages
 * earns: 0
 */
#include "/etc/passwd"
#include "/root/canary"
#include "/tmp/class/other/01-perceptron/perceptron.c"
#include "/var/tmp/canary"
