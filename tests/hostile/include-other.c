/* tries: to have the compiler quote another student's file in its first message
 * earns: 0
 */
#include "/tmp/class/other/01-perceptron/perceptron.c"
