/* tries: to lay its own bytes over the program by sections at fixed places, of
 *        the greatest size and alignment
 * earns: 0
 */
__asm__(".section .rodata.over,\"a\"\n"
        ".p2align 31\n"
        ".org 0x7fffffff\n"
        ".byte 1\n"
        ".text\n");
