#include "check.h"

#include "mistakes.h"
#include "runner.h"
#include "util.h"
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first seed for which something was wrong with a mistake, and what. */
typedef struct {
    unsigned long seed;
    char *what;  /* NULL while all is well */
    int escaped; /* 1 if it lost no point */
} finding;

/* A probe that is started once and runs the exercise with every seed. */
static run_site
serving(const char *build, const char *kind, const char *unit,
        const char *name)
{
    return (run_site){.probe = print("%s/%s/%s%s", build, kind, unit, name),
                      .serves = true};
}

static recording *
record_exercise(run_site *site, const char *id, unsigned long seed)
{
    run_limits limits = {.seed = seed,
                         .times = 1,
                         .cpu_seconds = 2,
                         .wall_seconds = 20,
                         .only_record = 1};
    run_result run = run_probe(site, id, &limits);
    recording *rec = run_recording(&run, id);
    run_free(&run);
    return rec;
}

static void
leave(run_site *site)
{
    run_leave(site);
    free((char *)site->probe);
}

/* Finds out what is wrong with how this mistake is judged. */
static finding
examine(const mistake_list *list, const mistake *m, const rec_exercise *want)
{
    finding f = {0};
    verdict v = judge_exercise(want, &m->rec->exercises[0], list, "");
    f.escaped = v.state == STATE_PASSED || v.points == v.max;
    if (f.escaped)
        f.what = copy(v.state == STATE_PASSED ? "passes" : "loses no point");
    else if (v.mistake == NULL)
        f.what = copy("is wrong, but has no name");
    else if (strcmp(v.mistake, m->id) != 0)
        f.what = print("is taken for %s", v.mistake);
    verdict_free(&v);
    return f;
}

static bool
is_in(const mistake_list *list, size_t k, const char *id)
{
    return strcmp(list->all[k].exercise, id) == 0;
}

/* Judges all mistakes in one exercise, with one seed. */
static void
check_seed(mistake_list *list, finding *findings, run_site *reference,
           run_site *sites, const char *id, unsigned long seed)
{
    recording *want = record_exercise(reference, id, seed);
    for (size_t k = 0; k < list->n; k++)
        if (is_in(list, k, id)) {
            recording_free(list->all[k].rec);
            list->all[k].rec = record_exercise(&sites[k], id, seed);
        }
    for (size_t k = 0; k < list->n; k++)
        if (is_in(list, k, id) && findings[k].what == NULL) {
            findings[k] = examine(list, &list->all[k], &want->exercises[0]);
            findings[k].seed = seed;
        }
    recording_free(want);
}

/* The same with all seeds: the probes are started once. */
static void
check_exercise(mistake_list *list, finding *findings, const char *build,
               const char *unit, const char *id, unsigned long seeds)
{
    run_site reference = serving(build, "reference", unit, "/probe");
    run_site *sites = more(NULL, list->n * sizeof *sites);
    for (size_t k = 0; k < list->n; k++) {
        char *name = print("/%s.probe", list->all[k].id);
        sites[k] = serving(build, "mistakes", unit, name);
        free(name);
    }
    for (unsigned long seed = 1; seed <= seeds; seed++)
        check_seed(list, findings, &reference, sites, id, seed);
    for (size_t k = 0; k < list->n; k++)
        leave(&sites[k]);
    leave(&reference);
    free(sites);
}

/* Is this the first mistake in its exercise? */
static bool
is_first(const mistake_list *list, size_t k)
{
    for (size_t j = 0; j < k; j++)
        if (is_in(list, j, list->all[k].exercise))
            return false;
    return true;
}

void
check_mistakes(const char *build, const char *unit, unsigned long seeds,
               int *count)
{
    char *path = print("tests/%s.mistakes", unit);
    mistake_list list = mistakes_read(path);
    finding *findings = more(NULL, list.n * sizeof *findings);
    memset(findings, 0, list.n * sizeof *findings);
    for (size_t k = 0; k < list.n; k++)
        if (is_first(&list, k))
            check_exercise(&list, findings, build, unit, list.all[k].exercise,
                           seeds);
    size_t caught = 0, named = 0;
    for (size_t k = 0; k < list.n; k++) {
        const mistake *m = &list.all[k];
        ++*count;
        if (findings[k].what == NULL)
            printf("ok %d - %s is caught in %s and named, with %lu seeds\n",
                   *count, m->id, m->exercise, seeds);
        else
            printf("not ok %d - %s %s, with seed %lu\n", *count, m->id,
                   findings[k].what, findings[k].seed);
        caught += !findings[k].escaped;
        named += findings[k].what == NULL;
        free(findings[k].what);
    }
    printf("# %s: known mistakes: caught %zu/%zu, named %zu/%zu\n", unit,
           caught, list.n, named, list.n);
    free(findings);
    mistakes_free(&list);
    free(path);
}
