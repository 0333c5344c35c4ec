/* tries: to put code into the sections of others and pointers into the tables
 *        of what runs at the start and at the end
 * earns: 0
 */
#include <unistd.h>

__attribute__((section(".text.hot"), used)) static void
hot(void)
{
    _exit(0);
}

__attribute__((section(".init_array.00000"),
               used)) static void (*const before)(void) = hot;
__attribute__((section(".fini_array.00000"),
               used)) static void (*const after)(void) = hot;
__asm__(".section .init,\"ax\"\n call hot\n .text\n");
