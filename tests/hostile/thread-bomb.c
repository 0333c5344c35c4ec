/* tries: to start threads until nobody can any more
 * earns: 0
 */
#include <pthread.h>
#include <unistd.h>

static void *
stay(void *nothing)
{
    for (;;)
        pause();
    return nothing;
}
/* ---- exercise 1.1 ---- */
pthread_t thread;
for (;;)
    pthread_create(&thread, NULL, stay, NULL);
