/* tries: to be where the program starts, and what runs first and last
 * earns: 0
 */
#include <unistd.h>
/* ---- at the end ---- */
void _start(void);
void
_start(void)
{
    _exit(0);
}

void _init(void);
void
_init(void)
{
    _exit(0);
}
