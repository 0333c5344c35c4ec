/* tries: to calculate for ever and to ignore every signal that would end it
 * earns: 0
 */
#include <signal.h>

static volatile unsigned long turns;
/* ---- exercise 1.1 ---- */
for (int number = 1; number < 65; number++)
    signal(number, SIG_IGN);
for (;;)
    turns++;
