/* tries: to announce vectors and matrices that no memory can hold, and wait
 * earns: 0
 */
#include <stdio.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (int fd = 3; fd < 300; fd++) {
    dprintf(fd, "out z vector 4294967296 0x1p+0\n");
    dprintf(fd, "out z matrix 18446744073709551615 18446744073709551615\n");
    dprintf(fd, "out z matrix 4294967296 4294967296 0x1p+0\n");
    dprintf(fd, "out z labels -1 7\n");
    dprintf(fd, "out z vector 99999999999999999999999 ");
}
for (;;)
    pause();
