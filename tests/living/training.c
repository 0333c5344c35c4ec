/* The twin of docs/living/training.c.  Arguments: set, samples, noise, seed of
 * the samples, seed of the network or 0 to go on, hidden layers, units,
 * activation, batch, learning rate, epochs. */
#include "twin.h"

#include "living/training.c"

int
main(int argc, char **argv)
{
    seed((int)given(argc, argv, 4));
    draw((int)given(argc, argv, 1), (int)given(argc, argv, 2),
         given(argc, argv, 3));
    if (given(argc, argv, 5) > 0.0)
        seed((int)given(argc, argv, 5));
    start((int)given(argc, argv, 6), (int)given(argc, argv, 7),
          (int)given(argc, argv, 8), (int)given(argc, argv, 9));
    for (int e = 0; e < (int)given(argc, argv, 11); e++)
        epoch(given(argc, argv, 10));
    measure(-1.0, 1.0, 5, -1.0, 1.0, 5);
    tell("samples", 8, samples);
    tell("loss", 1, &loss);
    tell("accuracy", 1, &accuracy);
    tell("scores", 25, scores);
    return 0;
}
