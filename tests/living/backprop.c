/* The twin of docs/living/backprop.c.  Arguments: x1, x2, target, 13 parameters. */
#include "twin.h"

#include "living/backprop.c"

int
main(int argc, char **argv)
{
    sample[0] = given(argc, argv, 1);
    sample[1] = given(argc, argv, 2);
    target = given(argc, argv, 3);
    for (int i = 0; i < 13; i++)
        theta[i] = given(argc, argv, i + 4);
    run();
    tell("loss", 1, &loss);
    tell("grad", 13, grad);
    tell("z", 3, z);
    tell("dz", 3, dz);
    return 0;
}
