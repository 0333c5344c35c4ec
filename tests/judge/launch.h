/* Turns a fresh process into a probe under limits.  The judge does this here,
 * and tests/sandbox/cell.c inside a sandbox. */
#ifndef JUDGE_LAUNCH_H
#define JUDGE_LAUNCH_H

typedef struct {
    unsigned long seed;
    unsigned long times; /* how many times the usual random cases */
    int cpu_seconds;     /* processor time an exercise may use */
    int wall_seconds;    /* time by the clock; larger, for busy machines */
    int check_leaks;     /* ask the sanitizer to look for leaks */
    int only_record;     /* nobody will read where it went wrong; looking that
                            up takes ten times as long as the run */
    int confined;        /* no new processes, and files of at most 4 MB */
    long memory;         /* address space in MB, or 0 for as much as there is:
                            the sanitizers map terabytes */
} run_limits;

/* What a probe writes: its recording, standard output, standard error. */
enum { CHANNELS = 3 };

/* In a fresh process: becomes `probe --exercise id`, in a session of its own,
 * with these ends of pipes as its channels, and no other descriptor.  A probe
 * that cannot be started ends with 127. */
void become_probe(const char *probe, const char *id, const run_limits *limits,
                  const int ends[CHANNELS]) __attribute__((noreturn));

#endif
