/* tries: to read the grader's command line in its place and ask for another exercise
 * earns: 0
 */
#include <getopt.h>
#include <stddef.h>
/* ---- at the end ---- */
int
getopt_long(int argc, char *const *argv, const char *letters,
            const struct option *options, int *index)
{
    static int calls;
    (void)argc, (void)argv, (void)letters, (void)options, (void)index;
    optarg = (char *)(calls == 0 ? "1.2" : "1");
    return "est"[calls] != '\0' ? "est"[calls++] : -1;
}
