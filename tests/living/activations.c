/* The twin of docs/living/activations.c.  Arguments: activation, weight, bias. */
#include "twin.h"

#include "living/activations.c"

int
main(int argc, char **argv)
{
    trace((int)given(argc, argv, 1), given(argc, argv, 2),
          given(argc, argv, 3), -4.0, 4.0, 401);
    tell("answers", 401, answers);
    tell("slopes", 401, slopes);
    tell("saturated", 1, &saturated);
    return 0;
}
