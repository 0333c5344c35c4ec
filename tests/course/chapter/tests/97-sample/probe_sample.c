/* The probe of the sample chapter. */
#include "nn/sample.h"
#include "probe/recorder.h"

static void
probe_twice(recorder *r)
{
    rec_group(r, "idea", 10);
    if (rec_case(r, "the case worked on paper")) {
        rec_in_double(r, "x", 1.5);
        rec_out_double(r, "twice x", nn_sample_twice(1.5));
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "97.1",
     .function = "nn_sample_twice",
     .title = "Twice a number",
     .run = probe_twice},
    {.id = NULL},
};
