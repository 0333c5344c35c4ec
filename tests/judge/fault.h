/* Faults in words: what a crash, a time-out or an exit was, and where. */
#ifndef JUDGE_FAULT_H
#define JUDGE_FAULT_H

#include "recording.h"

typedef struct {
    char *sentence; /* in fresh memory, or NULL if there was no fault */
    int line;       /* in the student's file, or 0 */
} fault;

/* What ended the exercise before its time.  source is the student's file as it
 * was given to the compiler. */
fault find_fault(const rec_exercise *e, const char *source);

/* The first line of source that a stack trace in the text names, or 0. */
int line_in_trace(const char *text, const char *source);

/* A sentence about memory that was never freed, or NULL. */
char *describe_leak(const char *errors, const char *source);

/* A sentence about a complaint of GSL that the reference does not provoke. */
char *describe_gsl(const entry *event, const rec_exercise *e,
                   const char *source);

#endif
