/* The judge: records what probes do, and grades what they recorded.
 *
 *     judge record [options] PROBE            writes a recording to stdout
 *     judge grade [options] UNIT...           grades units of one submission
 *     judge mistakes [--times N] UNIT...      with N seeds, is every known
 *                                             mistake caught and named?
 *
 * It never holds a student's code.  Ends with 0 when the score is full, 1 when
 * it is not, 2 for a fault of its own or wrong usage.
 */
#include "check.h"
#include "fault.h"
#include "report.h"
#include "runner.h"
#include "util.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    run_limits limits;
    const char *exercise;   /* the one to do, or NULL for all */
    const char *recordings; /* of the reference and the mistakes */
    const char *build;      /* of the course, for `mistakes` */
    const char *mine;       /* where the student's probes are built */
    const char *sources;    /* the student's folder */
    const char *results;    /* where results.json goes, or NULL */
    const char *version;
    int color;
    int no_leaks; /* grade without asking for leaks: for those who wait */
} options;

static void
usage(void)
{
    fprintf(
        stderr,
        "usage: judge record [--exercise ID] [--seed N] [--times N] PROBE\n"
        "       judge grade --recordings DIR --mine DIR --sources DIR\n"
        "                   [--results DIR] [--exercise ID] [--seed N]\n"
        "                   [--times N] [--version V] [--no-leaks] UNIT...\n");
    exit(2);
}

static unsigned long
whole_number(const char *text)
{
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    if (*text == '\0' || *text == '-' || *end != '\0')
        die("%s is not a whole number", text);
    return value;
}

static options
read_options(int argc, char **argv)
{
    static const struct option known[] = {
        {"exercise", required_argument, NULL, 'e'},
        {"seed", required_argument, NULL, 's'},
        {"times", required_argument, NULL, 't'},
        {"recordings", required_argument, NULL, 'r'},
        {"mine", required_argument, NULL, 'm'},
        {"sources", required_argument, NULL, 'f'},
        {"build", required_argument, NULL, 'b'},
        {"results", required_argument, NULL, 'o'},
        {"version", required_argument, NULL, 'v'},
        {"no-leaks", no_argument, NULL, 'l'},
        {NULL, 0, NULL, 0},
    };
    options o = {.limits = {.seed = 1,
                            .times = 1,
                            .cpu_seconds = 2,
                            .wall_seconds = 20},
                 .version = "?",
                 .color = isatty(1) && getenv("NO_COLOR") == NULL};
    int option;
    while ((option = getopt_long(argc, argv, "", known, NULL)) != -1)
        switch (option) {
        case 'e':
            o.exercise = optarg;
            break;
        case 's':
            o.limits.seed = whole_number(optarg);
            break;
        case 't':
            o.limits.times = whole_number(optarg);
            break;
        case 'r':
            o.recordings = optarg;
            break;
        case 'b':
            o.build = optarg;
            break;
        case 'm':
            o.mine = optarg;
            break;
        case 'f':
            o.sources = optarg;
            break;
        case 'o':
            o.results = optarg;
            break;
        case 'v':
            o.version = optarg;
            break;
        case 'l':
            o.no_leaks = 1;
            break;
        default:
            usage();
        }
    return o;
}

/* The identifiers of a probe's exercises, one a line. */
static char *
list_exercises(const char *probe)
{
    char *command = print("'%s' --list", probe);
    FILE *pipe = popen(command, "r");
    char *text, *line = NULL;
    size_t size, room = 0;
    FILE *out = open_text(&text, &size);
    while (pipe != NULL && getline(&line, &room, pipe) > 0)
        fprintf(out, "%.*s\n", (int)strcspn(line, " "), line);
    if (pipe == NULL || pclose(pipe) != 0)
        die("%s does not say what its exercises are", probe);
    fclose(out);
    free(line);
    free(command);
    return text;
}

static int
record(const options *o, const char *probe)
{
    char *ids = list_exercises(probe), *rest = NULL;
    for (char *id = strtok_r(ids, "\n", &rest); id != NULL;
         id = strtok_r(NULL, "\n", &rest)) {
        if (o->exercise != NULL && strcmp(o->exercise, id) != 0)
            continue;
        run_result run = run_probe(probe, id, &o->limits);
        run_write(&run, id, stdout);
        run_free(&run);
    }
    free(ids);
    return fflush(stdout) == 0 ? 0 : 2;
}

/* A line that is gone when the work is done, for those who wait. */
static void
show_progress(const char *id)
{
    if (isatty(2) && id != NULL)
        fprintf(stderr, "\rgrading %-6s", id);
    else if (isatty(2))
        fprintf(stderr, "\r%14s\r", "");
}

/* Runs the exercise once more, asking for leaks.  What cannot be found out, for
 * want of a permission for instance, is not said. */
