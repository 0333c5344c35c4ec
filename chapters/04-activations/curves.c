/* The eight curves and their slopes. */
#include "nn/act.h"
#include "nn/plot.h"

/* One line a score: z, f(z), f'(z). */
static void
print_curve(nn_act act)
{
    nn_plot_block(stdout, nn_act_name(act));
    for (int k = -80; k <= 80; k++) {
        double z = k / 20.0;
        printf("%g %.5g %.5g\n", z, nn_act_value(act, z),
               nn_act_slope(act, z));
        /* A jump at 0 is drawn upright. */
        if (k == 0)
            printf("%g %.5g %.5g\n", 1e-9, nn_act_value(act, 1e-9),
                   nn_act_slope(act, 1e-9));
    }
}

int
main(void)
{
    for (int k = 0; k < NN_ACT_KINDS; k++)
        print_curve((nn_act)k);
    return 0;
}
