/* Are free answers judged rightly?  Any weights with the table and the margin
 * pass; one misconception gets one sentence, whatever the numbers. */
#include "../judge/accept.c"
#include "../judge/compare.c"
#include "accept_gates.c"

#include <gsl/gsl_test.h>

#include <stdlib.h>

const accept_entry *const accept_tables[] = {accept_gates, NULL};

enum { MOST = 8 };

/* A case as the judge would have read it from a recording. */
typedef struct {
    rec_case c;
    entry entries[MOST];
    double status;
} fake;

static void
add(fake *f, entry_role role, entry_type type, const char *name, size_t rows,
    size_t cols, const double *v)
{
    entry *e = &f->entries[f->c.n_entries++];
    *e = (entry){.role = role, .type = type, .rows = rows, .cols = cols};
    e->name = (char *)(size_t)name;
    e->v = (double *)(size_t)v;
    f->c.entries = f->entries;
}

/* What the judge says: the identifier of the mistake, "right", or, when no
 * mistake is known, the sentence. */
static const char *
verdict(const char *accept, const fake *f)
{
    static refusal no;
    no = (refusal){0};
    if (find_accept(accept)(&f->c, &f->c, &no))
        return "right";
    return no.mistake != NULL ? no.mistake : no.why;
}

static void
expect(const char *got, const char *wanted, const char *what)
{
    gsl_test(strcmp(got, wanted) != 0, "%s: \"%s\", wanted \"%s\"", what, got,
             wanted);
}

/* ---- Gates of one neuron ---- */

static const char *
judge_gate(const char *gate, double w1, double w2, double b)
{
    fake f = {0};
    double w[] = {w1, w2};
    add(&f, ROLE_IN, TYPE_STRING, "gate", 1, 1, NULL);
    f.entries[0].text = (char *)(size_t)gate;
    add(&f, ROLE_OUT, TYPE_STATUS, "status", 1, 1, &f.status);
    add(&f, ROLE_OUT, TYPE_VECTOR, "w", 1, strcmp(gate, "NOT") == 0 ? 1 : 2,
        w);
    add(&f, ROLE_OUT, TYPE_DOUBLE, "b", 1, 1, &b);
    return verdict("gate", &f);
}

static void
test_gates(void)
{
    expect(judge_gate("AND", 1, 1, -1.5), "right", "AND");
    expect(judge_gate("AND", 4, 6, -8), "right", "another AND");
    expect(judge_gate("OR", 2, 0.5, -0.25), "right", "an uneven OR");
    expect(judge_gate("NAND", -3, -2, 4), "right", "an uneven NAND");
    expect(judge_gate("NOT", -7, 0, 2), "right", "a strong NOT");
    expect(judge_gate("AND", 0.5, 0.5, -0.75), "right", "a margin of 0.1");
    expect(judge_gate("AND", 0.49, 0.5, -0.75), "K02.5", "a little less");
    expect(judge_gate("OR", 0.02, 0.02, -0.01), "K02.5", "small weights");
    expect(judge_gate("NOT", -1, 0, 1), "K02.1", "NOT on 0");
    expect(judge_gate("NOT", -5, 0, 5), "K02.1", "NOT on 0, larger");
    expect(judge_gate("AND", 1, 1, -1), "K02.1", "AND on 0");
    expect(judge_gate("AND", 1, 1, -2), "K02.1", "AND for the other step");
    expect(judge_gate("AND", 2, 2, -1), "K02.4", "OR for AND");
    expect(judge_gate("OR", 1, 2, -2.5), "K02.4", "AND for OR");
    expect(judge_gate("NAND", -1, -1, -1.5), "K02.6", "no NAND");
    expect(judge_gate("AND", 1, 1, 1.5), "K02.6", "AND that always fires");
    expect(judge_gate("NAND", -1, 1, 0.5),
           "At (1, 0) the score of your neuron is -0.5, so it answers 0;"
           " wanted is 1.",
           "a gate of its own");
    expect(judge_gate("NAND", NAN, -1, 0.5),
           "Not every element of w is a number. Did you write them all?",
           "a weight that was never written");
}

/* Every neuron of a grid that the judge accepts, and no other, keeps its table
 * at all vertices of the box, a tenth away from 0. */
