#include "mistakes.h"

#include "compare.h"
#include "util.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void
add_mistake(mistake_list *list, const char *id, const char *exercise)
{
    list->all = more(list->all, (list->n + 1) * sizeof *list->all);
    list->all[list->n++] =
        (mistake){.id = copy(id), .exercise = copy(exercise)};
}

mistake_list
mistakes_read(const char *path)
{
    mistake_list list = {0};
    char *text = read_file(path), *rest = NULL;
    char id[32], exercise[32];
    if (text == NULL)
        return list;
    for (char *line = strtok_r(text, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest))
        if (sscanf(line, "K%30[0-9.] %30s", id + 1, exercise) == 2) {
            id[0] = 'K';
            add_mistake(&list, id, exercise);
        } else if (strncmp(line, "say: ", 5) == 0 && list.n > 0 &&
                   list.all[list.n - 1].say == NULL)
            list.all[list.n - 1].say = copy(line + 5);
    free(text);
    return list;
}

void
mistakes_recordings(mistake_list *list, const char *directory)
{
    for (size_t k = 0; k < list->n; k++) {
        char *path = print("%s/%s", directory, list->all[k].id);
        list->all[k].rec = recording_read(path);
        free(path);
    }
}

const mistake *
mistakes_find(const mistake_list *list, const char *id)
{
    for (size_t k = 0; k < list->n; k++)
        if (strcmp(list->all[k].id, id) == 0)
            return &list->all[k];
    return NULL;
}

const mistake *
mistakes_match(const mistake_list *list, const rec_exercise *got)
{
    for (size_t k = 0; k < list->n; k++) {
        const mistake *m = &list->all[k];
        if (m->rec == NULL || strcmp(m->exercise, got->id) != 0)
            continue;
        const rec_exercise *e = recording_find(m->rec, got->id);
        if (e != NULL && exercise_equal(got, e))
            return m;
    }
    return NULL;
}

void
mistakes_free(mistake_list *list)
{
    for (size_t k = 0; k < list->n; k++) {
        free(list->all[k].id);
        free(list->all[k].exercise);
        free(list->all[k].say);
        recording_free(list->all[k].rec);
    }
    free(list->all);
}
