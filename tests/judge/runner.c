#include "runner.h"

#include "util.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    RECORD_MAX = 16 << 20, /* bytes a recording may have */
    OUTPUT_MAX = 64 << 10, /* bytes kept of what a probe prints */
    SANITIZER_EXIT = 99,
    TIME_OUT_EXIT = 124, /* the recorder's, after SIGXCPU */
    CHANNELS = 3
};

/* The process group that is running, for the interrupt handler. */
static volatile sig_atomic_t running;

static void
on_interrupt(int signal)
{
    if (running != 0)
        kill(-(pid_t)running, SIGKILL);
    _exit(128 + signal);
}

void
run_handle_interrupts(void)
{
    signal(SIGINT, on_interrupt);
    signal(SIGTERM, on_interrupt);
    signal(SIGHUP, on_interrupt);
}

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The settings of the sanitizers; a student's own defaults lose to them. */
static void
set_environment(const run_limits *limits, int record)
{
    char number[16], options[256];
    snprintf(number, sizeof number, "%d", record);
    setenv("NN_RECORD", number, 1);
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
    if (limits->only_record)
        setenv("NN_ONLY_RECORD", "1", 1);
    else
        unsetenv("NN_ONLY_RECORD");
    unsetenv("GSL_RNG_SEED");
    unsetenv("GSL_RNG_TYPE");
}

/* In the child: becomes the probe. */
static void
become_probe(char *const argv[], const run_limits *limits,
             int ends[CHANNELS][2])
{
    setsid();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, 0);
    dup2(ends[1][1], 1);
    dup2(ends[2][1], 2);
    int record = fcntl(ends[0][1], F_DUPFD, 100);
    for (int fd = 3; fd < 64; fd++)
        close(fd);
    set_environment(limits, record);
    struct rlimit cpu = {(rlim_t)limits->cpu_seconds,
                         (rlim_t)limits->cpu_seconds + 1};
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CPU, &cpu);
    setrlimit(RLIMIT_CORE, &none);
    execv(argv[0], argv);
    _exit(127);
}

/* Adds size bytes to what is kept, as text: a NUL would end it early, and what
 * follows would not be looked at. */
static void
keep(captured *kept, const char *part, size_t size)
{
    kept->text = more(kept->text, kept->size + size + 1);
    for (size_t k = 0; k < size; k++)
        kept->text[kept->size++] = part[k] == '\0' ? '?' : part[k];
    kept->text[kept->size] = '\0';
}

/* Keeps what a channel brings, up to its limit.  Returns 0 at its end. */
static int
drain(int fd, captured *kept)
{
    char part[1 << 14];
    ssize_t n = read(fd, part, sizeof part);
    if (n < 0)
        return errno == EAGAIN || errno == EINTR;
    size_t room = kept->max - kept->size;
    size_t take = (size_t)n < room ? (size_t)n : room;
    kept->cut |= take < (size_t)n;
    keep(kept, part, take);
    return n > 0;
}

/* Listens to the channels until they close, the process ends, or it has to be
 * stopped.  Returns END_UNKNOWN, or why it has to be stopped. */
static end_kind
listen_to(pid_t pid, int fds[CHANNELS], captured *kept[CHANNELS],
          double deadline, int *status)
{
    for (int open_channels = CHANNELS; open_channels > 0;) {
        struct pollfd polls[CHANNELS];
        for (int k = 0; k < CHANNELS; k++)
            polls[k] = (struct pollfd){.fd = fds[k], .events = POLLIN};
        poll(polls, CHANNELS, 20);
        for (int k = 0; k < CHANNELS; k++)
            if (polls[k].revents != 0 && !drain(fds[k], kept[k])) {
                close(fds[k]);
                fds[k] = -1;
                open_channels--;
            }
        if (kept[0]->cut)
            return END_FLOOD;
        if (now() > deadline)
            return *status < 0 ? END_WALL : END_UNKNOWN;
        /* A grandchild may hold the channels open: do not wait for it long. */
        int s;
        if (*status < 0 && waitpid(pid, &s, WNOHANG) == pid) {
            *status = s;
            deadline = now() + 0.2;
        }
    }
    return END_UNKNOWN;
}

/* Ends whatever is left of the process's group and returns its status. */
static int
reap(pid_t pid, int status, end_kind stop)
{
    if (stop == END_WALL && status < 0) {
        /* SIGXCPU makes the probe say where it is. */
        kill(-pid, SIGXCPU);
        for (int k = 0; k < 50 && status < 0; k++) {
            int s;
            if (waitpid(pid, &s, WNOHANG) == pid)
                status = s;
            else
                poll(NULL, 0, 10);
        }
    }
    kill(-pid, SIGKILL);
    while (status < 0) {
        int s;
        if (waitpid(pid, &s, 0) == pid)
            status = s;
    }
    return status;
}

