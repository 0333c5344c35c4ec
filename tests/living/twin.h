/* What the twins of living figures share: the same C, compiled for this machine,
 * is told what the page was set to, and prints what it makes of it. */
#ifndef TWIN_H
#define TWIN_H

#include <stdio.h>
#include <stdlib.h>

/* Number k of the arguments, from 1; ends the program if there is none. */
static inline double
given(int argc, char **argv, int k)
{
    if (k >= argc) {
        fprintf(stderr, "%s: argument %d is missing\n", argv[0], k);
        exit(2);
    }
    return strtod(argv[k], NULL);
}

/* One line: the name, and n numbers in full. */
static inline void
tell(const char *name, int n, const double *x)
{
    printf("%s", name);
    for (int i = 0; i < n; i++)
        printf(" %.17g", x[i]);
    printf("\n");
}

static inline void
tell_ints(const char *name, int n, const int *x)
{
    printf("%s", name);
    for (int i = 0; i < n; i++)
        printf(" %d", x[i]);
    printf("\n");
}

#endif
