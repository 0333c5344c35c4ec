/* tries: to wait for ever, which takes no processor time
 * earns: 0
 */
#include <unistd.h>
/* ---- exercise 1.1 ---- */
for (;;)
    sleep(1000000);
