/* tries: to find the secret seed in its environment, arguments and stack, and to
 *        tell it in all ways that a report may show: output, reasons, values
 * earns: 0
 */
#include <gsl/gsl_errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;
static char seed[64] = "none";

/* Long numbers in the memory where arguments and environment lie. */
__attribute__((no_sanitize("address", "undefined"))) static void
search(const char *from, const char *to)
{
    for (const char *c = from; c < to; c++)
        if (strspn(c, "0123456789") > 11 && strlen(c) < sizeof seed)
            strcpy(seed, c);
}

__attribute__((constructor)) static void
begin(int argc, char **argv)
{
    if (getenv("NN_SEED") != NULL)
        snprintf(seed, sizeof seed, "%s", getenv("NN_SEED"));
    else if (argc > 0)
        search(argv[0], argv[0] + 2000);
}
/* ---- exercise 1.1 ---- */
printf("%s\n", seed);
fprintf(stderr, "ERROR: AddressSanitizer: %s\n", seed);
gsl_error(seed, seed, 1, GSL_EINVAL);
GSL_ERROR_VAL(seed, GSL_EINVAL, strtod(seed, NULL));
/* ---- exercise 1.6 ---- */
*bound = strtod(seed, NULL);
return GSL_SUCCESS;
