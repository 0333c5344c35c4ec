/* Counts the parameters of a network that reads digits of 28*28 pixels. */
#include "nn/dense.h"
#include "nn/plot.h"

static const size_t widths[] = {784, 30, 10};

int
main(void)
{
    size_t all = 0;
    nn_plot_block(stdout, "layers");
    for (size_t k = 0; k < 2; k++) {
        size_t d = widths[k], m = widths[k + 1];
        printf("%zu %zu %zu\n", k + 1, d * m, m);
        all += nn_dense_n_params(d, m);
    }
    printf("# in all: %zu\n", all);
    return 0;
}
