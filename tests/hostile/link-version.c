/* tries: to offer the C library's functions under the library's own versions
 * earns: 0
 */
#include <stdio.h>

FILE *opened(int fd, const char *mode);
FILE *
opened(int fd, const char *mode)
{
    return fd > 2 && mode != NULL ? stdout : NULL;
}
__asm__(".symver opened, fdopen@@GLIBC_2.2.5");
__asm__(".symver opened, fdopen@GLIBC_2.0");
