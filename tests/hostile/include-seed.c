/* tries: to have the compiler quote the secret seed
 * earns: 0
 */
#include "COURSE_FOLDER/build/hostile/seed"
