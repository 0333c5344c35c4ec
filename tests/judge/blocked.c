/* Failures whose cause is another exercise: one fault is reported once. */
#include "util.h"
#include "verdict.h"

#include <stdlib.h>
#include <string.h>

/* Is id one of the words of needs? */
static int
is_needed(const char *id, const char *needs)
{
    size_t length = strlen(id);
    for (const char *at = strstr(needs, id); at != NULL;
         at = strstr(at + 1, id))
        if ((at == needs || at[-1] == ' ') &&
            (at[length] == ' ' || at[length] == '\0'))
            return 1;
    return 0;
}

const char *
failing_need(const verdict *verdicts, const rec_exercise *const *wants,
             size_t k, char *const *elsewhere)
{
    for (size_t j = 0; j < k; j++) {
        if (!is_needed(verdicts[j].id, wants[k]->needs))
            continue;
        if (verdicts[j].state != STATE_PASSED)
            return verdicts[j].id;
        const char *deeper = failing_need(verdicts, wants, j, elsewhere);
        if (deeper != NULL)
            return deeper;
    }
    for (; *elsewhere != NULL; elsewhere++)
        if (is_needed(*elsewhere, wants[k]->needs))
            return *elsewhere;
    return NULL;
}

/* Did the fault of the exercise at k happen in the function of an exercise
 * before it, for all we know? */
static int
fault_elsewhere(const verdict *verdicts, size_t k)
{
    const char *culprit = verdicts[k].culprit;
    if (culprit == NULL)
        return 1;
    for (size_t j = 0; j < k; j++)
        if (strcmp(verdicts[j].function, culprit) == 0)
            return 1;
    return 0;
}

/* Can the failure of the exercise at k be another one's? */
static int
may_be_blocked(const verdict *verdicts, size_t k)
{
    switch (verdicts[k].state) {
    case STATE_WRONG:
    case STATE_BLOCKED:
        return 1;
    case STATE_CRASHED:
    case STATE_HUNG:
    case STATE_EXITED:
        return fault_elsewhere(verdicts, k);
    default:
        return 0;
    }
}

static void
block(verdict *v, const char *need)
{
    v->state = STATE_BLOCKED;
    free(v->sentence);
    free(v->mistake);
    free(v->detail);
    v->mistake = v->detail = NULL;
    v->line = 0;
    v->sentence = print("It calls exercise %s, which is not right yet.", need);
}

void
judge_blocked(verdict *verdicts, const rec_exercise *const *wants, size_t n,
              char *const *elsewhere)
{
    for (size_t k = 0; k < n; k++) {
        const char *need = may_be_blocked(verdicts, k)
                               ? failing_need(verdicts, wants, k, elsewhere)
                               : NULL;
        if (need != NULL)
            block(&verdicts[k], need);
    }
}
