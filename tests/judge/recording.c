#include "recording.h"

#include "util.h"

#include <stdlib.h>
#include <string.h>

recording *
recording_read(const char *path)
{
    char *text = read_file(path);
    if (text == NULL)
        return NULL;
    recording *rec = recording_parse(text);
    free(text);
    return rec;
}

static void
free_case(rec_case *c)
{
    for (size_t k = 0; k < c->n_entries; k++) {
        free(c->entries[k].name);
        free(c->entries[k].v);
        free(c->entries[k].text);
    }
    free(c->entries);
    free(c->name);
    free(c->accept);
}

static void
free_exercise(rec_exercise *e)
{
    for (size_t k = 0; k < e->n_groups; k++)
        free(e->groups[k].name);
    for (size_t k = 0; k < e->n_cases; k++)
        free_case(&e->cases[k]);
    char *texts[] = {e->id,        e->function, e->title,  e->needs,
                     e->unwritten, e->missing,  e->errors, e->output};
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
        free(texts[k]);
    free(e->groups);
    free(e->cases);
}

void
recording_free(recording *rec)
{
    if (rec == NULL)
        return;
    for (size_t k = 0; k < rec->n_exercises; k++)
        free_exercise(&rec->exercises[k]);
    free(rec->exercises);
    free(rec);
}

const rec_exercise *
recording_find(const recording *rec, const char *id)
{
    for (size_t k = 0; k < rec->n_exercises; k++)
        if (strcmp(rec->exercises[k].id, id) == 0)
            return &rec->exercises[k];
    return NULL;
}

static int
compare_numbers(const void *number, const void *c)
{
    int a = *(const int *)number, b = ((const rec_case *)c)->number;
    return (a > b) - (a < b);
}

const rec_case *
exercise_case(const rec_exercise *e, int number)
{
    if (e->n_cases == 0) /* bsearch takes no NULL */
        return NULL;
    return bsearch(&number, e->cases, e->n_cases, sizeof *e->cases,
                   compare_numbers);
}
