/* tries: to fork until nobody can any more
 * earns: 0
 */
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (;;)
    fork();