static int
holds(const int *truth4, double w1, double w2, double b)
{
    for (int c = 0; c < 4; c++)
        for (int vertex = 0; vertex < 8; vertex++) {
            double z = b + (vertex & 1 ? 0.05 : -0.05);
            if (c & 2)
                z += w1 + (vertex & 2 ? 0.05 : -0.05);
            if (c & 1)
                z += w2 + (vertex & 4 ? 0.05 : -0.05);
            if (fabs(z) < 0.1 - 1e-9 || (z > 0.0) != truth4[c])
                return 0;
        }
    return 1;
}

static void
test_grid(const char *gate, const int *truth4)
{
    int differences = 0, accepted = 0;
    for (int i = -10; i <= 10; i++)
        for (int j = -10; j <= 10; j++)
            for (int k = -10; k <= 10; k++) {
                double w1 = 0.17 * i, w2 = 0.17 * j, b = 0.17 * k;
                int right = strcmp(judge_gate(gate, w1, w2, b), "right") == 0;
                accepted += right;
                differences += right != holds(truth4, w1, w2, b);
            }
    gsl_test(differences != 0 || accepted == 0,
             "%s: %d neurons of the grid accepted, %d otherwise than by brute"
             " force",
             gate, accepted, differences);
}

/* ---- Networks ---- */

/* W1 d*h, b1 h, W2 h*m, b2 m, one after the other. */
static const char *
judge_wiring(const char *accept, size_t d, size_t h, size_t m, const double *v)
{
    fake f = {0};
    double inputs = (double)d;
    add(&f, ROLE_IN, TYPE_INT, "inputs", 1, 1, &inputs);
    add(&f, ROLE_OUT, TYPE_STATUS, "status", 1, 1, &f.status);
    add(&f, ROLE_OUT, TYPE_MATRIX, "W1", d, h, v);
    add(&f, ROLE_OUT, TYPE_VECTOR, "b1", 1, h, v + d * h);
    add(&f, ROLE_OUT, TYPE_MATRIX, "W2", h, m, v + d * h + h);
    add(&f, ROLE_OUT, TYPE_VECTOR, "b2", 1, m, v + d * h + h + h * m);
    return verdict(accept, &f);
}

