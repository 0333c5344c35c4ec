#include "report.h"

#include "util.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void
report_add_up(report *r)
{
    r->points = r->max = r->broken = 0;
    for (size_t u = 0; u < r->n; u++)
        for (size_t e = 0; e < r->units[u].n; e++) {
            const verdict *v = &r->units[u].verdicts[e];
            if (v->state == STATE_BROKEN) {
                r->broken = 1;
                continue;
            }
            r->points += v->points;
            r->max += v->max;
        }
}

void
report_times(const report *r, FILE *out)
{
    for (size_t u = 0; u < r->n; u++)
        for (size_t e = 0; e < r->units[u].n; e++)
            fprintf(out, "%s\t%.3f\n", r->units[u].verdicts[e].id,
                    r->units[u].verdicts[e].seconds);
}

void
report_save(const report *r, const char *directory, const char *name,
            void (*write)(const report *, FILE *))
{
    char *path = print("%s/%s", directory, name);
    char *fresh = print("%s.new", path);
    FILE *out = fopen(fresh, "w");
    if (out == NULL)
        die("%s: %s", fresh, strerror(errno));
    write(r, out);
    int failed = fflush(out) != 0 || fsync(fileno(out)) != 0;
    int error = errno;
    failed |= fclose(out) != 0;
    if (failed || rename(fresh, path) != 0) {
        unlink(fresh);
        die("%s is as it was before: it cannot be replaced (%s)", path,
            strerror(error));
    }
    free(path);
    free(fresh);
}
