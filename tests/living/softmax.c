/* The twin of docs/living/softmax.c.  Arguments: three logits, the temperature, the right class. */
#include "twin.h"

#include "living/softmax.c"

int
main(int argc, char **argv)
{
    for (int j = 0; j < 3; j++)
        logits[j] = given(argc, argv, j + 1);
    double tau = given(argc, argv, 4);
    double loss = loss_of(tau, (int)given(argc, argv, 5));
    at_temperature(tau);
    tell("probabilities", 3, probabilities);
    tell("slopes", 3, slopes);
    tell("loss", 1, &loss);
    return 0;
}
