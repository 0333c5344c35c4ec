/* tries: to have the assembler quote the solution in its messages
 * earns: 0
 */
__asm__(".include \"COURSE_FOLDER/solutions/01-perceptron/perceptron.c\"");
