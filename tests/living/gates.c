/* The twin of docs/living/gates.c.  Arguments: three gates. */
#include "twin.h"

#include "living/gates.c"

int
main(int argc, char **argv)
{
    for (int k = 0; k < 3; k++)
        gates[k] = (int)given(argc, argv, k + 1);
    wire();
    tell("hidden", 8, hidden);
    tell("answers", 4, answers);
    tell("weights", 9, weights[0]);
    return 0;
}
