/* Is the text for Graphviz what the contract says? */
#include "nn/value.h"

#include "../lib/errors.h"
#include "../lib/printed.h"

static void
test_text(void)
{
    printed p;
    nn_tape *t = nn_tape_alloc(9);
    nn_value *a = nn_value_leaf(t, 2.0);
    nn_value_leaf(t, 7.0);
    nn_value *sum = nn_value_add(t, a, a);
    nn_value *root = nn_value_pow(t, sum, 1.5);
    a->label = "say \"a\"";
    nn_value_backward(t, root);
    printed_start(&p);
    gsl_test_int(nn_value_dot(p.out, t, root), GSL_SUCCESS, "it is written");
    printed_check(
        &p,
        "digraph {\n  rankdir=BT\n"
        "  v0 [shape=box label=\"say \\\"a\\\"\\ndata 2\\ngrad 6\"]\n"
        "  v2 [shape=box label=\"data 4\\ngrad 3\"]\n"
        "  o2 [shape=circle label=\"+\"]\n"
        "  v0 -> o2\n  v0 -> o2\n  o2 -> v2\n"
        "  v3 [shape=box label=\"data 8\\ngrad 1\"]\n"
        "  o3 [shape=circle label=\"pow 1.5\"]\n"
        "  v2 -> o3\n  o3 -> v3\n}\n",
        "boxes, circles and arrows below the root");
    nn_tape_free(t);
}

/* A stream that cannot be written to. */
static void
test_failure(void)
{
    nn_tape *t = nn_tape_alloc(1);
    FILE *in = fopen("/dev/null", "r");
    errors_record_them();
    gsl_test_int(nn_value_dot(in, t, nn_value_leaf(t, 1.0)), GSL_EFAILED,
                 "what cannot be written is said");
    fclose(in);
    nn_tape_free(t);
}

int
main(void)
{
    test_text();
    test_failure();
    return gsl_test_summary();
}
