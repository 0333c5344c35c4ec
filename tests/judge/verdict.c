#include "explain.h"

#include "accept.h"
#include "compare.h"
#include "util.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Characters that a report has room for.  The longest sentence about a known
 * mistake has 156. */
enum { SENTENCE_MOST = 1000, DETAIL_MOST = 20000 };

const char *
state_name(verdict_state state)
{
    static const char *const names[] = {"passed",  "wrong",     "to do",
                                        "blocked", "crashed",   "no end",
                                        "exited",  "not built", "our fault"};
    return names[state];
}

static int
max_points(const rec_exercise *want)
{
    int sum = 0;
    for (size_t k = 0; k < want->n_groups; k++)
        sum += want->groups[k].points;
    return sum;
}

static verdict
new_verdict(const rec_exercise *want, verdict_state state)
{
    return (verdict){.id = copy(want->id),
                     .function = copy(want->function),
                     .title = copy(want->title),
                     .state = state,
                     .max = max_points(want),
                     .cases = (int)want->n_cases,
                     .more = (int)want->more};
}

verdict
judge_unbuilt(const rec_exercise *want, const char *sentence)
{
    verdict v = new_verdict(want, STATE_UNBUILT);
    v.sentence = sentence == NULL ? NULL : copy(sentence);
    return v;
}

/* Does the student's answer to one case stand?  Fills in the refusal when an
 * accept function has something to say. */
static int
case_right(const rec_case *want, const rec_case *got, refusal *no)
{
    if (!case_equal(got, want, want->accept != NULL))
        return 0;
    if (want->accept == NULL)
        return 1;
    accept_function *accept = find_accept(want->accept);
    if (accept == NULL)
        die("no accept function is called %s", want->accept);
    return accept(want, got, no);
}

/* The student's answer to a case, or NULL.  A process that ended before its time
 * has not answered the last case it began, nor the last of all: what the
 * recorder does after a case may be what failed. */
static const rec_case *
answer_to(const trial *t, const rec_case *want)
{
    const rec_case *got = exercise_case(t->got, want->number);
    if (got == NULL || t->got->end == END_RETURN)
        return got;
    int last = want == &t->want->cases[t->want->n_cases - 1] ||
               got == &t->got->cases[t->got->n_cases - 1];
    return last ? NULL : got;
}

/* How many numbers a reader must look at to follow a case. */
static size_t
case_size(const rec_case *c)
{
    size_t size = 0;
    for (size_t k = 0; k < c->n_entries; k++)
        if (c->entries[k].role == ROLE_IN)
            size += c->entries[k].rows * c->entries[k].cols;
    return size;
}

/* Adds the points of the groups that have no failing case.  The guards that
 * give the errors their points are part of the skeleton, so those count only
 * beside another group. */
static void
add_points(verdict *v, const rec_exercise *want, const int *failed)
{
    int others = 0;
    for (size_t g = 0; g < want->n_groups; g++)
        if (!failed[g] && strcmp(want->groups[g].name, "errors") != 0)
            others += want->groups[g].points;
    for (size_t g = 0; g < want->n_groups; g++) {
        int earned = !failed[g] && others > 0 ? want->groups[g].points : 0;
        v->points += earned;
        if (g < sizeof v->group_points / sizeof *v->group_points)
            v->group_points[g] = earned;
    }
}

/* Goes through the cases: points, and the smallest one that fails in the first
 * group that does, since the idea comes before the edges. */
static const rec_case *
judge_cases(const trial *t, verdict *v, refusal *worst)
{
    const rec_case *smallest = NULL;
    int *failed = more(NULL, t->want->n_groups * sizeof *failed);
    memset(failed, 0, t->want->n_groups * sizeof *failed);
    for (size_t k = 0; k < t->want->n_cases; k++) {
        const rec_case *want = &t->want->cases[k];
        refusal no = {0};
        if (case_right(want, answer_to(t, want), &no)) {
            v->right++;
            continue;
        }
        failed[want->group] = 1;
        if (smallest == NULL || (want->group == smallest->group &&
                                 case_size(want) < case_size(smallest))) {
            smallest = want;
            *worst = no;
        }
    }
    add_points(v, t->want, failed);
    free(failed);
    return smallest;
}

/* The outcomes that need no comparison; 0 if there is one to make. */
static int
judge_early(const trial *t, verdict *v)
{
    const rec_exercise *got = t->got;
    if (t->want->end != END_RETURN || t->want->damaged) {
        v->state = STATE_BROKEN;
        v->sentence = copy("The grader could not run the reference. This is"
                           " not your fault, and costs you nothing.");
    } else if (got->missing != NULL) {
        v->state = STATE_UNBUILT;
        v->sentence = print("Your file has no function %s that others can"
                            " call.",
                            got->missing);
    } else if (got->unwritten != NULL) {
        int own = strcmp(got->unwritten, got->id) == 0;
        v->state = own ? STATE_TODO : STATE_BLOCKED;
        if (!own)
            v->sentence = print("It needs exercise %s.", got->unwritten);
    } else
        return 0;
    return 1;
}

verdict
judge_exercise(const rec_exercise *want, const rec_exercise *got,
               const mistake_list *known, const char *source)
{
    trial t = {want, got, known, source};
    verdict v = new_verdict(want, STATE_PASSED);
    refusal no = {0};
    if (!judge_early(&t, &v)) {
        const rec_case *smallest = judge_cases(&t, &v, &no);
        if (smallest != NULL || got->end != END_RETURN || got->damaged)
            explain(&t, &v, smallest, &no);
    }
    tidy(v.sentence, SENTENCE_MOST, "");
    tidy(v.detail, DETAIL_MOST, "\n\t");
    /* What wrote into the recording may have written anything. */
    if (got->damaged)
        v.points = 0;
    return v;
}

void
verdict_free(verdict *v)
{
    free(v->id);
    free(v->function);
    free(v->title);
    free(v->sentence);
    free(v->mistake);
    free(v->detail);
    free(v->leak);
    free(v->culprit);
}
