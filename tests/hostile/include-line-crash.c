/* tries: to crash in a line that it says is the solution's, so that the report
 *        quotes that line
 * earns: 0
 */
/* ---- exercise 1.1 ---- */
#line 64 "COURSE_FOLDER/solutions/01-perceptron/perceptron.c"
return p->w->data[1 << 28];