static double
cpu_used(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)usage.ru_utime.tv_sec +
           1e-6 * (double)usage.ru_utime.tv_usec +
           (double)usage.ru_stime.tv_sec +
           1e-6 * (double)usage.ru_stime.tv_usec;
}

/* Says how a process ended from its status, and why it was stopped. */
static void
classify(run_result *run, int status, end_kind stop, double cpu,
         const run_limits *limits)
{
    run->end = stop;
    if (stop != END_UNKNOWN)
        return;
    int exited_late =
        WIFEXITED(status) && WEXITSTATUS(status) == TIME_OUT_EXIT;
    if (exited_late || cpu > (double)limits->cpu_seconds - 0.1)
        run->end = END_CPU;
    else if (WIFSIGNALED(status)) {
        run->end = END_SIGNAL;
        run->code = WTERMSIG(status);
    } else if (WEXITSTATUS(status) == SANITIZER_EXIT)
        run->end = END_SIGNAL;
    else {
        run->end = END_EXIT;
        run->code = WEXITSTATUS(status);
    }
}

static pid_t
start(const char *probe, const char *id, const run_limits *limits,
      int fds[CHANNELS])
{
    char seed[32], times[32];
    snprintf(seed, sizeof seed, "%lu", limits->seed);
    snprintf(times, sizeof times, "%lu", limits->times);
    char *argv[] = {
        (char *)probe, (char *)"--exercise", (char *)id, (char *)"--seed",
        seed,          (char *)"--times",    times,      NULL};
    int ends[CHANNELS][2];
    for (int k = 0; k < CHANNELS; k++)
        if (pipe(ends[k]) != 0)
            die("no pipe: %s", strerror(errno));
    pid_t pid = fork();
    if (pid < 0)
        die("no process: %s", strerror(errno));
    if (pid == 0)
        become_probe(argv, limits, ends);
    for (int k = 0; k < CHANNELS; k++) {
        close(ends[k][1]);
        fds[k] = ends[k][0];
    }
    return pid;
}

run_result
run_probe(const char *probe, const char *id, const run_limits *limits)
{
    run_result run = {.record.max = RECORD_MAX,
                      .output.max = OUTPUT_MAX,
                      .errors.max = OUTPUT_MAX};
    captured *kept[CHANNELS] = {&run.record, &run.output, &run.errors};
    int fds[CHANNELS], status = -1;
    double before = cpu_used();
    pid_t pid = start(probe, id, limits, fds);
    running = pid;
    end_kind stop =
        listen_to(pid, fds, kept, now() + limits->wall_seconds, &status);
    status = reap(pid, status, stop);
    running = 0;
    for (int k = 0; k < CHANNELS; k++)
        if (fds[k] >= 0)
            close(fds[k]);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127 &&
        run.record.size == 0)
        die("%s cannot be started", probe);
    classify(&run, status, stop, cpu_used() - before, limits);
    return run;
}

void
run_free(run_result *run)
{
    free(run->record.text);
    free(run->output.text);
    free(run->errors.text);
}

static const char *
text_of(const captured *c)
{
    return c->text == NULL ? "" : c->text;
}

/* Did the process record the end of the exercise, and end well? */
static int
returned(const run_result *run, const rec_exercise *e)
{
    return e->returned && run->end == END_EXIT && run->code == 0;
}

recording *
run_recording(const run_result *run, const char *id)
{
    recording *rec = recording_parse(text_of(&run->record));
    if (rec->n_exercises != 1 || strcmp(rec->exercises[0].id, id) != 0) {
        recording_free(rec);
        char *head = print("exercise %s ? ? -\n%s", id,
                           run->record.size > 0 ? "?\n" : "");
        rec = recording_parse(head);
        free(head);
    }
    rec_exercise *e = &rec->exercises[0];
    e->end = returned(run, e) ? END_RETURN : run->end;
    e->end_code = run->code;
    free(e->errors);
    free(e->output);
    e->errors = copy(text_of(&run->errors));
    e->output = copy(text_of(&run->output));
    return rec;
}

void
run_write(const run_result *run, const char *id, FILE *out)
{
    static const char *const names[] = {"return", "exit", "signal",
                                        "cpu",    "wall", "flood"};
    recording *rec = run_recording(run, id);
    const rec_exercise *e = &rec->exercises[0];
    if (run->record.size > 0)
        fwrite(run->record.text, 1, run->record.size, out);
    else
        fprintf(out, "exercise %s ? ? -\n", id);
    if (run->record.size > 0 && run->record.text[run->record.size - 1] != '\n')
        putc('\n', out);
    fprintf(out, "ended %s %d\n", names[e->end], e->end_code);
    recording_free(rec);
}
