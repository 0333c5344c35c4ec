/* probe/launch.h -- turns a fresh process into a probe under limits. */
#ifndef PROBE_LAUNCH_H
#define PROBE_LAUNCH_H

typedef struct {
    unsigned long seed;
    unsigned long times; /* how many times the usual random cases */
    int cpu_seconds;     /* processor time an exercise may use */
    int wall_seconds;    /* time by the clock; larger, for busy machines */
    int check_leaks;     /* ask the sanitizer to look for leaks */
    int only_record;     /* nobody will read where it went wrong; looking that
                            up takes ten times as long as the run */
    int unplaced;        /* nor where GSL complained: probes provoke that */
    int confined;        /* no new processes, and files of at most 4 MB */
    long memory;         /* address space in MB, or 0 for as much as there is:
                            the sanitizers map terabytes */
} run_limits;

/* What a probe writes: its recording, standard output, standard error. */
enum { CHANNELS = 3 };

/* Sets the environment of a probe: what the sanitizers shall do (a student's own
 * defaults lose to it), and nothing that GSL would listen to. */
void launch_environment(const run_limits *limits);

/* In a fresh process: a session of its own, these ends of pipes as channels, no
 * other descriptor, and the limits.  Returns the descriptor of the recording. */
int launch_settle(const run_limits *limits, const int ends[CHANNELS]);

/* In a fresh process: settles and becomes `probe --exercise id`.  A probe that
 * cannot be started ends with 127. */
void launch_probe(const char *probe, const char *id, const run_limits *limits,
                  const int ends[CHANNELS]) __attribute__((noreturn));

#endif
