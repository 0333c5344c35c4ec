/* What the judge makes of standard error and of GSL's complaints, which a
 * student's process writes as it likes. */
#include "fuzz.h"

#include "../judge/fault.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const char source[] = "exercises/01-perceptron/perceptron.c";

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = as_text(data, size);
    place at = find_place(text, source);
    promise(at.line >= 0, "no line is below 0");
    promise(strlen(at.function) < sizeof at.function, "a name ends");
    rec_exercise e = {.function = (char *)"nn_step",
                      .errors = text,
                      .end = END_SIGNAL,
                      .end_code = SIGABRT};
    entry event = {.role = ROLE_GSL, .text = text};
    fault f = find_fault(&e, source);
    promise(f.sentence != NULL, "a fault has a sentence");
    char *leak = describe_leak(text, source);
    char *gsl = describe_gsl(&event, &e, source);
    free(f.sentence);
    free(leak);
    free(gsl);
    free(text);
    return 0;
}
