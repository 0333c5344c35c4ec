/* tries: to add a case to the recording when the program has ended, though its answers are
 *        right; what wrote there may have written anything
 * earns: 0
 * base: solution
 */
#include <stdio.h>

__attribute__((destructor)) static void
late(void)
{
    for (int fd = 3; fd < 300; fd++)
        dprintf(fd, "case 1 again\nout z double 0x1p+0\nreturn\n");
}
