/* Files that are written whole or not at all.  The contract is in
 * lib/nn/file.h. */
#include "nn/file.h"

#include <gsl/gsl_errno.h>

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
refuse(const char *path, const char *why)
{
    char message[NN_FILE_ROOM];
    snprintf(message, sizeof message, "%.800s: %s", path, why);
    GSL_ERROR(message, GSL_EFAILED);
}

int
nn_file_refuse(const char *path)
{
    return refuse(path, strerror(errno));
}

int
nn_file_begin(nn_file *f, const char *path)
{
    struct stat there;
    *f = (nn_file){.path = path};
    /* Renaming would put a file in the place of a device. */
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return refuse(path, "this is there, and no file");
    int length = snprintf(f->beside, sizeof f->beside, "%s.new", path);
    if (length >= (int)sizeof f->beside)
        errno = ENAMETOOLONG;
    else
        f->out = fopen(f->beside, "w");
    return f->out ? GSL_SUCCESS : nn_file_refuse(path);
}

void
nn_file_drop(nn_file *f)
{
    fclose(f->out);
    unlink(f->beside);
}

int
nn_file_end(nn_file *f)
{
    int whole =
        fflush(f->out) == 0 && !ferror(f->out) && fsync(fileno(f->out)) == 0;
    if (whole && rename(f->beside, f->path) == 0) {
        fclose(f->out);
        return GSL_SUCCESS;
    }
    int status = nn_file_refuse(f->path);
    nn_file_drop(f);
    return status;
}
