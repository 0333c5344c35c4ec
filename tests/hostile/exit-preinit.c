/* tries: to leave from .preinit_array, before constructors and sanitizers begin
 * earns: 0
 */
#include <unistd.h>

static void
begin(void)
{
    _exit(0);
}

__attribute__((section(".preinit_array"),
               used)) static void (*const first)(void) = begin;
