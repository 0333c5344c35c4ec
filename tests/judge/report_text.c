#include "report.h"

#include "show.h"
#include "util.h"

#include <stdlib.h>
#include <string.h>

static const char *
color_of(verdict_state state)
{
    switch (state) {
    case STATE_PASSED:
        return "\033[32m";
    case STATE_TODO:
    case STATE_BLOCKED:
        return "\033[2m";
    default:
        return "\033[31m";
    }
}

/* "01-perceptron/perceptron" as "01 perceptron". */
static void
print_chapter(const report *r, size_t k, FILE *out)
{
    const char *name = r->units[k].name;
    int length = (int)strcspn(name, "/");
    if (k > 0 && strncmp(r->units[k - 1].name, name, (size_t)length + 1) == 0)
        return;
    int points = 0, max = 0;
    for (size_t u = k; u < r->n; u++)
        if (strncmp(r->units[u].name, name, (size_t)length + 1) == 0)
            for (size_t e = 0; e < r->units[u].n; e++) {
                points += r->units[u].verdicts[e].points;
                max += r->units[u].verdicts[e].max;
            }
    fprintf(out, "%s%.2s %-52.*s %3d/%d\n", k == 0 ? "" : "\n", name,
            length - 3, name + 3, points, max);
}

/* Writes a paragraph, broken at 76 columns. */
static void
print_paragraph(FILE *out, const char *indent, const char *text)
{
    size_t column = strlen(indent);
    fputs(indent, out);
    while (*text != '\0') {
        size_t word = strcspn(text, " ");
        if (column + word > 76 && column > strlen(indent)) {
            fprintf(out, "\n%s", indent);
            column = strlen(indent);
        }
        column +=
            (size_t)fprintf(out, "%s%.*s", column > strlen(indent) ? " " : "",
                            (int)word, text);
        text += word + (text[word] == ' ');
    }
    putc('\n', out);
}

static void
print_verdict(const unit_result *unit, const verdict *v, FILE *out, int color)
{
    fprintf(out, "  %-5s%-38.38s %s%9s%s  %2d/%d\n", v->id, v->title,
            color ? color_of(v->state) : "", state_name(v->state),
            color ? "\033[0m" : "", v->points, v->max);
    if (v->sentence != NULL)
        print_paragraph(out, "    ", v->sentence);
    if (v->line > 0)
        fprintf(out, "    at %s:%d\n", unit->shown, v->line);
    if (v->detail != NULL)
        fputs(v->detail, out);
    if (v->leak != NULL)
        fprintf(out, "    warning: %s\n", v->leak);
}

/* Where to go from here: the first exercise that is not passed. */
static void
print_next(const report *r, FILE *out)
{
    for (size_t u = 0; u < r->n; u++)
        for (size_t e = 0; e < r->units[u].n; e++) {
            const unit_result *unit = &r->units[u];
            const verdict *v = &unit->verdicts[e];
            if (v->state == STATE_PASSED || v->state == STATE_BROKEN)
                continue;
            int line = report_line(unit, v);
            fprintf(out, "\nNext: exercise %s, %s\n", v->id, v->title);
            fprintf(out, "  write  %s", unit->shown);
            if (line > 0)
                fprintf(out, ":%d", line);
            fprintf(out,
                    "\n  read   chapters/%.*s/README.md, \"Exercise %s\"\n",
                    (int)strcspn(unit->name, "/"), unit->name, v->id);
            fprintf(out,
                    "  then   make grade EX=%s        stuck? make hint"
                    " EX=%s\n",
                    v->id, v->id);
            return;
        }
    const char *last = r->units[r->n - 1].name;
    fprintf(out, "\nAll of it is right. Look at it: make plot CH=%.2s\n",
            last);
}

static int
is_wrong(const verdict *v)
{
    return v->state != STATE_PASSED && v->state != STATE_TODO;
}

/* Can a warning about this function explain something that is wrong?  One about
 * an exercise explains that exercise; one about a helper, any. */
static int
may_explain(const unit_result *unit, const char *function, size_t length)
{
    int any = 0;
    for (size_t e = 0; e < unit->n; e++) {
        const verdict *v = &unit->verdicts[e];
        any |= is_wrong(v);
        if (strlen(v->function) == length &&
            strncmp(v->function, function, length) == 0)
            return is_wrong(v);
    }
    return any && strncmp(function, "nn_", 3) != 0;
}

/* What the compiler warns of, where something is wrong that it may explain.  Each
 * line begins with the function that it is about. */
static void
print_warnings(const unit_result *unit, FILE *out)
{
    int shown = 0;
    const char *line = unit->warnings;
    while (line != NULL && *line != '\0' && shown < 3) {
        size_t function = strcspn(line, " \n");
        if (line[function] == ' ' && may_explain(unit, line, function)) {
            if (shown++ == 0)
                fprintf(out,
                        "\n  The compiler warns of this, which may be why:\n");
            show_text(out, line + function + 1, 1);
        }
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
}

/* Files that cannot be built come first, and alone. */
static int
print_troubles(const report *r, FILE *out)
{
    int troubles = 0;
    for (size_t u = 0; u < r->n; u++)
        if (r->units[u].trouble != NULL) {
            fprintf(out, "%s\n", r->units[u].trouble);
            troubles++;
        }
    return troubles;
}

/* What is not shown yet, so that nobody takes what is shown for all there is. */
static void
print_more(const report *r, FILE *out)
{
    int cases = 0, right = 0, more = 0;
    for (size_t u = 0; u < r->n; u++)
        for (size_t e = 0; e < r->units[u].n; e++) {
            cases += r->units[u].verdicts[e].cases;
            right += r->units[u].verdicts[e].right;
            more += r->units[u].verdicts[e].more;
        }
    if (right > 0 && more > 0)
        fprintf(out,
                "%d of %d cases shown are right; %d more run when it is"
                " handed in.\n",
                right, cases, more);
}

void
report_text(const report *r, FILE *out, int color)
{
    int troubles = print_troubles(r, out);
    for (size_t u = 0; u < r->n; u++) {
        const unit_result *unit = &r->units[u];
        if (troubles > 0 && unit->trouble == NULL && r->n == 1)
            continue;
        print_chapter(r, u, out);
        for (size_t e = 0; e < unit->n; e++)
            print_verdict(unit, &unit->verdicts[e], out, color);
        print_warnings(unit, out);
    }
    print_next(r, out);
    putc('\n', out);
    print_more(r, out);
    fprintf(out, "Score: %d/%d\n", r->points, r->max);
}
