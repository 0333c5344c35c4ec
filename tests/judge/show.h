/* Values as people read them: six digits, matrices aligned. */
#ifndef JUDGE_SHOW_H
#define JUDGE_SHOW_H

#include "recording.h"

#include <stdio.h>

/* A number: integers without a point, others with six digits. */
char *show_number(double value);

/* A GSL status by its name, "GSL_EBADLEN".  It is a number as recorded, which
 * may be any. */
const char *status_name(double code);

/* The value on one line, or, if it is a matrix, its shape. */
char *show_value(const entry *e);

/* One entry, indented: `x = (1, 2)`, a matrix over several lines. */
void show_entry(FILE *out, const entry *e);

/* What came out beside what was expected, the first difference marked. */
void show_difference(FILE *out, const entry *got, const entry *want);

/* Copies text to out, each line indented, at most `lines` of them, with what no
 * terminal should be sent replaced. */
void show_text(FILE *out, const char *text, int lines);

#endif
