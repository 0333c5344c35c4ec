/* One record of a grading run, and the forms it is written in. */
#ifndef JUDGE_REPORT_H
#define JUDGE_REPORT_H

#include "verdict.h"

#include <stdio.h>

/* One file of the student. */
typedef struct {
    char *name;    /* "01-perceptron/perceptron" */
    char *source;  /* where it is read */
    char *shown;   /* what people call it: "exercises/01-perceptron/..." */
    char *trouble; /* why it could not be built, over several lines, or NULL */
    char *warnings; /* of the compiler, or NULL */
    verdict *verdicts;
    size_t n;
    int unrecorded; /* a known mistake that is not recorded may explain more */
} unit_result;

typedef struct {
    unit_result *units;
    size_t n;
    const char *version;    /* of the course */
    const char *submission; /* the folder that was graded */
    unsigned long seed;
    char *hashes;    /* lines "sha256  what", of the seed and the units, if the
                     seed is secret; else NULL */
    int points, max; /* our own faults left out of both */
    int broken;      /* some exercise is our own fault */
} report;

/* Adds up points, and notes our own faults. */
void report_add_up(report *r);

/* Where to look in the student's file: the line of the fault, of the compiler's
 * first error, or of the function; 0 if none is known. */
int report_line(const unit_result *unit, const verdict *v);

/* For people.  Ends with the line "Score: a/b". */
void report_text(const report *r, FILE *out, int color);

/* Gradescope's results.json. */
void report_json(const report *r, FILE *out);

/* JUnit's XML, the subset that GitLab, Jenkins and Artemis read. */
void report_junit(const report *r, FILE *out);

/* Lines of exercise, tab, seconds of processor time. */
void report_times(const report *r, FILE *out);

/* Writes directory/name whole or not at all: to a temporary name, which then
 * takes the place of the old file.  Dies, the old file unharmed, if it cannot. */
void report_save(const report *r, const char *directory, const char *name,
                 void (*write)(const report *, FILE *));

#endif
