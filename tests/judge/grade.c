#include "grade.h"

#include "examine.h"
#include "report.h"
#include "together.h"
#include "util.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TROUBLE_MOST = 8000 }; /* characters of what the build says */

/* A line that is gone when the work is done, for those who wait. */
static void
show_progress(const char *id)
{
    if (isatty(2) && id != NULL)
        fprintf(stderr, "\rgrading %-6s", id);
    else if (isatty(2))
        fprintf(stderr, "\r%14s\r", "");
}

/* Marks the exercise of this id, and those it calls, as wanted. */
static void
want_exercise(const recording *reference, const char *id, char *wanted)
{
    for (size_t k = 0; k < reference->n_exercises; k++) {
        const rec_exercise *e = &reference->exercises[k];
        if (strcmp(e->id, id) != 0 || wanted[k])
            continue;
        wanted[k] = 1;
        char *needs = copy(e->needs), *rest = NULL;
        for (char *need = strtok_r(needs, " ", &rest); need != NULL;
             need = strtok_r(NULL, " ", &rest))
            want_exercise(reference, need, wanted);
        free(needs);
    }
}

/* The exercises of one unit that are to be judged, in their order: all, or those
 * that the exercise asked for depends on; all, too, of a unit that has it not, since
 * it is here for what it fails.  Returns how many. */
static size_t
choose(const recording *reference, const options *o,
       const rec_exercise **wants)
{
    size_t n = reference->n_exercises, chosen = 0;
    bool all =
        o->exercise == NULL || recording_find(reference, o->exercise) == NULL;
    char *wanted = memset(more(NULL, n), all, n);
    if (!all)
        want_exercise(reference, o->exercise, wanted);
    for (size_t k = 0; k < n; k++)
        if (wanted[k])
            wants[chosen++] = &reference->exercises[k];
    free(wanted);
    return chosen;
}

/* What is examined, and where verdicts go. */
typedef struct {
    examination x;
    const rec_exercise **wants;
    verdict *verdicts;
} paper;

static void
examine_one(void *about, size_t k)
{
    paper *p = about;
    show_progress(p->wants[k]->id);
    p->verdicts[k] = examine(&p->x, p->wants[k], false);
}

/* Each runs in a process of its own.  What the exercise asked for needs comes before
 * it, and is looked at only if that may explain something.  Returns how many verdicts
 * there are. */
static size_t
examine_at_home(paper *p, size_t n, const char *asked)
{
    if (asked == NULL || strcmp(p->wants[n - 1]->id, asked) != 0) {
        together(n, examine_one, p);
        return n;
    }
    examine_one(p, n - 1);
    const verdict *v = &p->verdicts[n - 1];
    if (v->state != STATE_PASSED && v->state != STATE_TODO) {
        together(n - 1, examine_one, p);
        return n;
    }
    p->wants[0] = p->wants[n - 1];
    p->verdicts[0] = *v;
    return 1;
}

/* One after the other: a cell does one thing at a time, and what is known to be
 * blocked needs no explanation. */
static void
examine_in_turn(paper *p, unit_result *unit, size_t n, char *const *elsewhere)
{
    for (unit->n = 0; unit->n < n; unit->n++) {
        const rec_exercise *want = p->wants[unit->n];
        bool blocked =
            failing_need(unit->verdicts, p->wants, unit->n, elsewhere) != NULL;
        show_progress(want->id);
        unit->verdicts[unit->n] = examine(&p->x, want, blocked);
    }
}

/* Judges the exercises of one unit. */
static void
grade_all(unit_result *unit, const recording *reference,
          const mistake_list *known, const options *o, char *const *elsewhere)
{
    paper p = {.x = examine_unit(o, unit->name, unit->source, known),
               .wants = more(NULL, reference->n_exercises * sizeof *p.wants),
               .verdicts = unit->verdicts};
    size_t n = choose(reference, o, p.wants);
    if (unit->trouble != NULL)
        for (size_t k = 0; k < n; k++)
            unit->verdicts[k] = judge_unbuilt(p.wants[k], NULL);
    else if (o->enter == NULL)
        n = examine_at_home(&p, n, o->exercise);
    else
        examine_in_turn(&p, unit, n, elsewhere);
    unit->n = n;
    show_progress(NULL);
    judge_blocked(unit->verdicts, p.wants, n, elsewhere);
    examine_end(&p.x);
    free(p.wants);
}

/* Is this a unit of the chapter whose units are linked together? */
static bool
is_linked(const char *name, const options *o)
{
    size_t length = o->together == NULL ? 0 : strlen(o->together);
    return length > 0 && strncmp(name, o->together, length) == 0 &&
           name[length] == '/';
}

/* Adds the exercises that are not passed to a list of ids that ends with NULL. */
static char **
add_failing(char **failing, const unit_result *unit)
{
    size_t n = 0;
    while (failing[n] != NULL)
        n++;
    failing = more(failing, (n + unit->n + 1) * sizeof *failing);
    for (size_t k = 0; k < unit->n; k++)
        if (unit->verdicts[k].state != STATE_PASSED)
            failing[n++] = copy(unit->verdicts[k].id);
    failing[n] = NULL;
    return failing;
}

/* Leaves only the verdict on one exercise. */
static void
keep_one(unit_result *unit, const char *id)
{
    size_t kept = 0;
    for (size_t k = 0; k < unit->n; k++)
        if (strcmp(unit->verdicts[k].id, id) == 0)
            unit->verdicts[kept++] = unit->verdicts[k];
        else
            verdict_free(&unit->verdicts[k]);
    unit->n = kept;
}

