/* What the files of the recorder share; no probe includes this. */
#ifndef PROBE_RECORDER_PRIVATE_H
#define PROBE_RECORDER_PRIVATE_H

#include "probe/recorder.h"

#include <stdio.h>

typedef struct block block; /* memory of one case, see blocks.c */

struct recorder {
    FILE *out; /* the recording */
    const probe_exercise *exercise;
    unsigned long seed;
    size_t times;  /* what rec_repeat multiplies by */
    int only_case; /* the one case to run, 0 for all, -1 for none */
    int cases;     /* how many were started */
    gsl_rng *rng;
    block *blocks; /* of the running case */
};

/* Ends the running case: says whether padding was written to, frees blocks. */
void rec_end_case(recorder *r);

/* Runs one exercise and writes its recording, whole, to out. */
void rec_run(recorder *r);

/* Writes a blank and text as one word. */
void rec_put_word(FILE *out, const char *text);

/* Limits, and handlers that say where a fault happened (guard.c). */
void guard_install(recorder *r);

/* From here on the process may end without that being a fault. */
void guard_done(void);

#endif
