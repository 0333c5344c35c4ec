/* The known mistakes of a unit: their sentences, and what they record. */
#ifndef JUDGE_MISTAKES_H
#define JUDGE_MISTAKES_H

#include "recording.h"

typedef struct {
    char *id;       /* "K01.1" */
    char *exercise; /* "1.2" */
    char *say;      /* the tutor's sentence */
    recording *rec; /* what it records, or NULL if nobody has looked */
} mistake;

typedef struct {
    mistake *all;
    size_t n;
} mistake_list;

/* Reads tests/NN-name/UNIT.mistakes; an unreadable file has none.  The first
 * sentence of a mistake counts. */
mistake_list mistakes_read(const char *path);

/* Reads what each of them recorded from directory/ID, where it exists. */
void mistakes_recordings(mistake_list *list, const char *directory);

/* The mistake of this identifier, or NULL. */
const mistake *mistakes_find(const mistake_list *list, const char *id);

/* The mistake that behaves as got does, or NULL. */
const mistake *mistakes_match(const mistake_list *list,
                              const rec_exercise *got);

void mistakes_free(mistake_list *list);

#endif
