/* Prints twice a number. */
#include "nn/sample.h"

#include <stdio.h>

int
main(void)
{
    printf("%g\n", nn_sample_twice(1.5));
    return 0;
}
