/* Multiplications for the gradient of one sample: by differences, and by going
 * back. */
#include "nn/plot.h"

#include <stdio.h>

typedef struct {
    double params, forward, backward;
} cost;

/* Of a chain of dense layers; its first layer passes no slopes on. */
static cost
cost_of(const int widths[])
{
    cost c = {0, 0, 0};
    for (int k = 0; widths[k + 1] > 0; k++) {
        double weights = (double)widths[k] * widths[k + 1];
        c.params += weights + widths[k + 1];
        c.forward += weights;
        c.backward += k > 0 ? 2.0 * weights : weights;
    }
    return c;
}

static double
by_differences(cost c)
{
    return 2.0 * c.params * c.forward;
}

static void
print_row(const char *name, const int widths[])
{
    cost c = cost_of(widths);
    printf("# %-16s %8.0f %8.0f %8.0f  %4.2f %11.4g %7.0f\n", name, c.params,
           c.forward, c.backward, c.backward / c.forward, by_differences(c),
           by_differences(c) / (c.forward + c.backward));
}

int
main(void)
{
    printf("# widths           numbers  forward     back ratio "
           "differences   times\n");
    print_row("2-3-1", (int[]){2, 3, 1, 0});
    print_row("30-24-24-24-2", (int[]){30, 24, 24, 24, 2, 0});
    print_row("784-30-10", (int[]){784, 30, 10, 0});
    print_row("100, ten layers", (int[]){100, 100, 100, 100, 100, 100, 100,
                                         100, 100, 100, 100, 0});
    nn_plot_block(stdout, "cost");
    for (int h = 1; h <= 3000; h = h * 3) {
        cost c = cost_of((int[]){784, h, 10, 0});
        printf("%.0f %.6g %.6g\n", c.params, by_differences(c),
               c.forward + c.backward);
    }
    return 0;
}
