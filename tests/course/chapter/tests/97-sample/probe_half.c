/* The probe of the sample chapter's second unit. */
#include "nn/half.h"
#include "probe/recorder.h"

static void
probe_half(recorder *r)
{
    rec_group(r, "idea", 10);
    if (rec_case(r, "the case worked on paper")) {
        rec_in_double(r, "x", 3.0);
        rec_out_double(r, "half of x", nn_half(3.0));
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "97.2",
     .function = "nn_half",
     .title = "Half a number",
     .run = probe_half},
    {.id = NULL},
};
