/* Examines one exercise of a submission: runs it, judges it, and where it is
 * not right finds out more.
 *
 * On a student's own machine one probe, full of sanitizers, earns and explains.
 * With strangers' code (options.enter) a plain probe in a cell earns the points;
 * one with sanitizers, in a cell too, is built and run for what failed only, and
 * explains.
 */
#ifndef JUDGE_EXAMINE_H
#define JUDGE_EXAMINE_H

#include "grade.h"
#include "verdict.h"

typedef struct {
    const options *o;
    const char *unit;   /* "01-perceptron/perceptron" */
    const char *source; /* the student's file */
    const mistake_list *known;
    char *forbidden; /* lines "9.1 symbol": what a file may not call */
    run_site earns, explains;
    int time_outs; /* exercises that did not end */
    bool asked;    /* the probe that explains was asked for */
} examination;

/* Prepares for the exercises of a unit that could be built. */
examination examine_unit(const options *o, const char *unit,
                         const char *source, const mistake_list *known);

/* blocked: an exercise that this one calls is not right, which explains it. */
verdict examine(examination *x, const rec_exercise *want, bool blocked);

void examine_end(examination *x);

#endif
