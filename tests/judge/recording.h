/* A recording as the judge reads it: what one probe wrote, exercise by exercise.
 *
 * The text comes from a process that may hold anybody's code.  The reader takes
 * nothing for granted: a line it does not know marks the exercise as damaged.
 */
#ifndef JUDGE_RECORDING_H
#define JUDGE_RECORDING_H

#include <stddef.h>

typedef enum { ROLE_IN, ROLE_OUT, ROLE_KEEP, ROLE_GSL } entry_role;

typedef enum {
    TYPE_DOUBLE,
    TYPE_INT,
    TYPE_STATUS, /* a GSL status code */
    TYPE_STRING,
    TYPE_VECTOR,
    TYPE_LABELS, /* a vector of integers */
    TYPE_MATRIX
} entry_type;

/* One thing recorded.  Scalars are 1*1, vectors 1*n; integers are held as
 * doubles, exactly. */
typedef struct {
    entry_role role;
    entry_type type;
    char *name;
    size_t rows, cols;
    double *v;       /* rows*cols, or NULL for a string */
    char *text;      /* a string; for ROLE_GSL "file:line: reason" */
    double rel, abs; /* tolerance in force */
} entry;

typedef struct {
    int number;
    char *name;
    char *accept; /* the accept function that judges the outputs, or NULL */
    size_t group; /* index into the exercise's groups */
    entry *entries;
    size_t n_entries;
} rec_case;

typedef struct {
    char *name;
    int points;
} rec_group;

/* How the process that recorded an exercise ended. */
typedef enum {
    END_RETURN, /* the probe came to its end */
    END_EXIT,   /* exit or _exit in the middle; code is the status */
    END_SIGNAL, /* killed by the signal in code, or stopped by a sanitizer */
    END_CPU,    /* used up its processor time */
    END_WALL,   /* used up its time by the clock */
    END_FLOOD,  /* recorded more than a recording may hold */
    END_UNKNOWN /* no word about it */
} end_kind;

typedef struct {
    char *id, *function, *title, *needs; /* needs: ids, or "-" */
    rec_group *groups;
    size_t n_groups;
    rec_case *cases; /* their numbers go up */
    size_t n_cases;
    char *unwritten; /* the exercise that is not written, or NULL */
    char *missing;   /* the function that is missing, or NULL */
    size_t more;     /* cases that only run when it is handed in */
    int returned;    /* the probe's function for it returned */
    int damaged;     /* the number of a line that is not a recording's, or 0 */
    end_kind end;
    int end_code;
    char *errors; /* what the process wrote on standard error, cut */
    char *output; /* and on standard output */
} rec_exercise;

typedef struct {
    rec_exercise *exercises;
    size_t n_exercises;
} recording;

/* Reads a recording from a string.  Never fails; damage is marked. */
recording *recording_parse(const char *text);

/* Reads the file at path; NULL if it cannot be read. */
recording *recording_read(const char *path);

void recording_free(recording *rec);

/* The exercise of this id, or NULL. */
const rec_exercise *recording_find(const recording *rec, const char *id);

/* The case of this number, or NULL. */
const rec_case *exercise_case(const rec_exercise *e, int number);

#endif
