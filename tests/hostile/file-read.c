/* tries: to print the solution, other students' files and what lies at home
 * earns: 0
 */
#include <stdio.h>

static const char *const files[] = {
    "COURSE_FOLDER/solutions/01-perceptron/perceptron.c",
    "COURSE_FOLDER/tests/01-perceptron/perceptron.mistakes",
    "COURSE_FOLDER/build/hostile/seed",
    "COURSE_FOLDER/build/class/plan",
    "/tmp/class/other/01-perceptron/perceptron.c",
    "HOME_FOLDER/canary",
    "/var/tmp/canary",
    "/proc/1/environ",
};
/* ---- exercise 1.1 ---- */
for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
    FILE *file = fopen(files[k], "r");
    for (int c; file != NULL && (c = getc(file)) != EOF;)
        putchar(c), putc(c, stderr);
}
return 0.0;
