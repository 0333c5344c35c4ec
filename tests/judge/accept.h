/* Accept functions: they judge answers that are free, such as the weights of a
 * gate, from the raw recording, in the judge's own process.
 *
 * A chapter that has free answers has a tests/NN-name/accept_UNIT.c, which
 * defines the table accept_UNIT; the build finds it.
 */
#ifndef JUDGE_ACCEPT_H
#define JUDGE_ACCEPT_H

#include "recording.h"

enum { ACCEPT_WHY = 256 };

/* What an accept function found, when it refuses. */
typedef struct {
    const char *mistake;  /* a known mistake's identifier, or NULL */
    char why[ACCEPT_WHY]; /* else a sentence, without code */
} refusal;

/* Judges the outputs of the case got; want is the reference's.  Returns 1 to
 * accept; else 0, having filled in the refusal.  Outputs may be missing or of
 * any shape. */
typedef int accept_function(const rec_case *want, const rec_case *got,
                            refusal *no);

typedef struct {
    const char *name; /* as in rec_accept; NULL ends a table */
    accept_function *accept;
} accept_entry;

/* The function of this name in any chapter, or NULL. */
accept_function *find_accept(const char *name);

/* The output of this name and type with this shape, or NULL after having filled
 * in the refusal. */
const entry *accept_output(const rec_case *got, const char *name,
                           entry_type type, size_t rows, size_t cols,
                           refusal *no);

#endif
