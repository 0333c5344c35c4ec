/* tries: to keep the assembler busy with nested repetitions
 * earns: 0
 */
__asm__(".data\n"
        ".rept 100000\n"
        ".rept 100000\n"
        ".quad 0\n"
        ".endr\n"
        ".endr\n"
        ".text\n");
