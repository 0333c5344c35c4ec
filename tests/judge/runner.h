/* Runs a probe for one exercise in a process of its own, under limits, and
 * brings back what it recorded and how it ended.
 */
#ifndef JUDGE_RUNNER_H
#define JUDGE_RUNNER_H

#include "cell.h"
#include "recording.h"

#include <stdio.h>

/* Where a probe runs: as a process of the judge's own, or in a cell that lasts. */
typedef struct {
    const char *probe;
    const char *enter; /* makes a sandbox around it, or NULL */
    bool serves;       /* the probe is started once and runs many exercises */
    cell cell;         /* the sandbox, or the probe that serves */
} run_site;

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
    double cpu; /* seconds */
} run_result;

/* Runs `probe --exercise id` there.  Dies if the probe is no program, or the
 * cell cannot be made. */
run_result run_probe(run_site *site, const char *id, const run_limits *limits);

/* Ends the site's cell, if it has one. */
void run_leave(run_site *site);

void run_free(run_result *run);

/* The recording of that run, which always holds the exercise: what the process
 * said about its own end does not count. */
recording *run_recording(const run_result *run, const char *id);

/* Writes the run as text that recording_parse understands. */
void run_write(const run_result *run, const char *id, FILE *out);

/* Ends a running probe and this program when the user interrupts. */
void run_handle_interrupts(void);

#endif
