#include "report.h"

/* XML text; what XML 1.0 does not allow is replaced. */
static void
put_xml(FILE *out, const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        unsigned char u = (unsigned char)*c;
        if (u == '&')
            fputs("&amp;", out);
        else if (u == '<')
            fputs("&lt;", out);
        else if (u == '>')
            fputs("&gt;", out);
        else if (u == '"')
            fputs("&quot;", out);
        else if ((u < 0x20 && u != '\n' && u != '\t') || u >= 0x7f)
            putc('?', out);
        else
            putc(u, out);
    }
}

/* failure: a wrong answer; error: no answer; skipped: nothing to judge yet. */
static const char *
element_of(verdict_state state)
{
    switch (state) {
    case STATE_PASSED:
        return NULL;
    case STATE_WRONG:
        return "failure";
    case STATE_TODO:
    case STATE_BLOCKED:
        return "skipped";
    default:
        return "error";
    }
}

static int
count(const report *r, size_t from, size_t to, const char *element)
{
    int n = 0;
    for (size_t u = from; u < to; u++)
        for (size_t e = 0; e < r->units[u].n; e++) {
            const char *is = element_of(r->units[u].verdicts[e].state);
            n += element == NULL || (is != NULL && is[0] == element[0]);
        }
    return n;
}

static void
put_counts(FILE *out, const report *r, size_t from, size_t to)
{
    fprintf(out,
            " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n",
            count(r, from, to, NULL), count(r, from, to, "failure"),
            count(r, from, to, "error"), count(r, from, to, "skipped"));
}

/* Why there was nothing to run: the compiler's words, or nothing. */
static const char *
reason_of(const unit_result *unit, const verdict *v)
{
    return v->state == STATE_UNBUILT && unit->trouble != NULL ? unit->trouble
                                                              : "";
}

static void
put_case(FILE *out, const unit_result *unit, const verdict *v)
{
    const char *element = element_of(v->state);
    fprintf(out, "    <testcase classname=\"");
    put_xml(out, unit->name);
    fprintf(out, "\" name=\"%s ", v->id);
    put_xml(out, v->title);
    fprintf(out,
            "\">\n      <properties><property name=\"score\""
            " value=\"%d\"/><property name=\"max_score\" value=\"%d\"/>"
            "</properties>\n",
            v->points, v->max);
    if (element != NULL) {
        fprintf(out, "      <%s message=\"%s", element, state_name(v->state));
        if (v->sentence != NULL)
            fputs(": ", out);
        put_xml(out, v->sentence == NULL ? "" : v->sentence);
        fprintf(out, "\">");
        put_xml(out, v->detail != NULL ? v->detail : reason_of(unit, v));
        fprintf(out, "</%s>\n", element);
    }
    fprintf(out, "    </testcase>\n");
}

void
report_junit(const report *r, FILE *out)
{
    fprintf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<testsuites name=\"nn-course\"");
    put_counts(out, r, 0, r->n);
    for (size_t u = 0; u < r->n; u++) {
        fprintf(out, "  <testsuite name=\"");
        put_xml(out, r->units[u].name);
        putc('"', out);
        put_counts(out, r, u, u + 1);
        for (size_t e = 0; e < r->units[u].n; e++)
            put_case(out, &r->units[u], &r->units[u].verdicts[e]);
        fprintf(out, "  </testsuite>\n");
    }
    fprintf(out, "</testsuites>\n");
}
