/* XOR from gates that sit on z = 0, under both conventions for step(0).
 *
 *     layer 1   AND, OR, with room on both sides
 *     layer 2   NOT of AND, and a relay of OR
 *     layer 3   AND of these two
 */
#include "nn/perceptron.h"
#include "nn/plot.h"

enum { SIDE = 21 };

/* The step of this course, or the other one, for which step(0) is 1. */
static int
step(double z, int inclusive)
{
    return nn_step(z) || (inclusive && z == 0.0);
}

/* The bias of NOT and that of the relay decide who sits on 0. */
static int
answer(double x1, double x2, double b_not, double b_relay, int inclusive)
{
    int both = step(0.5 * x1 + 0.5 * x2 - 0.6, inclusive);
    int any = step(x1 + x2 - 0.5, inclusive);
    int not_and = step(-1.0 * both + b_not, inclusive);
    int relay = step(1.0 * any + b_relay, inclusive);
    return step(0.5 * not_and + 0.5 * relay - 0.6, inclusive);
}

static void
print_table(const char *who, double b_not, double b_relay)
{
    for (int inclusive = 0; inclusive <= 1; inclusive++) {
        printf("# %-28s %-2s ", who, inclusive ? ">=" : ">");
        for (int x1 = 0; x1 <= 1; x1++)
            for (int x2 = 0; x2 <= 1; x2++)
                printf(" %d", answer(x1, x2, b_not, b_relay, inclusive));
        printf("\n");
    }
}

static void
print_map(const char *block, int asked, int inclusive)
{
    nn_plot_block(stdout, block);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            double x1 = -0.46 + 1.92 * i / (SIDE - 1);
            double x2 = -0.46 + 1.92 * j / (SIDE - 1);
            if (answer(x1, x2, 1.0, 0.0, inclusive) == asked)
                printf("%.3g %.3g\n", x1, x2);
        }
}

int
main(void)
{
    print_table("NOT b = 1,   relay b = 0", 1.0, 0.0);
    print_table("NOT b = 1,   relay b = -0.5", 1.0, -0.5);
    print_table("NOT b = 0.5, relay b = -0.5", 0.5, -0.5);
    print_map("strict 0", 0, 0);
    print_map("strict 1", 1, 0);
    print_map("inclusive 0", 0, 1);
    print_map("inclusive 1", 1, 1);
    return 0;
}
