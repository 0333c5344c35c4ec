/* The verdict on one exercise: what the judge concludes from recordings. */
#ifndef JUDGE_VERDICT_H
#define JUDGE_VERDICT_H

#include "mistakes.h"
#include "recording.h"

typedef enum {
    STATE_PASSED,
    STATE_WRONG,   /* some answer is wrong */
    STATE_TODO,    /* not written yet */
    STATE_BLOCKED, /* wrong, but so is an exercise that it calls */
    STATE_CRASHED,
    STATE_HUNG,
    STATE_EXITED,  /* ended the program instead of returning */
    STATE_UNBUILT, /* the file does not compile, or lacks the function */
    STATE_BROKEN   /* our own fault */
} verdict_state;

typedef struct {
    char *id, *function, *title;
    verdict_state state;
    int points, max;
    char *sentence;      /* why it is not passed, or NULL */
    char *mistake;       /* the known mistake it is, or NULL */
    char *detail;        /* the smallest failing case, over several lines */
    char *leak;          /* a warning, without points, or NULL */
    int failing_case;    /* its number, or 0 */
    int line;            /* where to look in the student's file, or 0 */
    char *culprit;       /* the function in which a fault happened, or NULL */
    int cases, right;    /* how many cases ran, how many agree */
    int more;            /* how many only run when it is handed in */
    int group_points[8]; /* earned, in the order of the groups */
    double seconds;      /* processor time that it took */
} verdict;

/* Judges an exercise.  want is the reference's recording, got the student's,
 * known the mistakes with their recordings, source the student's file. */
verdict judge_exercise(const rec_exercise *want, const rec_exercise *got,
                       const mistake_list *known, const char *source);

/* The verdict on an exercise whose unit could not be built. */
verdict judge_unbuilt(const rec_exercise *want, const char *sentence);

/* Turns failures whose cause is a failing prerequisite into blocked ones.
 * elsewhere are the ids, up to a NULL, of what fails in other units that this one
 * is linked with. */
void judge_blocked(verdict *verdicts, const rec_exercise *const *wants,
                   size_t n, char *const *elsewhere);

/* The first failing exercise that the one at k calls, directly or through
 * others, or NULL.  Exercises call only those before them. */
const char *failing_need(const verdict *verdicts,
                         const rec_exercise *const *wants, size_t k,
                         char *const *elsewhere);

/* "passed", "wrong", "to do", ... */
const char *state_name(verdict_state state);

void verdict_free(verdict *v);

#endif
