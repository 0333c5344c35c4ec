/* Faults in words: what a crash, a time-out or an exit was, and where. */
#ifndef JUDGE_FAULT_H
#define JUDGE_FAULT_H

#include "recording.h"

/* Where in the student's file. */
typedef struct {
    int line;          /* 0 if it is not known */
    char function[64]; /* "" if it is not known */
} place;

typedef struct {
    char *sentence; /* in fresh memory, or NULL if there was no fault */
    place at;
} fault;

/* What ended the exercise before its time.  source is the student's file as it
 * was given to the compiler. */
fault find_fault(const rec_exercise *e, const char *source);

/* The first place in source that a stack trace in the text names. */
place find_place(const char *text, const char *source);

/* A sentence about memory that was never freed, or NULL. */
char *describe_leak(const char *errors, const char *source);

/* A sentence about a complaint of GSL that the reference does not provoke. */
char *describe_gsl(const entry *event, const rec_exercise *e,
                   const char *source);

#endif
