/* A chain of layers: what it is made of, and what is said when it does not
 * fit. */
#include "nn/net.h"

#include <gsl/gsl_errno.h>

#include <stdlib.h>

static void
say(const char *reason, const char *file, int line, int code)
{
    (void)file, (void)line, (void)code;
    printf("refused: %s\n", reason);
}

static void
print_chain(const nn_net *net)
{
    printf("layer          in   out   parameters   begins at\n");
    for (size_t k = 0; k < net->n_layers; k++) {
        const nn_layer *l = &net->layers[k];
        printf("%zu %-8s  %5zu %5zu   %10zu   %9zu\n", k + 1, l->type->name,
               l->n_in, l->n_out, l->type->n_params(l), net->offset[k]);
    }
    printf("in all                     %10zu\n", net->theta->size);
}

int
main(void)
{
    nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
        {.type = nn_layer_step, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    if (!net)
        return EXIT_FAILURE;
    print_chain(net);
    nn_net_free(net);
    gsl_set_error_handler(say);
    chain[2].n_in = 5;
    if (nn_net_alloc(chain, 3))
        return EXIT_FAILURE;
    return 0;
}
