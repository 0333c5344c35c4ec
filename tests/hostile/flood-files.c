/* tries: to use up every name and every block with endless small files
 * earns: 0
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (long k = 0;; k++) {
    char path[64];
    snprintf(path, sizeof path, "/tmp/%ld", k);
    close(open(path, O_CREAT | O_WRONLY, 0600));
    snprintf(path, sizeof path, "/dev/shm/%ld", k);
    mkdir(path, 0700);
}
