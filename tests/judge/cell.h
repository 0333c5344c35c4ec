/* A cell: a process in which the exercises of one probe run, one after another:
 * a sandbox that tests/sandbox/enter makes, or the probe itself, which serves (see
 * probe/serve.h).  This is the judge's side.
 *
 * Whoever takes over a cell can lie about endings and recordings, which earns
 * nothing: right answers are still to be found.
 */
#ifndef JUDGE_CELL_H
#define JUDGE_CELL_H

#include "probe/serve.h"

#include <stdbool.h>
#include <sys/types.h>

typedef struct {
    pid_t pid; /* 0: not open */
    int socket;
} cell;

/* Starts the command, in the environment of these limits, and waits until it
 * serves.  Dies if it does not. */
void cell_open(cell *c, const char *const command[], const run_limits *limits);

/* Starts an exercise; false if the cell is gone. */
bool cell_launch(cell *c, const char *id, const run_limits *limits,
                 const int ends[CHANNELS]);

/* Asks for what runs to be stopped: politely first, as on time-out. */
void cell_stop(cell *c);

/* Waits up to so many milliseconds for an answer: 1 if it came, 0 if not yet,
 * -1 if the cell is gone. */
int cell_answer(cell *c, int milliseconds, serve_ending *how);

/* Ends the cell and all that runs in it. */
void cell_close(cell *c);

#endif
