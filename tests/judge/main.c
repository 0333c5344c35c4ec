/* The judge: records what probes do, and grades what they recorded.
 *
 *     judge record [options] PROBE            writes a recording to stdout;
 *                                             with --later N it says how many
 *                                             more cases N times has
 *     judge grade [options] UNIT...           grades units of one submission
 *     judge mistakes [--times N] UNIT...      with N seeds, is every known
 *                                             mistake caught and named?
 *
 * It never holds a student's code.  Ends with 0 when the score is full, 1 when
 * it is not, 2 for a fault of its own or wrong usage, 3 when known mistakes
 * must be recorded first.
 */
#include "check.h"
#include "grade.h"
#include "seeds.h"
#include "util.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
usage(void)
{
    fprintf(
        stderr,
        "usage: judge record [--exercise ID] [--seed N] [--times N] "
        "[--serve]\n"
        "                    [--later N] PROBE\n"
        "       judge grade --recordings DIR --mine DIR --sources DIR\n"
        "                   [--results DIR] [--exercise ID] [--seed N]\n"
        "                   [--times N] [--version V] [--no-leaks]\n"
        "                   [--shown NAME] [--enter COMMAND]\n"
        "                   [--explainer COMMAND] [--hashes FILE]\n"
        "                   [--together CHAPTER] UNIT...\n"
        "       --seeds FILE instead of --seed N: one for each exercise\n");
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

/* The table of seeds in a file: see tests/build/seeds. */
static char *
read_seeds(const char *path)
{
    char *table = read_file(path);
    if (table == NULL)
        die("%s cannot be read", path);
    return table;
}

/* Where the text of this option goes, or NULL if it is no text. */
static const char **
text_option(options *o, int option)
{
    switch (option) {
    case 'e':
        return &o->exercise;
    case 'r':
        return &o->recordings;
    case 'b':
        return &o->build;
    case 'm':
        return &o->mine;
    case 'f':
        return &o->sources;
    case 'n':
        return &o->shown;
    case 'o':
        return &o->results;
    case 'c':
        return &o->enter;
    case 'x':
        return &o->explainer;
    case 'h':
        return &o->hashes;
    case 'w':
        return &o->wants;
    case 'v':
        return &o->version;
    case 'g':
        return &o->together;
    default:
        return NULL;
    }
}

static void
take_option(options *o, int option, const char *value)
{
    const char **text = text_option(o, option);
    if (text != NULL)
        *text = value;
    else if (option == 's')
        o->limits.seed = whole_number(value);
    else if (option == 'S')
        o->seeds = read_seeds(value);
    else if (option == 't')
        o->limits.times = whole_number(value);
    else if (option == 'a')
        o->later = whole_number(value);
    else if (option == 'l')
        o->no_leaks = 1;
    else if (option == 'p')
        o->serves = 1;
    else
        usage();
}

static options
read_options(int argc, char **argv)
{
    static const struct option known[] = {
        {"exercise", required_argument, NULL, 'e'},
        {"seed", required_argument, NULL, 's'},
        {"seeds", required_argument, NULL, 'S'},
        {"times", required_argument, NULL, 't'},
        {"later", required_argument, NULL, 'a'},
        {"recordings", required_argument, NULL, 'r'},
        {"mine", required_argument, NULL, 'm'},
        {"sources", required_argument, NULL, 'f'},
        {"shown", required_argument, NULL, 'n'},
        {"enter", required_argument, NULL, 'c'},
        {"explainer", required_argument, NULL, 'x'},
        {"hashes", required_argument, NULL, 'h'},
        {"wants", required_argument, NULL, 'w'},
        {"build", required_argument, NULL, 'b'},
        {"results", required_argument, NULL, 'o'},
        {"version", required_argument, NULL, 'v'},
        {"together", required_argument, NULL, 'g'},
        {"no-leaks", no_argument, NULL, 'l'},
        {"serve", no_argument, NULL, 'p'},
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
        take_option(&o, option, optarg);
    o.shown = o.shown == NULL ? o.sources : o.shown;
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

/* Writes how many more cases an exercise has when it is handed in. */
static void
write_more(const options *o, const char *probe, const char *id)
{
    char *command = print("'%s' --exercise %s --times %lu --more %lu", probe,
                          id, o->limits.times, o->later);
    FILE *pipe = popen(command, "r");
    int more = 0;
    if (pipe == NULL || fscanf(pipe, "%d", &more) != 1 || pclose(pipe) != 0)
        die("%s does not say how many cases %s has", probe, id);
    printf("more %d\n", more > 0 ? more : 0);
    free(command);
}

static int
record(const options *o, const char *probe)
{
    char *ids = list_exercises(probe), *rest = NULL;
    run_limits limits = o->limits;
    run_site here = {.probe = probe, .serves = o->serves};
    limits.only_record = 1;
    for (char *id = strtok_r(ids, "\n", &rest); id != NULL;
         id = strtok_r(NULL, "\n", &rest)) {
        if (o->exercise != NULL && strcmp(o->exercise, id) != 0)
            continue;
        limits.seed = seed_of(o->seeds, o->limits.seed, id);
        run_result run = run_probe(&here, id, &limits);
        run_write(&run, id, stdout);
        if (o->later > 0)
            write_more(o, probe, id);
        run_free(&run);
    }
    run_leave(&here);
    free(ids);
    return fflush(stdout) == 0 ? 0 : 2;
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
    if (strcmp(argv[1], "grade") == 0 && o.recordings != NULL &&
        o.mine != NULL && o.sources != NULL && n > 0)
        return grade_units(&o, rest, n);
    if (strcmp(argv[1], "mistakes") == 0)
        return mistakes(&o, rest, n);
    usage();
}
