/* tries: to be the program
 * earns: 0
 */
#include <stdio.h>
/* ---- at the end ---- */
int
main(void)
{
    puts("Score: 70/70");
    return 0;
}