static char *
find_leak(const char *probe, const char *id, const options *o,
          const char *source)
{
    run_limits limits = o->limits;
    limits.check_leaks = 1;
    limits.wall_seconds = 5;
    run_result run = run_probe(probe, id, &limits);
    char *leak = run.errors.text == NULL
                     ? NULL
                     : describe_leak(run.errors.text, source);
    run_free(&run);
    return leak;
}

/* Does this unit ask for memory at all, beyond what the course gave it? */
static int
may_leak(const char *source)
{
    char *text = read_file(source);
    int may = text != NULL && strstr(text, "alloc") != NULL;
    free(text);
    return may;
}

static verdict
grade_exercise(const char *probe, const rec_exercise *want,
               const mistake_list *known, const options *o, const char *source)
{
    show_progress(want->id);
    run_result run = run_probe(probe, want->id, &o->limits);
    recording *rec = run_recording(&run, want->id);
    verdict v = judge_exercise(want, &rec->exercises[0], known, source);
    if (v.state == STATE_PASSED && !o->no_leaks && may_leak(source))
        v.leak = find_leak(probe, want->id, o, source);
    recording_free(rec);
    run_free(&run);
    show_progress(NULL);
    return v;
}

/* Judges the exercises of one unit, in their order. */
static void
grade_all(unit_result *unit, const recording *reference,
          const mistake_list *known, const options *o)
{
    const rec_exercise **wants =
        more(NULL, reference->n_exercises * sizeof *wants);
    char *probe = print("%s/%s/probe", o->mine, unit->name);
    for (size_t k = 0; k < reference->n_exercises; k++) {
        const rec_exercise *want = &reference->exercises[k];
        wants[k] = want;
        unit->verdicts[unit->n++] =
            unit->trouble != NULL
                ? judge_unbuilt(want, NULL)
                : grade_exercise(probe, want, known, o, unit->source);
    }
    judge_blocked(unit->verdicts, wants, unit->n);
    free(probe);
    free(wants);
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

static unit_result
grade_unit(const char *name, const options *o)
{
    unit_result unit = {.name = copy(name),
                        .source = print("%s/%s.c", o->sources, name)};
    char *path = print("%s/%s/reference", o->recordings, name);
    recording *reference = recording_read(path);
    if (reference == NULL || reference->n_exercises == 0)
        die("%s is not a recording", path);
    char *trouble = print("%s/%s/trouble", o->mine, name);
    unit.trouble = read_file(trouble);
    char *mistakes = print("tests/%s.mistakes", name);
    char *directory = print("%s/%s", o->recordings, name);
    mistake_list known = mistakes_read(mistakes);
    mistakes_recordings(&known, directory);
    unit.verdicts = more(NULL, reference->n_exercises * sizeof *unit.verdicts);
    grade_all(&unit, reference, &known, o);
    if (o->exercise != NULL)
        keep_one(&unit, o->exercise);
    mistakes_free(&known);
    recording_free(reference);
    free(path);
    free(trouble);
    free(mistakes);
    free(directory);
    return unit;
}

static void
free_units(report *r)
{
    for (size_t u = 0; u < r->n; u++) {
        for (size_t e = 0; e < r->units[u].n; e++)
            verdict_free(&r->units[u].verdicts[e]);
        free(r->units[u].verdicts);
        free(r->units[u].name);
        free(r->units[u].source);
        free(r->units[u].trouble);
    }
    free(r->units);
}

static int
grade(const options *o, char **names, int n)
{
    if (o->recordings == NULL || o->mine == NULL || o->sources == NULL ||
        n == 0)
        usage();
    report r = {.version = o->version,
                .submission = o->sources,
                .seed = o->limits.seed};
    r.units = more(NULL, (size_t)n * sizeof *r.units);
    for (int k = 0; k < n; k++)
        r.units[r.n++] = grade_unit(names[k], o);
    report_add_up(&r);
    report_text(&r, stdout, o->color);
    if (o->results != NULL) {
        report_save(&r, o->results, "results.json", report_json);
        report_save(&r, o->results, "junit.xml", report_junit);
    }
    int status = r.broken ? 2 : r.points < r.max;
    free_units(&r);
    return fflush(stdout) == 0 ? status : 2;
}

/* Here --times is the number of seeds. */
static int
mistakes(const options *o, char **names, int n)
{
    int count = 0;
    if (o->build == NULL)
        usage();
    for (int k = 0; k < n; k++)
        check_mistakes(o->build, names[k], o->limits.times, &count);
    printf("1..%d\n", count);
    return fflush(stdout) == 0 ? 0 : 2;
}

int
main(int argc, char **argv)
{
    if (argc < 2)
        usage();
    options o = read_options(argc - 1, argv + 1);
    char **rest = argv + 1 + optind;
    int n = argc - 1 - optind;
    run_handle_interrupts();
    if (strcmp(argv[1], "record") == 0 && n == 1)
        return record(&o, rest[0]);
    if (strcmp(argv[1], "grade") == 0)
        return grade(&o, rest, n);
    if (strcmp(argv[1], "mistakes") == 0)
        return mistakes(&o, rest, n);
    usage();
}
