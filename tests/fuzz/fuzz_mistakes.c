/* The reader of known mistakes. */
#include "fuzz.h"

#include "../judge/mistakes.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    mistake_list list = mistakes_read(as_file(data, size));
    for (size_t k = 0; k < list.n; k++)
        promise(mistakes_find(&list, list.all[k].id) != NULL,
                "a mistake is found by its identifier");
    mistakes_free(&list);
    return 0;
}
