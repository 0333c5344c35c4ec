/* The twin of docs/living/views.c.  Arguments: first row, first column, rows, columns. */
#include "twin.h"

#include "living/views.c"

int
main(int argc, char **argv)
{
    int n = (int)given(argc, argv, 3), m = (int)given(argc, argv, 4);
    int tda = look((int)given(argc, argv, 1), (int)given(argc, argv, 2), n, m);
    tell_ints("tda", 1, &tda);
    tell_ints("window", n * m, window);
    tell_ints("careless", n * m, careless);
    tell("sums", m, sums);
    return 0;
}
