/* tries: to stand in for the C library's own start, and for what linkers wrap
 * earns: 0
 */
#include <unistd.h>
/* ---- at the end ---- */
int __libc_start_main(void);
int
__libc_start_main(void)
{
    _exit(0);
}

int __wrap_main(void);
int
__wrap_main(void)
{
    return 0;
}

int __real_main(void) __attribute__((weak));
