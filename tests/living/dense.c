/* The twin of docs/living/dense.c.  Arguments: 1 for steps, then 13 parameters. */
#include "twin.h"

#include "living/dense.c"

int
main(int argc, char **argv)
{
    for (int i = 0; i < 13; i++)
        theta[i] = given(argc, argv, i + 2);
    measure((int)given(argc, argv, 1), -0.5, 1.5, 81, -0.5, 1.5, 81);
    tell("outputs", 81 * 81, outputs);
    return 0;
}
