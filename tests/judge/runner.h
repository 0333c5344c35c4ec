/* Runs a probe for one exercise in a process of its own, under limits, and
 * brings back what it recorded and how it ended.
 */
#ifndef JUDGE_RUNNER_H
#define JUDGE_RUNNER_H

#include "recording.h"

#include <stdio.h>

typedef struct {
    unsigned long seed;
    unsigned long times; /* how many times the usual random cases */
    int cpu_seconds;     /* processor time an exercise may use */
    int wall_seconds;    /* time by the clock; larger, for busy machines */
    int check_leaks;     /* ask the sanitizer to look for leaks */
    int only_record;     /* nobody will read where it went wrong; looking that
                            up takes ten times as long as the run */
} run_limits;

/* Text that a probe wrote, at most max bytes of it. */
typedef struct {
    char *text;
    size_t size, max;
    int cut; /* there was more */
} captured;

/* How one run of a probe went. */
typedef struct {
    captured record, output, errors;
    end_kind end;
    int code;
} run_result;

/* Runs `probe --exercise id`.  Dies if the process cannot be started. */
run_result run_probe(const char *probe, const char *id,
                     const run_limits *limits);

void run_free(run_result *run);

/* The recording of that run, which always holds the exercise: what the process
 * said about its own end does not count. */
recording *run_recording(const run_result *run, const char *id);

/* Writes the run as text that recording_parse understands. */
void run_write(const run_result *run, const char *id, FILE *out);

/* Ends a running probe and this program when the user interrupts. */
void run_handle_interrupts(void);

#endif
