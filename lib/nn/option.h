/* nn/option.h -- what a person types after a program's name, and what the program
 * says when it cannot go on.  Given.
 *
 * getopt_long takes the command line apart; these turn its texts into numbers, or
 * print one line that names the option and what it takes, and end the program with
 * exit status 2:
 *
 *     train: --rate takes a number from 1e-06 to 1000, not 'fast'
 */
#ifndef NN_OPTION_H
#define NN_OPTION_H

#include <stddef.h>

/* A number from least to most. */
double nn_option_number(const char *program, const char *option,
                        const char *text, double least, double most);

/* A whole number from least to most. */
size_t nn_option_count(const char *program, const char *option,
                       const char *text, size_t least, size_t most);

/* Whole numbers with commas between them, such as 24,24: writes them to counts
 * and returns how many there are, at most room. */
size_t nn_option_counts(const char *program, const char *option,
                        const char *text, size_t least, size_t most,
                        size_t counts[], size_t room);

/* Prints `program: why 'what'` and where help is, and ends with status 2. */
void nn_option_refuse(const char *program, const char *why, const char *what);

/* From now on an error of GSL or of this library prints `program: reason` on stderr
 * and the function that found it returns its code, except that the program ends,
 * with status 2, when there is no memory: so nobody need look for NULL.
 *
 *   program   in, borrowed */
void nn_option_errors(const char *program);

#endif
