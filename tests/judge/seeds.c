#include "seeds.h"

#include "util.h"

#include <stdio.h>
#include <string.h>

unsigned long
seed_of(const char *table, unsigned long seed, const char *id)
{
    char name[16];
    if (table == NULL)
        return seed;
    for (const char *line = table; line != NULL;
         line = strchr(line, '\n'), line += line != NULL)
        if (sscanf(line, "%15s %lu", name, &seed) == 2 &&
            strcmp(name, id) == 0)
            return seed;
    die("no seed for exercise %s", id);
}
