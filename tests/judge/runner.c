#include "runner.h"

#include "util.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    RECORD_MAX = 16 << 20, /* bytes a recording may have */
    OUTPUT_MAX = 64 << 10, /* bytes kept of what a probe prints */
    SANITIZER_EXIT = 99,
    TIME_OUT_EXIT = 124, /* the recorder's, after SIGXCPU */
    STOP_TIME = 500,     /* milliseconds to end in when asked to */
    RUNNING_MOST = 64
};

/* The process groups that are running, for the interrupt handler. */
static atomic_int running[RUNNING_MOST];

/* Puts a process group in the place of another in that list; 0 is none. */
static void
note_running(pid_t was, pid_t is)
{
    for (int k = 0; k < RUNNING_MOST; k++)
        if (atomic_compare_exchange_strong(&running[k], &(int){was}, is))
            return;
}

static void
on_interrupt(int signal)
{
    for (int k = 0; k < RUNNING_MOST; k++)
        if (running[k] != 0)
            kill(-(pid_t)running[k], SIGKILL);
    _exit(128 + signal);
}

void
run_handle_interrupts(void)
{
    signal(SIGINT, on_interrupt);
    signal(SIGTERM, on_interrupt);
    signal(SIGHUP, on_interrupt);
    signal(SIGPIPE, SIG_IGN); /* a cell that is gone is seen by its answer */
}

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
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

/* A run on its way. */
typedef struct {
    run_site *site;
    pid_t pid; /* without a cell */
    bool over; /* how is known */
    serve_ending how;
} course;

static bool
is_here(const run_site *site)
{
    return site->enter == NULL && !site->serves;
}

/* Has our own process ended?  Waits for that, if told to. */
static void
look_here(course *run, bool wait)
{
    struct rusage used;
    if (wait4(run->pid, &run->how.status, wait ? 0 : WNOHANG, &used) !=
        run->pid)
        return;
    run->over = true;
    run->how.cpu =
        (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
        1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

/* A cell that was taken over by what runs in it may say anything. */
static bool
is_possible(const serve_ending *how)
{
    return how->cpu >= 0.0 && how->cpu < 1e6;
}

/* Does the cell say that it has?  Waits so long for that.  A cell that is gone
 * was ended by what ran in it. */
static void
look_inside(course *run, int milliseconds)
{
    int answer = cell_answer(&run->site->cell, milliseconds, &run->how);
    run->over = answer != 0;
    if (answer < 0 || (run->over && !is_possible(&run->how))) {
        run->how = (serve_ending){.status = SIGKILL};
        run_leave(run->site);
    }
}

static void
look(course *run)
{
    if (run->over)
        return;
    if (is_here(run->site))
        look_here(run, false);
    else
        look_inside(run, 0);
}

/* Listens to the channels until they close, the process ends, or it has to be
 * stopped.  Returns END_UNKNOWN, or why it has to be stopped. */
static end_kind
listen_to(course *run, int fds[CHANNELS], captured *kept[CHANNELS],
          double deadline)
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
            return run->over ? END_UNKNOWN : END_WALL;
        /* A grandchild may hold the channels open: do not wait for it long. */
        if (!run->over) {
            look(run);
            deadline = run->over ? now() + 0.2 : deadline;
        }
    }
    return END_UNKNOWN;
}

/* Ends our own process and what it has started.  SIGXCPU makes a probe say
 * where it is. */
static void
finish_here(course *run, end_kind stop)
{
    if (stop == END_WALL)
        kill(-run->pid, SIGXCPU);
    for (int k = 0; stop == END_WALL && k < STOP_TIME && !run->over; k += 10) {
        look_here(run, false);
        poll(NULL, 0, 10);
    }
    kill(-run->pid, SIGKILL);
    if (!run->over)
        look_here(run, true);
}

static void
finish_inside(course *run, end_kind stop)
{
    if (run->over)
        return;
    if (stop != END_UNKNOWN)
        cell_stop(&run->site->cell);
    look_inside(run, STOP_TIME + 300);
    if (!run->over)
        run_leave(run->site);
}

/* Says how a process ended from its status, and why it was stopped. */
static void
classify(run_result *run, const serve_ending *how, end_kind stop,
         const run_limits *limits)
{
    int status = how->status;
    int exited_late =
        WIFEXITED(status) && WEXITSTATUS(status) == TIME_OUT_EXIT;
    run->cpu = how->cpu;
    run->end = stop;
    if (stop != END_UNKNOWN)
        return;
    if (exited_late || how->cpu > (double)limits->cpu_seconds - 0.1)
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
start_here(const char *probe, const char *id, const run_limits *limits,
           const int ends[CHANNELS])
{
    pid_t pid = fork();
    if (pid < 0)
        die("no process: %s", strerror(errno));
    if (pid == 0)
        launch_probe(probe, id, limits, ends);
    return pid;
}

static void
open_cell(run_site *site, const run_limits *limits)
{
    const char *sandbox[] = {site->enter, "run", site->probe, NULL};
    const char *server[] = {site->probe, "--serve", NULL};
    cell_open(&site->cell, site->serves ? server : sandbox, limits);
}

/* A cell that an earlier exercise has spoilt may be gone by now, and is replaced. */
static void
start_inside(run_site *site, const char *id, const run_limits *limits,
             const int ends[CHANNELS])
{
    if (site->cell.pid != 0 && cell_launch(&site->cell, id, limits, ends))
        return;
    run_leave(site);
    open_cell(site, limits);
    if (!cell_launch(&site->cell, id, limits, ends))
        die("the sandbox does not answer");
}

/* Starts a run; its channels' other ends come out in fds. */
static course
start(run_site *site, const char *id, const run_limits *limits,
      int fds[CHANNELS])
{
    course run = {.site = site};
    int pipes[CHANNELS][2], ends[CHANNELS];
    for (int k = 0; k < CHANNELS; k++) {
        if (pipe(pipes[k]) != 0)
            die("no pipe: %s", strerror(errno));
        fcntl(pipes[k][0], F_SETFD, FD_CLOEXEC);
        fcntl(pipes[k][1], F_SETFD, FD_CLOEXEC);
        fds[k] = pipes[k][0];
        ends[k] = pipes[k][1];
    }
    if (is_here(site))
        run.pid = start_here(site->probe, id, limits, ends);
    else
        start_inside(site, id, limits, ends);
    for (int k = 0; k < CHANNELS; k++)
        close(ends[k]);
    return run;
}

run_result
run_probe(run_site *site, const char *id, const run_limits *limits)
{
    run_result run = {.record.max = RECORD_MAX,
                      .output.max = OUTPUT_MAX,
                      .errors.max = OUTPUT_MAX};
    captured *kept[CHANNELS] = {&run.record, &run.output, &run.errors};
    int fds[CHANNELS];
    if (access(site->probe, X_OK) != 0)
        die("%s: %s", site->probe, strerror(errno));
    course on_its_way = start(site, id, limits, fds);
    pid_t group = is_here(site) ? on_its_way.pid : site->cell.pid;
    note_running(0, group);
    end_kind stop =
        listen_to(&on_its_way, fds, kept, now() + limits->wall_seconds);
    if (is_here(site))
        finish_here(&on_its_way, stop);
    else
        finish_inside(&on_its_way, stop);
    note_running(group, 0);
    for (int k = 0; k < CHANNELS; k++)
        if (fds[k] >= 0)
            close(fds[k]);
    classify(&run, &on_its_way.how, stop, limits);
    return run;
}

void
run_leave(run_site *site)
{
    cell_close(&site->cell);
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
