/* The judge, from what a probe's process wrote to the reports.
 *
 * The input is what the process wrote on the recorder's channel, then parts that
 * begin with a line of their own:
 *
 *     === ended 2 11       how it ended, an end_kind and a code
 *     === errors           its standard error
 *     === output           its standard output
 *     === warnings         what the compiler warned of
 *
 * It is judged against the exercise of tests/fuzz/reference that its first line
 * names.
 */
#include "fuzz.h"

#include "../judge/report.h"
#include "../judge/runner.h"
#include "../judge/util.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Cuts text before the line "=== name" and returns what follows that line. */
static char *
cut(char *text, const char *name)
{
    char mark[32];
    snprintf(mark, sizeof mark, "\n=== %s", name);
    char *at = strstr(text, mark);
    if (at == NULL)
        return strchr(text, '\0');
    at[1] = '\0';
    at += strlen(mark);
    return *at == '\0' ? at : at + 1;
}

static captured
capture(const char *text)
{
    char *kept = copy(text);
    return (captured){.text = kept, .size = strlen(kept)};
}

/* How the process went, from the parts of the text. */
static run_result
read_run(char *text)
{
    run_result run = {.end = END_EXIT};
    unsigned kind;
    run.output = capture(cut(text, "output"));
    run.errors = capture(cut(text, "errors"));
    if (sscanf(cut(text, "ended"), "%u %d", &kind, &run.code) == 2)
        run.end = END_EXIT + kind % (END_UNKNOWN - END_EXIT);
    run.record = capture(text);
    return run;
}

static const recording *
reference(void)
{
    static recording *rec;
    if (rec == NULL)
        rec = recording_read("tests/fuzz/reference");
    promise(rec != NULL, "tests/fuzz/reference can be read");
    return rec;
}

/* The exercise that the text names, or the first. */
static const rec_exercise *
find_wanted(const char *text)
{
    char id[16];
    const rec_exercise *want = NULL;
    if (sscanf(text, "exercise %15s", id) == 1)
        want = recording_find(reference(), id);
    return want == NULL ? &reference()->exercises[0] : want;
}

/* Some known mistakes: one that records what is right, and one without a
 * recording that an accept function may name. */
static mistake_list
known_mistakes(const rec_exercise *want)
{
    static mistake all[2] = {
        {.id = (char *)"K01.1", .say = (char *)"It is known."},
        {.id = (char *)"K02.4",
         .exercise = (char *)"2.1",
         .say = (char *)"OR is not AND."}};
    all[0].exercise = want->id;
    all[0].rec = (recording *)(uintptr_t)reference();
    return (mistake_list){.all = all, .n = 2};
}

/* ---- What must hold ---- */

static void
check_verdict(const verdict *v)
{
    promise(v->points >= 0 && v->points <= v->max, "points from 0 to all");
    promise(v->right >= 0 && v->right <= v->cases, "so many cases are right");
    if (v->state == STATE_PASSED)
        promise(v->points == v->max && v->right == v->cases,
                "what has passed is right");
    else
        promise(v->points < v->max, "what has not passed lacks a point");
    if (v->state != STATE_PASSED && v->state != STATE_TODO)
        promise(v->sentence != NULL && v->sentence[0] != '\0',
                "what has not passed is told why");
}

/* Puts something else in the place of one answer. */
static void
spoil(entry *e)
{
    if (e->type == TYPE_STRING)
        e->text[0] = e->text[0] == '?' ? '!' : '?';
    else
        e->v[0] = isnan(e->v[0]) ? 0.0 : NAN;
}

/* Where everything is right, every answer matters: one that is spoilt makes its
 * case wrong.  Free answers are left to fuzz_accept.c. */
static void
check_answers(const rec_exercise *want, rec_exercise *got, size_t all)
{
    for (size_t c = 0; c < got->n_cases; c++)
        for (size_t k = 0; k < got->cases[c].n_entries; k++) {
            const rec_case *known = exercise_case(want, got->cases[c].number);
            entry *e = &got->cases[c].entries[k];
            if (known == NULL || known->accept != NULL || e->role == ROLE_IN ||
                e->rows * e->cols == 0 ||
                (e->type == TYPE_STRING && e->text[0] == '\0'))
                continue;
            spoil(e);
            verdict v = judge_exercise(want, got, &(mistake_list){0}, "");
            promise((size_t)v.right < all, "every answer matters");
            promise(v.state != STATE_PASSED, "no wrong answer passes");
            verdict_free(&v);
            return;
        }
}

/* Plain ASCII, on lines, without control characters. */
static void
check_plain(const char *text, size_t size)
{
    for (size_t k = 0; k < size; k++)
        promise((text[k] >= ' ' && text[k] <= '~') || text[k] == '\n' ||
                    text[k] == '\t',
                "a report is plain text");
}

static void
write_text(const report *r, FILE *out)
{
    report_text(r, out, 0);
}

static void
check_report(const report *r, void (*write)(const report *, FILE *))
{
    char *text;
    size_t size;
    FILE *out = open_text(&text, &size);
    write(r, out);
    fclose(out);
    promise(size > 0 && text[size - 1] == '\n', "a report ends its last line");
    check_plain(text, size);
    free(text);
}

static void
check_reports(verdict *v, char *warnings)
{
    unit_result unit = {.name = (char *)"01-perceptron/perceptron",
                        .source =
                            (char *)"exercises/01-perceptron/perceptron.c",
                        .shown = (char *)"01-perceptron/perceptron.c",
                        .warnings = warnings,
                        .verdicts = v,
                        .n = 1};
    report r = {.units = &unit, .n = 1, .version = "1", .submission = "here"};
    report_add_up(&r);
    check_report(&r, write_text);
    check_report(&r, report_json);
    check_report(&r, report_junit);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = as_text(data, size);
    char *warnings = copy(cut(text, "warnings"));
    const rec_exercise *want = find_wanted(text);
    mistake_list known = known_mistakes(want);
    run_result run = read_run(text);
    recording *rec = run_recording(&run, want->id);
    rec_exercise *got = &rec->exercises[0];
    verdict v = judge_exercise(want, got, &known,
                               "exercises/01-perceptron/perceptron.c");
    check_verdict(&v);
    check_reports(&v, warnings);
    if (v.state == STATE_PASSED)
        check_answers(want, got, want->n_cases);
    verdict_free(&v);
    recording_free(rec);
    run_free(&run);
    free(warnings);
    free(text);
    return 0;
}
