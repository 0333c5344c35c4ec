/* tries: to choke the judge's reader with noise and with lines without end
 * earns: 0
 */
#include <string.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
static unsigned char noise[1 << 16];
unsigned state = 1;
for (int k = 0; k < 200; k++) {
    for (size_t j = 0; j < sizeof noise; j++)
        noise[j] =
            (unsigned char)((state = state * 1664525 + 1013904223) >> 24);
    if (k > 100)
        memset(noise, k > 150 ? ' ' : '%', sizeof noise);
    for (int fd = 3; fd < 300; fd++)
        if (write(fd, noise, sizeof noise) < 0)
            continue;
}
return 0.0;
