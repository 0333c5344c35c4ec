/* probe/serve.h -- runs exercises for a judge, each in a process of its own.
 *
 * The judge is at descriptor 3, a socket.  It sends a request and with it the ends
 * of the pipes that the process shall write to, and gets back how the process ended.
 * tests/sandbox/cell.c serves from inside a sandbox; a probe serves itself when it is
 * to be run hundreds of times, because starting the sanitizers takes most of a run.
 */
#ifndef PROBE_SERVE_H
#define PROBE_SERVE_H

#include "probe/launch.h"

#include <sys/types.h>

enum { SERVE_SOCKET = 3 };

/* "Run this exercise", or, when stop is set, "stop what runs". */
typedef struct {
    char exercise[16];
    run_limits limits;
    int stop;
} serve_request;

/* How a process ended: its wait status, and the processor time it took. */
typedef struct {
    int status;
    double cpu; /* seconds */
} serve_ending;

/* Turns a fresh process into one that runs what is requested. */
typedef void serve_run(const serve_request *request, const int ends[CHANNELS]);

/* Says that it is ready, and serves until the judge goes; never returns. */
void serve(serve_run *run) __attribute__((noreturn));

/* In the judge: sends a request, and with it descriptors if there are any.
 * Returns 0, or -1 if nobody reads it. */
int serve_ask(int socket, const serve_request *request, const int *ends);

#endif
