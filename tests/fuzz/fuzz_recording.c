/* The reader of recordings, on any text. */
#include "fuzz.h"

#include "../judge/compare.h"
#include "../judge/recording.h"

#include <stdlib.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = as_text(data, size);
    recording *rec = recording_parse(text), *again = recording_parse(text);
    promise(rec->n_exercises == again->n_exercises, "a text is read one way");
    for (size_t k = 0; k < rec->n_exercises; k++) {
        const rec_exercise *e = &rec->exercises[k];
        promise(e->damaged || exercise_equal(e, &again->exercises[k]),
                "a whole recording equals itself");
        for (size_t c = 0; c < e->n_cases; c++)
            promise(exercise_case(e, e->cases[c].number) != NULL,
                    "a case is found by its number");
    }
    recording_free(rec);
    recording_free(again);
    free(text);
    return 0;
}
