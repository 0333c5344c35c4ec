#include "explain.h"

#include "compare.h"
#include "fault.h"
#include "show.h"
#include "suspects.h"
#include "util.h"

#include <stdlib.h>
#include <string.h>

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
                     status_name(w->v[0]));
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

void
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
