/* tries: to fill the disk with one line of assembler
 * earns: 0
 */
__asm__(".data\n .fill 0x7fffffff, 8, 0x41\n .text\n");
