/* tries: to print without end
 * earns: 0
 */
#include <string.h>
#include <unistd.h>
/* ---- exercise 1.1 ---- */
char words[1 << 16];
memset(words, 'A', sizeof words);
for (;;)
    if (write(1, words, sizeof words) < 0)
        continue;
