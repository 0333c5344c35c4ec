/* The twin of docs/living/graph.c.  Arguments: four leaves, steps. */
#include "twin.h"

#include "living/graph.c"

int
main(int argc, char **argv)
{
    for (int i = 0; i < 4; i++)
        leaves[i] = given(argc, argv, i + 1);
    back((int)given(argc, argv, 5));
    tell("data", 7, data);
    tell("grad", 7, grad);
    return 0;
}
