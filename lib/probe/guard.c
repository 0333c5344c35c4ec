/* Keeps a probe from hurting the machine, and says where a fault happened.
 *
 * Places go to standard error, as stack traces of the sanitizer, for the judge
 * to find the student's line in; they explain and never earn a point.
 */
#include "recorder_private.h"

#include <gsl/gsl_errno.h>

#include <ctype.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(NN_SANITIZED)
#include <sanitizer/common_interface_defs.h>
/* From the sanitizers' allocator_interface.h, which gcc does not install. */
int __sanitizer_install_malloc_and_free_hooks(
    void (*on_malloc)(const volatile void *, size_t),
    void (*on_free)(const volatile void *));
size_t __sanitizer_get_allocated_size(const volatile void *memory);
#else
static int
__sanitizer_install_malloc_and_free_hooks(
    void (*on_malloc)(const volatile void *, size_t),
    void (*on_free)(const volatile void *))
{
    return on_malloc != NULL && on_free != NULL;
}

static size_t
__sanitizer_get_allocated_size(const volatile void *memory)
{
    return memory == NULL;
}

static void
__sanitizer_print_stack_trace(void)
{
}
#endif

enum {
    MEMORY_LIMIT = 512 << 20, /* bytes that an exercise may hold at a time */
    BACKSTOP = 3,             /* times that, for memory mapped by hand */
    MAX_TRACES = 3,
    FAULT_EXIT = 99,    /* the status with which the sanitizers end, too */
    TIME_OUT_EXIT = 124 /* as timeout(1) has it */
};

/* The recorder of this process: handlers take no argument of ours. */
static recorder *recording;
static int done;
static int traces;
static size_t held; /* bytes allocated and not freed */

void
guard_done(void)
{
    done = 1;
}

/* The exercise that the skeleton's reason names, or NULL. */
static const char *
unwritten_exercise(const char *reason, int code)
{
    static char id[16];
    if (code == GSL_EUNIMPL &&
        sscanf(reason, "exercise %15s is not written yet", id) == 1)
        return id;
    return NULL;
}

/* Does file lie in a chapter's directory, "/01-perceptron/"?  If not, it is one
 * of GSL's own, and does not tell the student where the call stands. */
static int
in_chapter(const char *file)
{
    for (const char *c = strchr(file, '/'); c != NULL; c = strchr(c + 1, '/'))
        if (isdigit((unsigned char)c[1]) && isdigit((unsigned char)c[2]) &&
            c[3] == '-')
            return 1;
    return 0;
}

/* Records what GSL complains of and goes on, so that the probe can read the
 * status that a function returns.  An exercise that is not written ends here. */
static void
on_gsl_error(const char *reason, const char *file, int line, int code)
{
    const char *id = unwritten_exercise(reason, code);
    if (id != NULL) {
        fprintf(recording->out, "unwritten %s\n", id);
        _exit(0);
    }
    fprintf(recording->out, "gsl %d", code);
    rec_put_word(recording->out, file);
    fprintf(recording->out, " %d", line);
    rec_put_word(recording->out, reason);
    putc('\n', recording->out);
    if (!in_chapter(file) && traces++ < MAX_TRACES &&
        getenv("NN_UNPLACED") == NULL)
        __sanitizer_print_stack_trace();
}

static void
on_time_out(int signal)
{
    (void)signal;
    __sanitizer_print_stack_trace();
    _exit(TIME_OUT_EXIT);
}

static void
on_exit_early(void)
{
    if (!done)
        __sanitizer_print_stack_trace();
}

void
rec_missing(const char *function)
{
    fprintf(recording->out, "missing %s\n", function);
    _exit(0);
}

/* How much writable memory this process has mapped, in bytes; -1 where the
 * system does not say. */
static long long
memory_mapped(void)
{
    char line[128];
    long long kilobytes = -1;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL)
        if (sscanf(line, "VmData: %lld", &kilobytes) == 1)
            break;
    if (status != NULL)
        fclose(status);
    return kilobytes < 0 ? -1 : kilobytes * 1024;
}

static void
on_malloc(const volatile void *memory, size_t size)
{
    if (memory == NULL)
        return;
    held += size;
    if (held < MEMORY_LIMIT)
        return;
    fputs("MEMORY LIMIT REACHED\n", stderr);
    done = 1;
    __sanitizer_print_stack_trace();
    _exit(FAULT_EXIT);
}

static void
on_free(const volatile void *memory)
{
    size_t size =
        memory == NULL
            ? 0
            : __sanitizer_get_allocated_size((const void *)(uintptr_t)memory);
    held -= size < held ? size : held;
}

/* Watches allocations, and allows the system to map only so much beyond what is
 * mapped now; a limit in all would stop the sanitizer, which maps terabytes
 * that it never touches. */
static void
limit_memory(void)
{
    __sanitizer_install_malloc_and_free_hooks(on_malloc, on_free);
    long long now = memory_mapped();
    if (now < 0)
        return;
    rlim_t most = (rlim_t)now + (rlim_t)BACKSTOP * MEMORY_LIMIT;
    setrlimit(RLIMIT_DATA, &(struct rlimit){most, most});
}

void
guard_install(recorder *r)
{
    recording = r;
    gsl_set_error_handler(on_gsl_error);
    signal(SIGXCPU, on_time_out);
    atexit(on_exit_early);
    limit_memory();
}