static void
test_xor(void)
{
    static const struct {
        double v[9];
        const char *wanted, *what;
    } cases[] = {
        {{1, 1, 1, 1, -.5, -1.5, 1, -1, -.5}, "right", "OR and AND"},
        {{1, 1, 1, 1, -1.5, -.5, -1, 1, -.5}, "right", "AND and OR"},
        {{1, -1, 1, -1, -.5, 1.5, 1, 1, -1.5}, "right", "OR and NAND"},
        {{1, -1, -1, 1, -.5, -.5, 1, 1, -.5}, "right", "one without other"},
        {{1, 1, 1, 1, 0, -1, 1, -1, 0}, "K02.1", "scores on 0"},
        {{1, 1, 1, 1, -1, -2, 1, -1, -1}, "K02.1", "for the other step"},
        {{1, 1, 1, 1, -.5, -1.5, 1, -1, -.1}, "K02.5", "no margin"},
        {{1, 1, 1, 1, -.5, -1.5, 1, 0, -.5}, "K02.2", "second unheard"},
        {{1, 1, 1, 1, -.5, -1.5, 0, -1, .5}, "K02.2", "first unheard"},
        {{2, 1, 2, 1, -1, -.5, 1, -1, -.5}, "K02.2", "one line twice"},
        {{1, 1, 1, 1, -1.5, -.5, 1, -1, -.5}, "K02.19", "biases exchanged"},
        {{2, 3, 2, 3, -3, -1, 4, -4, -2}, "K02.19", "the same, scaled"},
        {{1, 1, -1, -1, -.5, 1.5, 1, 1, -1.5}, "K02.20", "W1 transposed"},
        {{2, 2, -3, -3, -1, 4, 1, 1, -1.5}, "K02.20", "the same, scaled"},
        {{1, 1, 1, 1, -.5, -1.5, -1, 1, .5}, "K02.23", "the opposite"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect(judge_wiring("xor", 2, 2, 1, cases[k].v), cases[k].wanted,
               cases[k].what);
    expect(judge_wiring("xor", 2, 2, 1,
                        (double[]){1, 1, 1, 1, -.5, -1.5, 1, 1, -.5}),
           "K02.25", "at least one");
    expect(judge_wiring("xor", 2, 2, 1,
                        (double[]){1, -1, -1, 1, -.5, -.5, 1, -1, -.5}),
           "At (0, 1) your hidden neurons answer (0, 1) and output number 1"
           " has the score -1.5, so it answers 0; wanted is 1.",
           "half of it");
}

static void
test_half_adder(void)
{
    static const struct {
        double v[12];
        const char *wanted, *what;
    } cases[] = {
        {{1, 1, 1, 1, -.5, -1.5, 1, 0, -1, 1, -.5, -.5}, "right", "an adder"},
        {{1, 1, 1, 1, -1.5, -.5, -1, 2, 1, 0, -.5, -1}, "right", "another"},
        {{1, 1, 1, 1, -.5, -1.5, 0, 1, 1, -1, -.5, -.5},
         "K02.21",
         "carry, sum"},
        {{2, 2, 2, 2, -1, -3, 0, 3, 2, -3, -1, -1}, "K02.21", "scaled"},
        {{1, 1, 1, 1, -.5, -1.5, 1, 1, -1, 0, -.5, -.5}, "K02.22", "carry OR"},
        {{1, 1, 1, 1, -.5, -1.5, 1, -1, 0, 1, -.5, -.5},
         "K02.20",
         "W2 by rows"},
        {{1, 1, 1, 1, 0, -1, 1, 0, -1, 1, 0, 0}, "K02.1", "on 0"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect(judge_wiring("half adder", 2, 2, 2, cases[k].v),
               cases[k].wanted, cases[k].what);
}

/* A parity network: thresholds first, first + 1, ..., and the output weights
 * up, down, up, ... */
static const char *
judge_parity(size_t n, double scale, double first, double up, double down,
             double b2)
{
    double v[WIDEST * WIDEST + 2 * WIDEST + 1];
    for (size_t k = 0; k < n * n; k++)
        v[k] = scale;
    for (size_t k = 0; k < n; k++) {
        v[n * n + k] = -scale * (first + (double)k);
        v[n * n + n + k] = k % 2 == 0 ? up : down;
    }
    v[n * n + 2 * n] = b2;
    return judge_wiring("parity", n, n, 1, v);
}

static void
test_parity(void)
{
    for (size_t n = 1; n <= WIDEST; n++) {
        expect(judge_parity(n, 1, .5, 1, -1, -.5), "right", "parity");
        expect(judge_parity(n, 3, .4, 2, -2, -1), "right", "larger parity");
        expect(judge_parity(n, 1, 0, 1, -1, -.5), "K02.1", "on 0");
        expect(judge_parity(n, 1, 1, 1, -1, -.5), "K02.1", "the other step");
        expect(judge_parity(n, 1, .5, -1, 1, .5), "K02.23", "even");
        expect(judge_parity(n, 2, .5, -3, 3, 1), "K02.23", "even, scaled");
    }
    for (size_t n = 2; n <= WIDEST; n++)
        expect(judge_parity(n, 1, .5, 1, 1, -.5), "K02.25", "at least one");
    for (size_t n = 3; n <= WIDEST; n++)
        expect(judge_parity(n, 1, 1.5, 1, -1, -.5), "K02.26", "one too late");
}

/* A recording that is not whole is refused, and never read beyond its end. */
static void
test_damage(void)
{
    double v[16] = {0};
    fake f = {0};
    expect(verdict("xor", &f), "There is no status to look at.", "empty");
    f.status = 4;
    add(&f, ROLE_OUT, TYPE_STATUS, "status", 1, 1, &f.status);
    expect(verdict("xor", &f),
           "Your function reports an error where nothing is wrong.", "error");
    f.status = 0;
    expect(verdict("xor", &f), "There is no W1 to look at.", "no weights");
    add(&f, ROLE_OUT, TYPE_MATRIX, "W1", 1, 4, v);
    expect(verdict("xor", &f), "There is no W1 to look at.", "a wrong shape");
    gsl_test(find_accept("parity")(&f.c, &f.c, &(refusal){0}),
             "parity without a number of inputs is refused");
}

int
main(void)
{
    test_gates();
    test_grid("AND", (int[]){0, 0, 0, 1});
    test_grid("OR", (int[]){0, 1, 1, 1});
    test_grid("NAND", (int[]){1, 1, 1, 0});
    test_xor();
    test_half_adder();
    test_parity();
    test_damage();
    return gsl_test_summary();
}
