/* tries: to have the compiler quote the plan of grading
 * earns: 0
 */
#include "COURSE_FOLDER/build/hostile/plan"
