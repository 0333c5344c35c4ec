/* A cell: a sandbox in which the probe of one submission runs, one exercise
 * after another.  This is the judge's side; tests/sandbox/enter builds the walls
 * and tests/sandbox/cell.c is what runs inside.
 *
 * They talk over a socket, whole messages at a time.  The judge sends a request
 * and with it the ends of the pipes that the probe shall write to; the cell
 * answers with an ending.  Whoever takes over a cell can lie about endings and
 * recordings, which earns nothing: right answers are still to be found.
 */
#ifndef JUDGE_CELL_H
#define JUDGE_CELL_H

#include "launch.h"

#include <stdbool.h>
#include <sys/types.h>

enum { CELL_SOCKET = 3 }; /* the cell's end */

/* "Run this exercise", or, when stop is set, "stop what runs". */
typedef struct {
    char exercise[16];
    run_limits limits;
    int stop;
} cell_request;

/* How a process ended: its wait status, and the processor time it took. */
typedef struct {
    int status;
    double cpu;
} ending;

typedef struct {
    pid_t pid; /* 0: not open */
    int socket;
} cell;

/* Runs `enter run probe` and speaks to the cell in it.  Dies if that fails. */
void cell_open(cell *c, const char *enter, const char *probe);

/* Starts an exercise; false if the cell is gone. */
bool cell_launch(cell *c, const char *id, const run_limits *limits,
                 const int ends[CHANNELS]);

/* Asks for what runs to be stopped: politely first, as on time-out. */
void cell_stop(cell *c);

/* Waits up to so many milliseconds for an answer: 1 if it came, 0 if not yet,
 * -1 if the cell is gone. */
int cell_answer(cell *c, int milliseconds, ending *how);

/* Ends the cell and all that runs in it. */
void cell_close(cell *c);

#endif
