#include "accept.h"

#include "compare.h"

#include <stdio.h>
#include <string.h>

/* Made by the build from the chapters that have accept functions. */
extern const accept_entry *const accept_tables[];

accept_function *
find_accept(const char *name)
{
    for (const accept_entry *const *t = accept_tables; *t != NULL; t++)
        for (const accept_entry *e = *t; e->name != NULL; e++)
            if (strcmp(e->name, name) == 0)
                return e->accept;
    return NULL;
}

const entry *
accept_output(const rec_case *got, const char *name, entry_type type,
              size_t rows, size_t cols, refusal *no)
{
    const entry *e = case_entry(got, ROLE_OUT, name);
    if (e != NULL && e->type == type && e->rows == rows && e->cols == cols)
        return e;
    snprintf(no->why, sizeof no->why, "There is no %s to look at.", name);
    return NULL;
}
