#include "probe/launch.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { FILE_MAX = 4 << 20, PRIVATE = 100, HIGHEST = 64 };

static void
set_number(const char *name, unsigned long value)
{
    char text[32];
    snprintf(text, sizeof text, "%lu", value);
    setenv(name, text, 1);
}

void
launch_environment(const run_limits *limits)
{
    char options[256];
    snprintf(options, sizeof options, "symbolize=%d:%s", !limits->only_record,
             limits->check_leaks
                 ? "detect_leaks=1:exitcode=99:fast_unwind_on_malloc=0:"
                   "allocator_may_return_null=1"
                 : "detect_leaks=0:exitcode=99:allocator_may_return_null=1:"
                   "handle_abort=1:handle_sigill=1:"
                   "detect_stack_use_after_return=0");
    setenv("ASAN_OPTIONS", options, 1);
    snprintf(options, sizeof options,
             "print_stacktrace=%d:symbolize=%d:exitcode=99",
             !limits->only_record, !limits->only_record);
    setenv("UBSAN_OPTIONS", options, 1);
    if (limits->only_record || limits->unplaced)
        setenv("NN_UNPLACED", "1", 1);
    else
        unsetenv("NN_UNPLACED");
    unsetenv("GSL_RNG_SEED");
    unsetenv("GSL_RNG_TYPE");
}

/* The seed goes this way, not on a command line, because it may be secret. */
static void
set_environment(const run_limits *limits, int record)
{
    set_number("NN_RECORD", (unsigned long)record);
    set_number("NN_SEED", limits->seed);
    set_number("NN_TIMES", limits->times);
    launch_environment(limits);
}

static void
limit(int what, rlim_t soft, rlim_t hard)
{
    setrlimit(what, &(struct rlimit){soft, hard});
}

static void
set_limits(const run_limits *limits)
{
    rlim_t seconds = (rlim_t)limits->cpu_seconds;
    limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_CORE, 0, 0);
    if (limits->memory > 0)
        limit(RLIMIT_AS, (rlim_t)limits->memory << 20,
              (rlim_t)limits->memory << 20);
    if (!limits->confined)
        return;
    limit(RLIMIT_NPROC, 0, 0);
    limit(RLIMIT_FSIZE, FILE_MAX, FILE_MAX);
    limit(RLIMIT_NOFILE, HIGHEST, HIGHEST);
}

/* Standard input is empty; the recording gets a number that no code expects. */
static int
arrange_descriptors(const int ends[CHANNELS])
{
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing >= 0)
        dup2(nothing, 0);
    dup2(ends[1], 1);
    dup2(ends[2], 2);
    int record = fcntl(ends[0], F_DUPFD, PRIVATE);
    for (int fd = 3; fd < HIGHEST; fd++)
        close(fd);
    return record;
}

int
launch_settle(const run_limits *limits, const int ends[CHANNELS])
{
    setsid();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    int record = arrange_descriptors(ends);
    set_limits(limits);
    return record;
}

void
launch_probe(const char *probe, const char *id, const run_limits *limits,
             const int ends[CHANNELS])
{
    char *const argv[] = {(char *)probe, (char *)"--exercise", (char *)id,
                          NULL};
    set_environment(limits, launch_settle(limits, ends));
    execv(probe, argv);
    _exit(127);
}
