/* JSON is written here by hand, a few lines of it, because a student's machine
 * need not have a library for it; the tests read it with jq. */
#include "report.h"

#include "util.h"

#include <stdlib.h>
#include <string.h>

/* A JSON string; bytes that are not printable ASCII or UTF-8 text are replaced,
 * because students' output may hold anything. */
static void
put_string(FILE *out, const char *text)
{
    putc('"', out);
    for (const char *c = text; *c != '\0'; c++) {
        unsigned char u = (unsigned char)*c;
        if (u == '"' || u == '\\')
            fprintf(out, "\\%c", u);
        else if (u == '\n')
            fputs("\\n", out);
        else if (u < 0x20 || u >= 0x7f)
            putc('?', out);
        else
            putc(u, out);
    }
    putc('"', out);
}

static void
put_field(FILE *out, const char *name, const char *text)
{
    fprintf(out, ", \"%s\": ", name);
    put_string(out, text);
}

/* What the student reads about one exercise. */
static char *
output_of(const unit_result *unit, const verdict *v)
{
    char *text;
    size_t size;
    FILE *out = open_text(&text, &size);
    if (v->sentence != NULL)
        fprintf(out, "%s\n", v->sentence);
    if (v->state == STATE_UNBUILT && unit->trouble != NULL)
        fprintf(out, "%s\n", unit->trouble);
    if (v->line > 0)
        fprintf(out, "at %s:%d\n", unit->shown, v->line);
    if (v->detail != NULL)
        fputs(v->detail, out);
    if (v->leak != NULL)
        fprintf(out, "warning: %s\n", v->leak);
    fclose(out);
    return text;
}

static void
put_test(FILE *out, const unit_result *unit, const verdict *v)
{
    char *output = output_of(unit, v);
    char *name = print("%s %s", v->id, v->title);
    int counts = v->state != STATE_BROKEN;
    fprintf(out, "    {\"score\": %d, \"max_score\": %d",
            counts ? v->points : 0, counts ? v->max : 0);
    put_field(out, "status",
              v->state == STATE_PASSED || !counts ? "passed" : "failed");
    put_field(out, "name", name);
    put_field(out, "number", v->id);
    put_field(out, "output", output);
    fprintf(out, ", \"tags\": [");
    put_string(out, unit->name);
    fprintf(out, "], \"extra_data\": {\"cases\": %d, \"right\": %d", v->cases,
            v->right);
    put_field(out, "state", state_name(v->state));
    if (v->mistake != NULL)
        put_field(out, "mistake", v->mistake);
    if (v->failing_case > 0)
        fprintf(out, ", \"case\": %d", v->failing_case);
    put_field(out, "function", v->function);
    put_field(out, "file", unit->shown);
    fprintf(out, ", \"line\": %d", report_line(unit, v));
    put_field(out, "sentence", v->sentence == NULL ? "" : v->sentence);
    fprintf(out, ", \"more\": %d", v->more);
    fprintf(out, "}}");
    free(output);
    free(name);
}

/* With which seed, and what, was graded, by SHA-256: the seed stands first. */
static void
put_hashes(FILE *out, const char *hashes)
{
    char hash[80], what[256];
    const char *between = "";
    if (sscanf(hashes, "%79s", hash) == 1)
        put_field(out, "seed_sha256", hash);
    fputs(", \"files\": {", out);
    for (const char *line = strchr(hashes, '\n'); line != NULL;
         line = strchr(line + 1, '\n'))
        if (sscanf(line, "%79s %255s", hash, what) == 2) {
            fprintf(out, "%s\"%s\": \"%s\"", between, what, hash);
            between = ", ";
        }
    fputs("}", out);
}

void
report_json(const report *r, FILE *out)
{
    const char *comma = "";
    fprintf(out, "{\n  \"score\": %d", r->points);
    fprintf(out, ",\n  \"output\": \"Score: %d/%d\"", r->points, r->max);
    fprintf(out, ",\n  \"output_format\": \"text\"");
    fprintf(out, ",\n  \"extra_data\": {\"max_score\": %d", r->max);
    put_field(out, "version", r->version);
    put_field(out, "submission", r->submission);
    if (r->hashes == NULL)
        fprintf(out, ", \"seed\": %lu", r->seed);
    else
        put_hashes(out, r->hashes);
    fprintf(out, ", \"exit\": %d},\n", r->broken ? 2 : r->points < r->max);
    fprintf(out, "  \"tests\": [\n");
    for (size_t u = 0; u < r->n; u++)
        for (size_t e = 0; e < r->units[u].n; e++) {
            fputs(comma, out);
            put_test(out, &r->units[u], &r->units[u].verdicts[e]);
            comma = ",\n";
        }
    fprintf(out, "\n  ]\n}\n");
}
