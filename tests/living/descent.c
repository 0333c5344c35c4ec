/* The twin of docs/living/descent.c.  Arguments: bias, weight, learning rate, steps. */
#include "twin.h"

#include "living/descent.c"

int
main(int argc, char **argv)
{
    int done = walk(given(argc, argv, 1), given(argc, argv, 2),
                    given(argc, argv, 3), (int)given(argc, argv, 4));
    double rate = limit();
    tell("path", 2 * (done + 1), path);
    tell("losses", done + 1, losses);
    tell("limit", 1, &rate);
    return 0;
}
