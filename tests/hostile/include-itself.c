/* tries: to include itself 2 to the power of 190 times
 * earns: 0
 */
#if __INCLUDE_LEVEL__ < 190
#include __FILE__
#include __FILE__
#endif
