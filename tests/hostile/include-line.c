/* tries: to send the report's reader, the compiler and the sanitizers to other
 *        files, with names that command a terminal, a page and a workflow
 * earns: 0
 */
#line 1 "COURSE_FOLDER/solutions/01-perceptron/perceptron.c"
int quoted = "the line of the solution";
#line 7 "\033]0;owned\007\033[2J"
int broken = "terminal";
#line 7 "::error file=a.c::forged\n::add-mask::0"
int forged = "workflow";
#line 7 "<script>alert(1)</script>"
int scripted = undeclared;
