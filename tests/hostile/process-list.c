/* tries: to find secrets in the command lines and environments of others
 * earns: 0
 */
#include <glob.h>
#include <stdio.h>
#include <string.h>

static void
show(const char *path)
{
    char text[4096] = "";
    FILE *file = fopen(path, "r");
    size_t n = file == NULL ? 0 : fread(text, 1, sizeof text - 1, file);
    for (size_t k = 0; k < n; k++)
        if (strncmp(text + k, "canary", 6) == 0)
            printf("%s\n", text + k);
    if (file != NULL)
        fclose(file);
}
/* ---- exercise 1.1 ---- */
glob_t found = {0};
glob("/proc/[0-9]*/environ", 0, NULL, &found);
glob("/proc/[0-9]*/cmdline", GLOB_APPEND, NULL, &found);
for (size_t k = 0; k < found.gl_pathc; k++)
    show(found.gl_pathv[k]);
return 0.0;
