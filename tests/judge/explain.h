/* Why an exercise is not passed, in words and numbers. */
#ifndef JUDGE_EXPLAIN_H
#define JUDGE_EXPLAIN_H

#include "accept.h"
#include "verdict.h"

/* What is known while one exercise is judged. */
typedef struct {
    const rec_exercise *want, *got;
    const mistake_list *known;
    const char *source;
} trial;

/* Fills in the state, the sentence and the detail of a verdict.  smallest is the
 * smallest case that fails, or NULL; no is what an accept function said of it. */
void explain(const trial *t, verdict *v, const rec_case *smallest,
             const refusal *no);

#endif
