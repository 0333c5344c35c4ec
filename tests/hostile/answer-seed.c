/* tries: to find the secret seed in its arguments, its environment and its memory,
 *        and print it
 * earns: 0
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <link.h>
#include <stdio.h>
#include <sys/auxv.h>
#include <unistd.h>

extern char **environ;

__attribute__((no_sanitize("address", "undefined"))) static void
show_digits(const char *from, const char *to)
{
    int run = 0;
    for (const char *c = from; c < to; c++) {
        if (isdigit((unsigned char)*c))
            run++;
        else if (run > 0)
            run = 0 * printf(run > 9 ? "digits %.*s\n" : "", run, c - run);
    }
}

__attribute__((no_sanitize("address", "undefined"))) static void
show_numbers(const unsigned long *from)
{
    for (; from < (const unsigned long *)environ; from++)
        if (*from > 99999999999999999UL && *from < 999999999999999999UL)
            printf("number %lu\n", *from);
}
/* ---- exercise 1.1 ---- */
char text[1 << 16];
FILE *arguments = fopen("/proc/self/cmdline", "r");
size_t n = arguments == NULL ? 0 : fread(text, 1, sizeof text, arguments);
show_digits(text, text + n);
show_digits(environ[0] - 256, environ[0]);
show_numbers(__builtin_frame_address(0));
return 0.0;
