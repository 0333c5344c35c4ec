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

/* The first failing exercise that the one at k calls, directly or through
 * others, or NULL.  Exercises call only those before them. */
static const char *
failing_need(const verdict *verdicts, const rec_exercise *const *wants,
             size_t k)
{
    for (size_t j = 0; j < k; j++) {
        if (!is_needed(verdicts[j].id, wants[k]->needs))
            continue;
        if (verdicts[j].state != STATE_PASSED)
            return verdicts[j].id;
        const char *deeper = failing_need(verdicts, wants, j);
        if (deeper != NULL)
            return deeper;
    }
    return NULL;
}

/* Can the failure of v be another exercise's?  A fault in the function itself
 * cannot. */
static int
may_be_blocked(const verdict *v)
{
    int own = v->culprit != NULL && strcmp(v->culprit, v->function) == 0;
    return v->state == STATE_WRONG || v->state == STATE_BLOCKED ||
           (!own && (v->state == STATE_CRASHED || v->state == STATE_HUNG ||
                     v->state == STATE_EXITED));
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
judge_blocked(verdict *verdicts, const rec_exercise *const *wants, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        const char *need = may_be_blocked(&verdicts[k])
                               ? failing_need(verdicts, wants, k)
                               : NULL;
        if (need != NULL)
            block(&verdicts[k], need);
    }
}
