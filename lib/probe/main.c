/* The main program of every probe: runs one exercise, or lists them.
 *
 *     probe --exercise 1.4 [--seed 1] [--times 1] [--case 3]
 *     probe --list
 *     probe --serve          for a judge at descriptor 3 (see serve.h)
 *     probe --exercise 1.4 [--times 1] --more 4
 *
 * The recording goes to the descriptor that NN_RECORD names, or to standard
 * output when a person runs the probe.  The judge says the seed and how many
 * cases in NN_SEED and NN_TIMES: a command line can be read by everybody.
 */
#include "probe/serve.h"
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

/* How many cases an exercise has, so many times over; none of them is run. */
static int
count_cases(recorder r, size_t times)
{
    r.times = times;
    r.only_case = -1;
    r.exercise->run(&r);
    return r.cases;
}

/* Says how many cases there are with more times that are not there now. */
static void
print_more(recorder r, size_t times)
{
    r.out = fopen("/dev/null", "w");
    r.rng = gsl_rng_alloc(gsl_rng_mt19937);
    if (r.exercise == NULL || r.out == NULL || r.rng == NULL)
        exit(2);
    printf("%d\n", count_cases(r, times) - count_cases(r, r.times));
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

/* The private channel, under a number that no code expects. */
static FILE *
open_recording(int channel)
{
    FILE *out = fdopen(channel, "w");
    if (out == NULL) {
        perror("probe: its channel");
        exit(2);
    }
    setvbuf(out, NULL, _IOLBF, 1 << 16);
    return out;
}

/* Runs one exercise, its recording going to r->out, and ends the process. */
static void
run_exercise(recorder *r)
{
    r->rng = gsl_rng_alloc(gsl_rng_mt19937);
    if (r->rng == NULL)
        exit(2);
    guard_install(r);
    rec_run(r);
    guard_done();
    gsl_rng_free(r->rng);
    exit(0);
}

/* For a judge that wants many runs: in a fresh process, without a new program. */
static void
run_request(const serve_request *request, const int ends[CHANNELS])
{
    recorder r = {.exercise = find_exercise(request->exercise),
                  .seed = request->limits.seed,
                  .times = request->limits.times};
    r.out = open_recording(launch_settle(&request->limits, ends));
    run_exercise(&r);
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
        {"serve", no_argument, NULL, 'v'},
        {"more", required_argument, NULL, 'm'},
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
        case 'v':
            serve(run_request);
            break;
        case 'm':
            print_more(r, strtoul(optarg, NULL, 10));
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

int
main(int argc, char **argv)
{
    recorder r = read_options(argc, argv);
    const char *channel = getenv("NN_RECORD");
    r.out = channel == NULL ? stdout : open_recording(atoi(channel));
    unsetenv("NN_RECORD");
    run_exercise(&r);
}
