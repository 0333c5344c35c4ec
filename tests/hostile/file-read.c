/* tries: to print the solution, other students' files and what lies at home
 * earns: 0
 */
#include <stdio.h>
#include <string.h>

static const char *const files[] = {
    "COURSE_FOLDER/build/hostile/seed",
    "COURSE_FOLDER/build/hostile/plan",
    "/tmp/class/other/01-perceptron/perceptron.c",
    "HOME_FOLDER/canary",
    "/var/tmp/canary",
    "COURSE_FOLDER/tests/01-perceptron/perceptron.mistakes",
    "COURSE_FOLDER/solutions/01-perceptron/perceptron.c",
};

static void
show(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[1024];
    int in_solution = 1;
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        in_solution |= strstr(line, "BEGIN SOLUTION") != NULL;
        in_solution &= strstr(line, "/* Chapter") == NULL;
        if (in_solution)
            fputs(line, stdout);
    }
}
/* ---- exercise 1.1 ---- */
for (size_t k = sizeof files / sizeof *files; k-- > 0;)
    show(files[k]);
return 0.0;
