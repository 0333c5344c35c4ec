#include "together.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { HELPERS_MOST = 7 };

typedef struct {
    size_t n;
    void (*step)(void *about, size_t k);
    void *about;
    atomic_size_t next;
} work;

static void *
take_steps(void *shared)
{
    work *w = shared;
    for (size_t k = w->next++; k < w->n; k = w->next++)
        w->step(w->about, k);
    return NULL;
}

void
together(size_t n, void (*step)(void *about, size_t k), void *about)
{
    work w = {.n = n, .step = step, .about = about};
    pthread_t helpers[HELPERS_MOST];
    long wanted = sysconf(_SC_NPROCESSORS_ONLN) - 1;
    size_t started = 0;
    while (started < HELPERS_MOST && (long)started < wanted &&
           started + 1 < n &&
           pthread_create(&helpers[started], NULL, take_steps, &w) == 0)
        started++;
    take_steps(&w);
    while (started > 0)
        pthread_join(helpers[--started], NULL);
}
