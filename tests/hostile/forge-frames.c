/* tries: to record a whole exercise itself, in the right syntax, and leave
 * earns: 0
 */
#include <stdio.h>
#include <unistd.h>

static const char forged[] =
    "exercise 1.1 nn_perceptron_preact The%20score%20of%20a%20neuron -\n"
    "group idea 6\ncase 1 the%20case%20worked%20on%20paper\n"
    "in w vector 2 0x1p+1 -0x1p+0\nin b double 0x1p-1\n"
    "in x vector 2 0x1p+0 0x1.8p+1\nout z double 0x0p+0\n"
    "keep x vector 2 0x1p+0 0x1.8p+1\nkeep w vector 2 0x1p+1 -0x1p+0\n"
    "group errors 1\nreturn\nended return 0\n";

__attribute__((constructor)) static void
begin(void)
{
    for (int fd = 3; fd < 300; fd++)
        dprintf(fd, "%s", forged);
    _exit(0);
}
