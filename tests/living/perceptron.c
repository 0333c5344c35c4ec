/* The twin of docs/living/perceptron.c.  Arguments: x1, x2 and label of each sample. */
#include "twin.h"

#include "living/perceptron.c"

int
main(int argc, char **argv)
{
    int n = (argc - 1) / 3;
    for (int i = 0; i < n; i++) {
        samples[2 * i] = given(argc, argv, 3 * i + 1);
        samples[2 * i + 1] = given(argc, argv, 3 * i + 2);
        labels[i] = (int)given(argc, argv, 3 * i + 3);
    }
    fit(n, 1.0, 50);
    double most = bound(n);
    tell("line", 3, line);
    tell_ints("run", 3, run);
    tell_ints("answers", n, answers);
    tell("bound", 1, &most);
    return 0;
}
