#include "report.h"

#include "fault.h"
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

/* The line of the student's file where a function's name starts one, or 0. */
static int
find_function(const char *source, const char *function)
{
    char *text = read_file(source), *rest = NULL;
    size_t length = strlen(function);
    int line = 0, found = 0;
    for (char *c = text; c != NULL && !found; c = rest) {
        line++;
        found = strncmp(c, function, length) == 0 && c[length] == '(';
        rest = strchr(c, '\n');
        rest = rest == NULL ? NULL : rest + 1;
    }
    free(text);
    return found ? line : 0;
}

int
report_line(const unit_result *unit, const verdict *v)
{
    int line = v->line;
    if (line == 0 && v->state == STATE_UNBUILT && unit->trouble != NULL)
        line = find_place(unit->trouble, unit->source).line;
    return line > 0 ? line : find_function(unit->source, v->function);
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
