/* The reader of model files. */
#include "fuzz.h"

#include "nn/net.h"

#include <gsl/gsl_math.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
written(const nn_net *net)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    promise(nn_net_fprintf(out, net) == 0, "a model can be written");
    fclose(out);
    return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    nn_net *net = nn_net_load(as_file(data, size));
    if (net == NULL)
        return 0;
    for (size_t i = 0; i < net->theta->size; i++)
        promise(gsl_finite(gsl_vector_get(net->theta, i)),
                "every parameter is finite");
    char *text = written(net);
    nn_net *again = nn_net_load(as_file((const uint8_t *)text, strlen(text)));
    promise(again != NULL, "what was written can be read");
    char *same = written(again);
    promise(strcmp(text, same) == 0, "and is what it was");
    nn_net_free(again);
    nn_net_free(net);
    free(text);
    free(same);
    return 0;
}
