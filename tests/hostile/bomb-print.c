/* tries: to have the assembler print without end
 * earns: 0
 */
__asm__(".rept 100000000\n"
        ".print \"\\033[31m::error::x\"\n"
        ".endr\n");
