/* tries: to have 8 GB written to the disk by the assembler
 * earns: 0
 */
#include <stddef.h>

char huge[(size_t)8 << 30] = {1};
