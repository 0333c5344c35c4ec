/* Are free orders judged rightly?  Every order with operands first passes; one
 * misconception gets one sentence. */
#include "../judge/accept.c"
#include "../judge/compare.c"
#include "accept_value.c"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

const accept_entry *const accept_tables[] = {accept_value, NULL};

enum { SIZE = 5, MOST_PLACES = 8 };

/* v0 and v1 are leaves, v2 = v0 + v1, v3 = v2 v0 is the root, v4 is a leaf that
 * it does not need. */
static double first[SIZE] = {-1, -1, 0, 2, -1};
static double second[SIZE] = {-1, -1, 1, 0, -1};

static void
add(rec_case *c, entry_role role, entry_type type, const char *name,
    size_t cols, double *v)
{
    c->entries[c->n_entries++] = (entry){.role = role,
                                         .type = type,
                                         .name = (char *)(size_t)name,
                                         .rows = 1,
                                         .cols = cols,
                                         .v = v};
}

/* What the judge says of an order of n nodes and of a second one: the mistake's
 * identifier, "right", or a sentence. */
static const char *
verdict(double n, double *order, double *again)
{
    static refusal no;
    entry entries[8] = {0};
    rec_case c = {.entries = entries};
    double root = 3, four = 4;
    no = (refusal){0};
    add(&c, ROLE_IN, TYPE_LABELS, "first operands", SIZE, first);
    add(&c, ROLE_IN, TYPE_LABELS, "second operands", SIZE, second);
    add(&c, ROLE_IN, TYPE_INT, "root", 1, &root);
    add(&c, ROLE_OUT, TYPE_INT, "count", 1, &n);
    add(&c, ROLE_OUT, TYPE_LABELS, "order", n > 0 ? (size_t)n : 1, order);
    add(&c, ROLE_OUT, TYPE_INT, "count of a second call", 1,
        again == order ? &n : &four);
    add(&c, ROLE_OUT, TYPE_LABELS, "order of a second call",
        again == order && n > 0 ? (size_t)n : 4, again);
    if (find_accept("order")(&c, &c, &no))
        return "right";
    return no.mistake != NULL ? no.mistake : no.why;
}

static void
expect(const char *wanted, const char *what, double n, double *order)
{
    const char *got = verdict(n, order, order);
    gsl_test(strcmp(got, wanted) != 0, "%s: \"%s\", wanted \"%s\"", what, got,
             wanted);
}

int
main(void)
{
    double right[] = {0, 1, 2, 3};
    expect("right", "depth first", 4, right);
    expect("right", "the other way", 4, (double[]){1, 0, 2, 3});
    expect("K07.33", "the root first", 4, (double[]){3, 2, 1, 0});
    expect("K07.34", "a node twice", 5, (double[]){0, 1, 2, 0, 3});
    expect("K07.35", "a stranger", 5, (double[]){0, 1, 2, 3, 4});
    expect("K07.36", "without the root", 3, (double[]){0, 1, 2});
    expect("K07.37", "without a leaf", 3, (double[]){0, 2, 3});
    expect("K07.38", "an operand too late", 4, (double[]){0, 2, 1, 3});
    expect("Place 1 of your order holds no node of the tape.",
           "a wild pointer", 4, (double[]){0, -1, 2, 3});
    expect("Your function counts 0 nodes on a tape of 5.", "nothing", 0,
           (double[]){-1});
    expect("Your function counts 8 nodes on a tape of 5.", "too many",
           MOST_PLACES, (double[MOST_PLACES]){0});
    expect("Your function counts nan nodes on a tape of 5.", "no number",
           GSL_NAN, (double[]){0});
    expect("Place 2 of your order holds no node of the tape.",
           "a place that is no number", 4, (double[]){0, 1, GSL_NAN, 3});
    gsl_test(strcmp(verdict(4, right, (double[]){0, 0, 0, 3}), "K07.39") != 0,
             "a second call that differs");
    return gsl_test_summary();
}
