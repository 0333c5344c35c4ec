/* tries: to bring escapes into the report through names, texts and reasons in a
 *        recording of its own
 * earns: 0
 */
#include <stdio.h>
#include <unistd.h>

static const char lines[] =
    "gsl 4 %1B[2J.c 7 %1B]0;owned%07<script>alert(1)</script>%0A::error::x\n"
    "out z string %1B[2J%1B]0;owned%07%0A::error::x%C2%9B31m\n"
    "out %1B[2J double 0x1p+0\n"
    "keep %1B[2J string \033[2J\n";
static int calls;
/* ---- exercise 1.1 ---- */
for (int fd = 3; fd < 300 && calls == 0; fd++)
    dprintf(fd, "%s", lines);
calls++;
return 0.0;
/* ---- exercise 1.2 ---- */
for (int fd = 3; fd < 300; fd++)
    dprintf(fd, "out step(z) string %%1B[2J%%1B]0;owned%%07\n");
_exit(0);
/* ---- exercise 1.6 ---- */
for (int fd = 3; fd < 300; fd++)
    dprintf(fd, "missing %%1B[2J<b>\n");
_exit(0);
