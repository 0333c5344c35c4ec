/* The twin of docs/living/scaling.c.  Arguments: seven numbers. */
#include "twin.h"

#include "living/scaling.c"

int
main(int argc, char **argv)
{
    for (int i = 0; i < 7; i++)
        numbers[i] = given(argc, argv, i + 1);
    scale_all();
    tell("scaled", 21, scaled[0]);
    return 0;
}
