/* Says when files are saved.
 *
 *     saves PID FILE...
 *
 * Prints an empty line at once, and whenever a file has been written to or replaced
 * by another and all of them are there and hold something.  Ends with process PID.
 *
 * It looks fifty times a second, which costs a thousandth of a processor; to be told
 * by the system would be another way on each.
 */
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#ifdef __APPLE__
#define st_mtim st_mtimespec
#endif

/* What changes when a file is saved. */
typedef struct {
    ino_t number;
    off_t size;
    struct timespec written;
} look;

static look
look_at(const char *path)
{
    struct stat s;
    if (stat(path, &s) != 0)
        return (look){0};
    return (look){s.st_ino, s.st_size, s.st_mtim};
}

static bool
differ(look a, look b)
{
    return a.number != b.number || a.size != b.size ||
           a.written.tv_sec != b.written.tv_sec ||
           a.written.tv_nsec != b.written.tv_nsec;
}

/* Looks at all files again.  A file that is gone may be about to be replaced, so
 * nothing is news, and nothing seen, until all are there. */
static bool
any_news(char *const *files, look *seen, int n)
{
    bool news = false;
    for (int k = 0; k < n; k++)
        if (look_at(files[k]).size == 0)
            return false;
    for (int k = 0; k < n; k++) {
        look now = look_at(files[k]);
        news |= differ(now, seen[k]);
        seen[k] = now;
    }
    return news;
}

int
main(int argc, char **argv)
{
    const struct timespec pause = {.tv_nsec = 20000000};
    int n = argc - 2;
    pid_t reader = argc > 2 ? (pid_t)atol(argv[1]) : 0;
    look *seen = n > 0 ? calloc((size_t)n, sizeof *seen) : NULL;
    if (seen == NULL || reader <= 0) {
        fprintf(stderr, "usage: saves PID FILE...\n");
        return 2;
    }
    for (int k = 0; k < n; k++)
        seen[k] = look_at(argv[k + 2]);
    for (bool news = true; kill(reader, 0) == 0 || errno == EPERM;
         news = any_news(argv + 2, seen, n)) {
        if (news && (puts("") < 0 || fflush(stdout) != 0))
            break;
        nanosleep(&pause, NULL);
    }
    free(seen);
    return 0;
}
