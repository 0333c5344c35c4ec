/* tries: to include a file without end
 * earns: 0
 */
#include "/dev/zero"
