/* The main program of every probe: runs one exercise, or lists them.
 *
 *     probe --exercise 1.4 [--seed 1] [--times 1] [--case 3]
 *     probe --list
 *
 * The recording goes to the descriptor that NN_RECORD names, or to standard
 * output when a person runs the probe.  The judge says the seed and how many
 * cases in NN_SEED and NN_TIMES: a command line can be read by everybody.
 */
#include "recorder_private.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const probe_exercise *
find_exercise(const char *id)
{
    for (const probe_exercise *e = probe_exercises; e->id != NULL; e++)
        if (strcmp(e->id, id) == 0)
            return e;
    fprintf(stderr, "probe: no exercise %s\n", id);
    exit(2);
}

static void
list_exercises(void)
{
    for (const probe_exercise *e = probe_exercises; e->id != NULL; e++)
        printf("%s %s %s\n", e->id, e->function, e->title);
    exit(0);
}

/* A number from the environment, which then does not hold it any more. */
static unsigned long
take_number(const char *name, unsigned long otherwise)
{
    const char *text = getenv(name);
    unsigned long value = text == NULL ? otherwise : strtoul(text, NULL, 10);
    unsetenv(name);
    return value;
}

static recorder
read_options(int argc, char **argv)
{
    static const struct option options[] = {
        {"exercise", required_argument, NULL, 'e'},
        {"seed", required_argument, NULL, 's'},
        {"times", required_argument, NULL, 't'},
        {"case", required_argument, NULL, 'c'},
        {"list", no_argument, NULL, 'l'},
        {NULL, 0, NULL, 0},
    };
    recorder r = {.seed = take_number("NN_SEED", 1),
                  .times = take_number("NN_TIMES", 1)};
    int option;
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
        switch (option) {
        case 'e':
            r.exercise = find_exercise(optarg);
            break;
        case 's':
            r.seed = strtoul(optarg, NULL, 10);
            break;
        case 't':
            r.times = strtoul(optarg, NULL, 10);
            break;
        case 'c':
            r.only_case = atoi(optarg);
            break;
        case 'l':
            list_exercises();
            break;
        default:
            exit(2);
        }
    if (r.exercise == NULL) {
        fprintf(stderr, "usage: probe --exercise ID [--seed N] [--times N]"
                        " [--case N] | --list\n");
        exit(2);
    }
    return r;
}

/* The private channel, under a number that no code expects. */
static FILE *
open_recording(void)
{
    const char *name = getenv("NN_RECORD");
    FILE *out = name == NULL ? stdout : fdopen(atoi(name), "w");
    if (out == NULL) {
        perror("probe: NN_RECORD");
        exit(2);
    }
    unsetenv("NN_RECORD");
    setvbuf(out, NULL, _IOLBF, 1 << 16);
    return out;
}

int
main(int argc, char **argv)
{
    recorder r = read_options(argc, argv);
    r.out = open_recording();
    r.rng = gsl_rng_alloc(gsl_rng_mt19937);
    if (r.rng == NULL)
        return 2;
    guard_install(&r);
    rec_run(&r);
    guard_done();
    gsl_rng_free(r.rng);
    return 0;
}
