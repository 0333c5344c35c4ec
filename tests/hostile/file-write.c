/* tries: to write wherever the grader, the course or its author keep things
 * earns: 0
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const places[] = {
    "HOME_FOLDER",
    "COURSE_FOLDER",
    "COURSE_FOLDER/build",
    "COURSE_FOLDER/build/class",
    "COURSE_FOLDER/build/recordings",
    "COURSE_FOLDER/exercises/01-perceptron",
    "COURSE_FOLDER/tests/judge",
    "/tmp",
    "/tmp/class",
    "/tmp/class/other",
    "/tmp/class/in/student",
    "/dev/shm",
    "/var/tmp",
    "/run",
    "/etc",
    "/usr/lib",
};

__attribute__((constructor)) static void
begin(void)
{
    char path[1024];
    for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
        snprintf(path, sizeof path, "%s/file-was-here", places[k]);
        close(open(path, O_CREAT | O_WRONLY, 0666));
    }
}
