#include "verdict.h"

#include "accept.h"
#include "compare.h"
#include "fault.h"
#include "show.h"
#include "suspects.h"
#include "util.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* What is known while one exercise is judged. */
typedef struct {
    const rec_exercise *want, *got;
    const mistake_list *known;
    const char *source;
} trial;

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
                     .cases = (int)want->n_cases};
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

/* Goes through the cases: points, and the smallest one that fails. */
static const rec_case *
judge_cases(const trial *t, verdict *v, refusal *worst)
{
    const rec_case *smallest = NULL;
    int *failed = more(NULL, t->want->n_groups * sizeof *failed);
    memset(failed, 0, t->want->n_groups * sizeof *failed);
    for (size_t k = 0; k < t->want->n_cases; k++) {
        const rec_case *want = &t->want->cases[k];
        refusal no = {0};
        if (case_right(want, exercise_case(t->got, want->number), &no)) {
            v->right++;
            continue;
        }
        failed[want->group] = 1;
        if (smallest == NULL || case_size(want) < case_size(smallest)) {
            smallest = want;
            *worst = no;
        }
    }
    add_points(v, t->want, failed);
    free(failed);
    return smallest;
}

/* The first entry that counts in which the two cases differ; either may come
 * out NULL when one case has fewer. */
static void
first_difference(const rec_case *want, const rec_case *got, const entry **w,
                 const entry **g)
{
    size_t i = 0, j = 0;
    do {
        *w = next_counted(want, want->accept != NULL, &i);
        *g = next_counted(got, want->accept != NULL, &j);
    } while (*w != NULL && *g != NULL && entry_equal(*g, *w));
}

/* What is wrong in one case that was recorded to its end, in a sentence. */
static char *
describe_case(const trial *t, const rec_case *want, const rec_case *got,
              const refusal *no)
{
    const entry *w, *g;
    first_difference(want, got, &w, &g);
    if (w == NULL && g == NULL)
        return copy(no->why);
    if (g != NULL && strcmp(g->name, "padding") == 0)
        return copy("Your function writes between the rows or elements that it"
                    " was given: does it step by the stride, by tda?");
    if (g != NULL && g->role == ROLE_GSL)
        return describe_gsl(g, t->got, t->source);
    if (w != NULL && w->role == ROLE_GSL)
        return print("An error is expected here (%s), and your function goes"
                     " on.",
                     status_name((int)w->v[0]));
    if (w == NULL || g == NULL || strcmp(w->name, g->name) != 0 ||
        w->type != g->type)
        return copy("Your function's answer cannot be compared with what is"
                    " expected.");
    return describe_difference(g, w);
}

/* The case in full: inputs, got and expected. */
static char *
detail_case(const rec_case *want, const rec_case *got, const char *output)
{
    char *text;
    size_t size;
    const entry *w = NULL, *g = NULL;
    FILE *out = open_text(&text, &size);
    fprintf(out, "    with %s:\n", want->name);
    for (size_t k = 0; k < want->n_entries; k++)
        if (want->entries[k].role == ROLE_IN)
            show_entry(out, &want->entries[k]);
    if (got != NULL)
        first_difference(want, got, &w, &g);
    if (w != NULL && g != NULL && w->role != ROLE_GSL && g->role != ROLE_GSL &&
        strcmp(w->name, g->name) == 0 && w->type == g->type)
        show_difference(out, g, w);
    else if (got != NULL && want->accept != NULL)
        for (size_t k = 0; k < got->n_entries; k++)
            if (got->entries[k].role == ROLE_OUT)
                show_entry(out, &got->entries[k]);
    if (output != NULL && *output != '\0') {
        fprintf(out, "    your code printed:\n");
        show_text(out, output, 5);
    }
    fclose(out);
    return text;
}

static verdict_state
state_of_end(end_kind end)
{
    switch (end) {
    case END_CPU:
    case END_WALL:
        return STATE_HUNG;
    case END_EXIT:
        return STATE_EXITED;
    case END_RETURN:
        return STATE_WRONG;
    default:
        return STATE_CRASHED;
    }
}

static void
set_mistake(verdict *v, const mistake *m)
{
    if (m == NULL)
        return;
    free(v->sentence);
    v->mistake = copy(m->id);
    v->sentence = copy(m->say == NULL ? "" : m->say);
}

/* The complaint of GSL in the answer to a case which the reference does not
 * provoke there, or NULL. */
static const entry *
unexpected_gsl(const rec_case *want, const rec_case *got)
{
    const entry *w, *g;
    if (want == NULL || got == NULL)
        return NULL;
    first_difference(want, got, &w, &g);
    return g != NULL && g->role == ROLE_GSL ? g : NULL;
}

/* A fault in words; what GSL said before it comes first. */
static char *
describe_fault(const trial *t, const fault *f, const rec_case *want,
               const rec_case *got)
{
    const entry *event = unexpected_gsl(want, got);
    if (event == NULL)
        return copy(f->sentence);
    char *first = describe_gsl(event, t->got, t->source);
    char *text = print("%s After that, %s", first, f->sentence);
    free(first);
    return text;
}

/* The case to show: the one in which a fault happened, which is the last that
 * was begun, else the smallest that fails. */
static const rec_case *
choose_case(const trial *t, const fault *f, const rec_case *smallest)
{
    const rec_exercise *got = t->got;
    if (f->sentence == NULL || got->n_cases == 0)
        return smallest;
    return exercise_case(t->want, got->cases[got->n_cases - 1].number);
}

/* Fills in why the exercise is not passed. */
static void
explain(const trial *t, verdict *v, const rec_case *smallest,
        const refusal *no)
{
    fault f = find_fault(t->got, t->source);
    const rec_case *shown = choose_case(t, &f, smallest);
    const rec_case *answer =
        shown == NULL ? NULL : exercise_case(t->got, shown->number);
    v->state = f.sentence == NULL ? STATE_WRONG : state_of_end(t->got->end);
    v->line = f.at.line;
    v->culprit = f.at.function[0] == '\0' ? NULL : copy(f.at.function);
    if (f.sentence != NULL)
        v->sentence = describe_fault(t, &f, shown, answer);
    else if (answer != NULL)
        v->sentence = describe_case(t, shown, answer, no);
    else
        v->sentence = copy("The recording of your function's answers is not"
                           " whole.");
    const mistake *m = mistakes_match(t->known, t->got);
    if (m == NULL && no->mistake != NULL)
        m = mistakes_find(t->known, no->mistake);
    set_mistake(v, m);
    if (shown != NULL) {
        v->failing_case = shown->number;
        v->detail = detail_case(shown, f.sentence == NULL ? answer : NULL,
                                t->got->output);
    }
    free(f.sentence);
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
    if (judge_early(&t, &v))
        return v;
    const rec_case *smallest = judge_cases(&t, &v, &no);
    if (smallest != NULL || got->end != END_RETURN || got->damaged)
        explain(&t, &v, smallest, &no);
    /* What wrote into the recording may have written anything. */
    if (got->damaged)
        v.points = 0;
    return v;
}

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
