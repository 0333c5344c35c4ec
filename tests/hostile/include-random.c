/* tries: to include noise without end, all of which is an error
 * earns: 0
 */
#include "/dev/urandom"
