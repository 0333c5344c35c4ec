/* The accept functions of all chapters, each on any case. */
#include "fuzz.h"

#include "../judge/accept.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void
check_refusal(const refusal *no)
{
    promise(memchr(no->why, '\0', sizeof no->why) != NULL, "a reason ends");
    promise(no->mistake != NULL || no->why[0] != '\0', "a refusal has one");
    for (const char *c = no->why; *c != '\0'; c++)
        promise(isprint((unsigned char)*c), "a reason is plain text");
}

/* Takes every number away. */
static void
spoil(rec_case *c)
{
    for (size_t k = 0; k < c->n_entries; k++)
        for (size_t i = 0; c->entries[k].v != NULL &&
                           i < c->entries[k].rows * c->entries[k].cols;
             i++)
            c->entries[k].v[i] = NAN;
}

static void
check_case(accept_function *accept, const rec_case *want, rec_case *got)
{
    refusal no = {0};
    if (!accept(want, got, &no)) {
        check_refusal(&no);
        return;
    }
    spoil(got);
    promise(!accept(want, got, &no), "no answer of NaN is accepted");
}

/* Gives a case to the accept function of every case that has one. */
static void
check_all(const recording *reference, const char *text)
{
    for (size_t e = 0; e < reference->n_exercises; e++)
        for (size_t c = 0; c < reference->exercises[e].n_cases; c++) {
            const rec_case *want = &reference->exercises[e].cases[c];
            if (want->accept == NULL)
                continue;
            recording *rec = recording_parse(text);
            if (rec->n_exercises > 0 && rec->exercises[0].n_cases > 0)
                check_case(find_accept(want->accept), want,
                           &rec->exercises[0].cases[0]);
            recording_free(rec);
        }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static recording *reference;
    if (reference == NULL)
        reference = recording_read("tests/fuzz/reference");
    promise(reference != NULL, "tests/fuzz/reference can be read");
    char *text = as_text(data, size);
    check_all(reference, text);
    free(text);
    return 0;
}