/* Leaves a mark where all of a unit is right, when all of it was looked at:
 * MINE=1 links such units in the place of the reference's. */
static void
mark_passed(const unit_result *unit, const options *o)
{
    int passed = unit->n > 0;
    for (size_t k = 0; k < unit->n; k++)
        passed &= unit->verdicts[k].state == STATE_PASSED;
    char *path = print("%s/%s/passed", o->mine, unit->name);
    FILE *mark = passed && o->exercise == NULL ? fopen(path, "w") : NULL;
    if (mark != NULL)
        fclose(mark);
    else if (!passed)
        unlink(path);
    free(path);
}

/* Is something wrong that a known mistake might explain, if it were recorded? */
static bool
lacks_recordings(const unit_result *unit, const mistake_list *known)
{
    for (size_t e = 0; e < unit->n; e++) {
        const verdict *v = &unit->verdicts[e];
        bool open = v->mistake == NULL &&
                    (v->state == STATE_WRONG || v->state == STATE_CRASHED ||
                     v->state == STATE_HUNG || v->state == STATE_EXITED);
        for (size_t k = 0; open && k < known->n; k++)
            if (known->all[k].rec == NULL &&
                strcmp(known->all[k].exercise, v->id) == 0)
                return true;
    }
    return false;
}

/* elsewhere: what fails in the units before it that this one is linked with. */
static unit_result
grade_unit(const char *name, const options *o, char *const *elsewhere)
{
    unit_result unit = {.name = copy(name),
                        .source = print("%s/%s.c", o->sources, name),
                        .shown = print("%s/%s.c", o->shown, name)};
    char *path = print("%s/%s/reference", o->recordings, name);
    recording *reference = recording_read(path);
    if (reference == NULL || reference->n_exercises == 0)
        die("%s is not a recording", path);
    char *trouble = print("%s/%s/trouble", o->mine, name);
    char *warnings = print("%s/%s/warnings", o->mine, name);
    unit.trouble = tidy(read_file(trouble), TROUBLE_MOST, "\n\t");
    unit.warnings = tidy(read_file(warnings), TROUBLE_MOST, "\n\t");
    char *mistakes = print("tests/%s.mistakes", name);
    char *directory = print("%s/%s", o->recordings, name);
    mistake_list known = mistakes_read(mistakes);
    mistakes_recordings(&known, directory);
    unit.verdicts = more(NULL, reference->n_exercises * sizeof *unit.verdicts);
    grade_all(&unit, reference, &known, o, elsewhere);
    mark_passed(&unit, o);
    unit.unrecorded = lacks_recordings(&unit, &known);
    mistakes_free(&known);
    recording_free(reference);
    free(path);
    free(trouble);
    free(warnings);
    free(mistakes);
    free(directory);
    return unit;
}

static void
free_unit(unit_result *unit)
{
    for (size_t e = 0; e < unit->n; e++)
        verdict_free(&unit->verdicts[e]);
    free(unit->verdicts);
    free(unit->name);
    free(unit->source);
    free(unit->shown);
    free(unit->trouble);
    free(unit->warnings);
}

/* Grades one unit after the other; those that nothing is asked of go again. */
static void
grade_each(report *r, const options *o, char **names, int n)
{
    char *none[] = {NULL}, **failing = more(NULL, sizeof *failing);
    failing[0] = NULL;
    r->units = more(NULL, (size_t)n * sizeof *r->units);
    for (int k = 0; k < n; k++) {
        bool linked = is_linked(names[k], o);
        unit_result unit = grade_unit(names[k], o, linked ? failing : none);
        if (linked)
            failing = add_failing(failing, &unit);
        if (o->exercise != NULL)
            keep_one(&unit, o->exercise);
        if (unit.n > 0)
            r->units[r->n++] = unit;
        else
            free_unit(&unit);
    }
    for (char **id = failing; *id != NULL; id++)
        free(*id);
    free(failing);
}

/* Lists the units whose known mistakes must be recorded, if there are any. */
static bool
list_wants(const report *r, const char *path)
{
    bool any = false;
    for (size_t u = 0; u < r->n; u++)
        any |= r->units[u].unrecorded;
    FILE *out = any ? fopen(path, "w") : NULL;
    if (any && out == NULL)
        die("%s: %s", path, strerror(errno));
    for (size_t u = 0; any && u < r->n; u++)
        if (r->units[u].unrecorded)
            fprintf(out, "%s\n", r->units[u].name);
    if (any && fclose(out) != 0)
        die("%s: %s", path, strerror(errno));
    return any;
}

/* For people, and for programs. */
static void
write_reports(const report *r, const options *o)
{
    report_text(r, stdout, o->color);
    if (o->results == NULL)
        return;
    if (o->enter != NULL)
        report_save(r, o->results, "times.tsv", report_times);
    report_save(r, o->results, "junit.xml", report_junit);
    report_save(r, o->results, "results.json", report_json);
}

int
grade_units(const options *o, char **names, int n)
{
    report r = {.version = o->version,
                .submission = o->shown,
                .seed = o->limits.seed,
                .hashes = o->hashes == NULL ? NULL : read_file(o->hashes)};
    grade_each(&r, o, names, n);
    report_add_up(&r);
    int status = r.broken ? 2 : r.points < r.max;
    if (o->wants != NULL && list_wants(&r, o->wants))
        status = 3;
    else
        write_reports(&r, o);
    for (size_t u = 0; u < r.n; u++)
        free_unit(&r.units[u]);
    free(r.units);
    free(r.hashes);
    return fflush(stdout) == 0 ? status : 2;
}
