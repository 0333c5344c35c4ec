/* tries: to have the compiler quote a file of the instructor's home
 * earns: 0
 */
#include "HOME_FOLDER/canary"
