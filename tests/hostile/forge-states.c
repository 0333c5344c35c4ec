/* tries: to say that the exercise was not reached, that the grader is at fault,
 *        that it returned, was skipped, was stopped
 * earns: 0
 */
#include <stdio.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (int fd = 3; fd < 300; fd++)
    dprintf(fd, "unwritten 1.9\nmissing main\nended signal 11\n"
                "errors our%%20fault\nended return 0\n");
_exit(0);
/* ---- exercise 1.2 ---- */
for (int fd = 3; fd < 300; fd++)
    dprintf(fd, "exercise 1.3 x y -\nreturn\nexercise 1.2 x y -\nreturn\n");
_exit(0);
/* ---- exercise 1.4 ---- */
for (int fd = 3; fd < 300; fd++)
    dprintf(fd, "unwritten \033[2J<b>&=1+1\nunwritten 1.4\n");
_exit(0);
