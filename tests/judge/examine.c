#include "examine.h"

#include "fault.h"
#include "seeds.h"
#include "util.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    PATIENCE = 2,      /* time-outs of a unit that are waited for in full */
    WALL_SECONDS = 4,  /* by the clock, with strangers' code */
    PLAIN_MEMORY = 640 /* MB: what an exercise may hold, and the probe */
};

examination
examine_unit(const options *o, const char *unit, const char *source,
             const mistake_list *known)
{
    char *forbidden = print("%s/%s/forbidden", o->mine, unit);
    examination x = {
        .o = o,
        .unit = unit,
        .source = source,
        .known = known,
        .forbidden = read_file(forbidden),
        .earns = {.probe = print("%s/%s/probe", o->mine, unit),
                  .enter = o->enter},
        .explains = {.probe = print("%s/%s/watched/probe", o->mine, unit),
                     .enter = o->enter},
    };
    free(forbidden);
    return x;
}

void
examine_end(examination *x)
{
    run_leave(&x->earns);
    run_leave(&x->explains);
    free((char *)x->earns.probe);
    free((char *)x->explains.probe);
    free(x->forbidden);
}

/* Runs the exercise once more, asking for leaks.  What cannot be found out, for
 * want of a permission for instance, is not said. */
static char *
find_leak(examination *x, const char *id)
{
    run_limits limits = x->o->limits;
    limits.check_leaks = limits.unplaced = 1;
    limits.wall_seconds = 5;
    run_result run = run_probe(&x->earns, id, &limits);
    char *leak = run.errors.text == NULL
                     ? NULL
                     : describe_leak(run.errors.text, x->source);
    run_free(&run);
    return leak;
}

/* Does this unit ask for memory at all, beyond what the course gave it? */
static bool
may_leak(const char *source)
{
    char *text = read_file(source);
    bool may = text != NULL && strstr(text, "alloc") != NULL;
    free(text);
    return may;
}

/* Is there code between the skeleton's comment and its line that says that the
 * exercise is not written? */
static bool
stub_left_behind(const char *source, const char *id)
{
    char *text = read_file(source);
    char *stub = print("exercise %s is not written yet", id);
    char *mark = print("/* Exercise %s: write this. */\n", id);
    const char *at = text == NULL ? NULL : strstr(text, stub);
    const char *from = text == NULL ? NULL : strstr(text, mark);
    bool left = at != NULL && (from == NULL || from > at);
    for (const char *c = from == NULL ? at : from + strlen(mark);
         c != NULL && at != NULL && c < at && !left; c++)
        left = *c == ';' || *c == '}';
    free(text);
    free(stub);
    free(mark);
    return left;
}

/* A file that calls what this exercise asks to write earns nothing for it. */
static void
apply_ban(const examination *x, verdict *v)
{
    char *symbol =
        v->state == STATE_TODO ? NULL : look_up(x->forbidden, v->id);
    if (symbol == NULL)
        return;
    free(v->sentence);
    free(v->mistake);
    v->sentence = print("Your file calls %s. This exercise asks you to write"
                        " that yourself.",
                        symbol);
    v->mistake = NULL;
    v->state = STATE_WRONG;
    v->points = 0;
    memset(v->group_points, 0, sizeof v->group_points);
    free(symbol);
}

/* Runs the exercise at a site and judges what it recorded. */
static verdict
run_and_judge(examination *x, run_site *site, const run_limits *limits,
              const rec_exercise *want)
{
    run_limits own = *limits;
    own.seed = seed_of(x->o->seeds, limits->seed, want->id);
    run_result run = run_probe(site, want->id, &own);
    recording *rec = run_recording(&run, want->id);
    if (x->o->hashes != NULL) /* a secret seed could be told that way */
        rec->exercises[0].output[0] = '\0';
    verdict v = judge_exercise(want, &rec->exercises[0], x->known, x->source);
    v.seconds = run.cpu;
    recording_free(rec);
    run_free(&run);
    return v;
}

/* Has the probe that explains been built?  It is, by the command that was
 * given, when the first exercise wants it. */
static bool
can_explain(examination *x)
{
    if (!x->asked && x->o->explainer != NULL) {
        char *command = print("%s '%s'", x->o->explainer, x->unit);
        if (system(command) != 0)
            fprintf(stderr, "judge: %s: failed\n", command);
        free(command);
    }
    x->asked = true;
    return access(x->explains.probe, X_OK) == 0;
}

/* Is there more to find out about what is wrong?  A known mistake says it all,
 * and endless loops are worth waiting for only so often. */
static bool
wants_explanation(const examination *x, const verdict *v)
{
    if (v->state == STATE_HUNG)
        return x->time_outs <= PATIENCE;
    return v->mistake == NULL &&
           (v->state == STATE_WRONG || v->state == STATE_CRASHED ||
            v->state == STATE_EXITED);
}

/* What the sanitizers have to say of a verdict without them; its points stay. */
static verdict
explain_verdict(examination *x, const rec_exercise *want, verdict v)
{
    run_limits limits = x->o->limits;
    limits.confined = 1;
    limits.wall_seconds = v.state == STATE_HUNG ? 2 : WALL_SECONDS;
    limits.cpu_seconds = v.state == STATE_HUNG ? 1 : limits.cpu_seconds;
    verdict w = run_and_judge(x, &x->explains, &limits, want);
    if (w.sentence == NULL || w.state == STATE_PASSED) {
        verdict_free(&w);
        return v;
    }
    w.points = v.points;
    memcpy(w.group_points, v.group_points, sizeof w.group_points);
    w.right = v.right;
    w.seconds = v.seconds;
    verdict_free(&v);
    return w;
}

static verdict
examine_in_cell(examination *x, const rec_exercise *want, bool blocked)
{
    run_limits limits = x->o->limits;
    limits.confined = limits.only_record = 1;
    limits.memory = PLAIN_MEMORY;
    limits.wall_seconds = WALL_SECONDS;
    if (x->time_outs >= PATIENCE)
        limits.cpu_seconds = limits.wall_seconds = 1;
    verdict v = run_and_judge(x, &x->earns, &limits, want);
    x->time_outs += v.state == STATE_HUNG;
    return !(blocked && v.state == STATE_WRONG) && wants_explanation(x, &v) &&
                   can_explain(x)
               ? explain_verdict(x, want, v)
               : v;
}

/* What went wrong is run once more, to say where GSL complained. */
static verdict
examine_here(examination *x, const rec_exercise *want)
{
    const options *o = x->o;
    run_limits limits = o->limits;
    limits.unplaced = 1;
    verdict v = run_and_judge(x, &x->earns, &limits, want);
    if (v.state == STATE_WRONG || v.state == STATE_CRASHED ||
        v.state == STATE_EXITED) {
        verdict_free(&v);
        v = run_and_judge(x, &x->earns, &o->limits, want);
    }
    bool asked = o->exercise == NULL || strcmp(o->exercise, want->id) == 0;
    if (v.state == STATE_PASSED && asked && !o->no_leaks &&
        may_leak(x->source))
        v.leak = find_leak(x, want->id);
    return v;
}

verdict
examine(examination *x, const rec_exercise *want, bool blocked)
{
    verdict v = x->o->enter == NULL ? examine_here(x, want)
                                    : examine_in_cell(x, want, blocked);
    if (v.state == STATE_TODO && stub_left_behind(x->source, want->id))
        v.sentence = copy("You wrote something, but the line of the skeleton"
                          " that says that it is not written yet is still"
                          " there. Remove it.");
    apply_ban(x, &v);
    return v;
}
