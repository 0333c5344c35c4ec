/* Grades the units of one submission, from probes to results. */
#ifndef JUDGE_GRADE_H
#define JUDGE_GRADE_H

#include "runner.h"

/* What the command line says. */
typedef struct {
    run_limits limits;
    unsigned long later;    /* for `record`: how many times the cases, or 0 */
    const char *exercise;   /* the one to do, or NULL for all */
    const char *recordings; /* of the reference and the mistakes */
    const char *build;      /* of the course, for `mistakes` */
    const char *mine;       /* where the student's probes are built */
    const char *sources;    /* the student's folder */
    const char *shown;      /* what reports call that folder */
    const char *results;    /* where results.json goes, or NULL */
    const char *enter;     /* makes a cell of a sandbox, or NULL: no sandbox */
    const char *explainer; /* command that builds the probe which explains */
    const char *seeds;     /* a table of secret ones, or NULL */
    const char *wants;     /* file for the units whose known mistakes must be
                              recorded first, or NULL: grade as it is */
    const char *hashes;    /* file of "sha256  what": the seed's, the units' */
    const char *version;
    const char *together; /* the chapter whose units are linked together */
    int color;
    int serves;   /* record: the probe is started once, for all exercises */
    int no_leaks; /* grade without asking for leaks: for those who wait */
} options;

/* Grades n units, writes the report to standard output and the results, if
 * wanted, to their folder.  Returns the judge's exit status: 0 if the score is
 * full, 1 if not, 2 if some exercise could not be judged for a fault of ours;
 * 3 if nothing was written but a list of wants. */
int grade_units(const options *o, char **names, int n);

#endif
