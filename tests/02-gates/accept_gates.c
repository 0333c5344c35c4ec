/* Judges the weights of gates, which are free, from the raw recording.
 *
 * A network is accepted when it gives every wanted answer whether step(0) is 0
 * or 1, and when each score keeps a distance of 0.1 from 0 while every weight
 * and bias of its neuron moves by up to 0.05, in the worst direction.  When it
 * is refused we ask which known mistake explains it: its answers are those of
 * another function, or an exchange of weights would mend it.
 */
#include "../judge/accept.h"

#include "../judge/compare.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { WIDEST = 6 };

static const double least_margin = 0.1;
static const double shake = 0.05;
/* What rounding may take from a margin. */
static const double rounding = 1e-9;

/* One step layer; column j of W holds the weights of neuron j. */
typedef struct {
    size_t in, out;
    double W[WIDEST][WIDEST], b[WIDEST];
} layer;

typedef struct {
    layer layers[2];
    size_t depth; /* 1: a single neuron, no hidden layer */
} network;

/* What one sample does in a network. */
typedef struct {
    double z[2][WIDEST];
    int y[2][WIDEST];
    double closest; /* the smallest |z| left in the worst case */
    int touches;    /* a score is 0 */
} trace;

/* The wanted answer of one output, of the inputs x. */
typedef int truth(const int *x, size_t n, size_t output);

/* ---- The functions that are asked for, and those that come out instead ---- */

static int
ones(const int *x, size_t n)
{
    int sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    return sum;
}

static int
all_ones(const int *x, size_t n, size_t output)
{
    (void)output;
    return ones(x, n) == (int)n;
}

static int
any_one(const int *x, size_t n, size_t output)
{
    (void)output;
    return ones(x, n) > 0;
}

static int
not_all_ones(const int *x, size_t n, size_t output)
{
    return !all_ones(x, n, output);
}

static int
odd(const int *x, size_t n, size_t output)
{
    (void)output;
    return ones(x, n) % 2;
}

/* The exclusive or, which is asked for in an exercise of its own. */
static int
differ(const int *x, size_t n, size_t output)
{
    return odd(x, n, output);
}

static int
even(const int *x, size_t n, size_t output)
{
    return !odd(x, n, output);
}

static int
exactly_one(const int *x, size_t n, size_t output)
{
    (void)output;
    return ones(x, n) == 1;
}

/* Odd or even of all the ones but the first. */
static int
late(const int *x, size_t n, size_t output)
{
    (void)output;
    return ones(x, n) > 1 && ones(x, n) % 2 == 0;
}

static int
sum_carry(const int *x, size_t n, size_t output)
{
    return output == 0 ? odd(x, n, 0) : all_ones(x, n, 0);
}

static int
carry_sum(const int *x, size_t n, size_t output)
{
    return sum_carry(x, n, 1 - output);
}

static int
sum_any(const int *x, size_t n, size_t output)
{
    return output == 0 ? odd(x, n, 0) : any_one(x, n, 0);
}

static int
always(const int *x, size_t n, size_t output)
{
    (void)x, (void)n, (void)output;
    return 1;
}

static int
never(const int *x, size_t n, size_t output)
{
    (void)x, (void)n, (void)output;
    return 0;
}

/* Who computes other where wanted is asked for made this mistake.  The first
 * entry that fits counts. */
static const struct {
    truth *wanted, *other;
    const char *mistake;
} confusions[] = {
    {all_ones, any_one, "K02.4"},
    {any_one, all_ones, "K02.4"},
    {all_ones, never, "K02.6"},
    {all_ones, always, "K02.6"},
    {any_one, never, "K02.6"},
    {any_one, always, "K02.6"},
    {not_all_ones, never, "K02.6"},
    {not_all_ones, always, "K02.6"},
    {sum_carry, carry_sum, "K02.21"},
    {sum_carry, sum_any, "K02.22"},
    {differ, even, "K02.23"},
    {differ, any_one, "K02.25"},
    {odd, even, "K02.23"},
    {odd, exactly_one, "K02.24"},
    {odd, any_one, "K02.25"},
    {odd, late, "K02.26"},
};

/* ---- A network at work ---- */

static size_t
n_inputs(const network *net)
{
    return net->layers[0].in;
}

static size_t
n_outputs(const network *net)
{
    return net->layers[net->depth - 1].out;
}

/* The bits of corner c, the first input being the most significant one. */
static void
corner(size_t c, size_t n, int *x)
{
    for (size_t i = 0; i < n; i++)
        x[i] = (int)(c >> (n - 1 - i) & 1);
}

/* One layer on one sample; inclusive says that step(0) is 1. */
static void
layer_answers(const layer *l, const int *x, int inclusive, trace *t,
              size_t depth)
{
    for (size_t j = 0; j < l->out; j++) {
        double z = l->b[j], moved = shake;
        for (size_t i = 0; i < l->in; i++) {
            z += l->W[i][j] * x[i];
            moved += shake * x[i];
        }
        t->z[depth][j] = z;
        t->y[depth][j] = z > 0.0 || (inclusive && z == 0.0);
        t->touches |= fabs(z) < rounding;
        /* Not fmin, which would overlook a NaN. */
        if (!(fabs(z) - moved >= t->closest))
            t->closest = fabs(z) - moved;
    }
}

static trace
follow(const network *net, size_t c, int inclusive)
{
    trace t = {.closest = INFINITY};
    int x[WIDEST];
    corner(c, n_inputs(net), x);
    for (size_t k = 0; k < net->depth; k++)
        layer_answers(&net->layers[k], k == 0 ? x : t.y[k - 1], inclusive, &t,
                      k);
    return t;
}

/* The first corner at which an answer is not the wanted one; the number of
 * corners if there is none. */
static size_t
first_wrong(const network *net, truth *wanted, int inclusive)
{
    size_t n = n_inputs(net), c;
    for (c = 0; c < (size_t)1 << n; c++) {
        trace t = follow(net, c, inclusive);
        int x[WIDEST];
        corner(c, n, x);
        for (size_t k = 0; k < n_outputs(net); k++)
            if (t.y[net->depth - 1][k] != wanted(x, n, k))
                return c;
    }
    return c;
}

static int
computes(const network *net, truth *wanted, int inclusive)
{
    return first_wrong(net, wanted, inclusive) == (size_t)1 << n_inputs(net);
}

/* ---- Known mistakes ---- */

static int
touches_zero(const network *net)
{
    for (size_t c = 0; c < (size_t)1 << n_inputs(net); c++)
        if (follow(net, c, 0).touches)
            return 1;
    return 0;
}

static int
has_margin(const network *net)
{
    for (size_t c = 0; c < (size_t)1 << n_inputs(net); c++)
        if (!(follow(net, c, 0).closest >= least_margin - rounding))
            return 0;
    return 1;
}

static layer
transposed(const layer *l)
{
    layer t = *l;
    for (size_t i = 0; i < l->in; i++)
        for (size_t j = 0; j < l->out; j++)
            t.W[j][i] = l->W[i][j];
    return t;
}

/* Would it be right with one of its square layers, or both, transposed? */
static int
mended_by_transposing(const network *net, truth *wanted)
{
    for (int which = 1; which < 4; which++) {
        network other = *net;
        for (size_t k = 0; k < net->depth; k++)
            if ((which >> k & 1) && net->layers[k].in == net->layers[k].out)
                other.layers[k] = transposed(&net->layers[k]);
        if (computes(&other, wanted, 0))
            return 1;
    }
    return 0;
}

/* Would it be right with its two hidden neurons exchanged, or, what is the
 * same, with the biases of two neurons that have equal weights? */
static int
mended_by_exchanging(const network *net, truth *wanted)
{
    if (net->depth != 2 || net->layers[0].out != 2)
        return 0;
    network other = *net;
    layer *l = &other.layers[0];
    double b = l->b[0];
    l->b[0] = l->b[1];
    l->b[1] = b;
    if (computes(&other, wanted, 0))
        return 1;
    for (size_t i = 0; i < l->in; i++) {
        double w = l->W[i][0];
        l->W[i][0] = l->W[i][1];
        l->W[i][1] = w;
    }
    return computes(&other, wanted, 0);
}

/* Does the answer of hidden neuron j at corner c make no difference to the
 * output? */
static int
unheard(const network *net, size_t c, size_t j)
{
    trace t = follow(net, c, 0), u = {0};
    int h[WIDEST];
    memcpy(h, t.y[0], sizeof h);
    h[j] = !h[j];
    layer_answers(&net->layers[1], h, 0, &u, 1);
    return u.y[1][0] == t.y[1][0];
}

/* Does the output know no more than one line can tell: is a hidden neuron
 * unheard or constant, or are two of them one? */
static int
knows_one_line(const network *net)
{
    if (net->depth != 2 || net->layers[0].out != 2 || n_outputs(net) != 1)
        return 0;
    int deaf[2] = {1, 1}, constant[2] = {1, 1}, same = 1, opposite = 1;
    trace first = follow(net, 0, 0);
    for (size_t c = 0; c < (size_t)1 << n_inputs(net); c++) {
        trace t = follow(net, c, 0);
        same &= t.y[0][0] == t.y[0][1];
        opposite &= t.y[0][0] != t.y[0][1];
        for (size_t j = 0; j < 2; j++) {
            deaf[j] &= unheard(net, c, j);
            constant[j] &= t.y[0][j] == first.y[0][j];
        }
    }
    return deaf[0] || deaf[1] || constant[0] || constant[1] || same ||
           opposite;
}

/* The identifier of the mistake that explains wrong answers, or NULL.  What an
 * exchange would mend says more than what comes out instead. */
static const char *
known_mistake(const network *net, truth *wanted)
{
    if (computes(net, wanted, 1))
        return "K02.1";
    if (mended_by_transposing(net, wanted))
        return "K02.20";
    if (wanted == differ && knows_one_line(net))
        return "K02.2";
    for (size_t k = 0; k < sizeof confusions / sizeof *confusions; k++)
        if (confusions[k].wanted == wanted &&
            computes(net, confusions[k].other, 0))
            return confusions[k].mistake;
    return mended_by_exchanging(net, wanted) ? "K02.19" : NULL;
}

/* ---- Sentences ---- */

/* Writes "(0, 1)". */
static void
write_bits(char *text, size_t size, const int *x, size_t n)
{
    size_t used = 0;
    for (size_t i = 0; i < n && used < size; i++)
        used +=
            (size_t)snprintf(text + used, size - used, "%s%d%s",
                             i == 0 ? "(" : ", ", x[i], i + 1 == n ? ")" : "");
}

/* Says which corner answers what. */
static void
say_corner(const network *net, truth *wanted, refusal *no)
{
    size_t c = first_wrong(net, wanted, 0), n = n_inputs(net);
    size_t last = net->depth - 1, k = 0;
    trace t = follow(net, c, 0);
    int x[WIDEST];
    char at[40], hidden[40] = "";
    corner(c, n, x);
    write_bits(at, sizeof at, x, n);
    write_bits(hidden, sizeof hidden, t.y[0], net->layers[0].out);
    while (t.y[last][k] == wanted(x, n, k))
        k++;
    if (net->depth == 1)
        snprintf(no->why, sizeof no->why,
                 "At %s the score of your neuron is %.3g, so it answers %d;"
                 " wanted is %d.",
                 at, t.z[0][0], t.y[0][0], wanted(x, n, 0));
    else
        snprintf(no->why, sizeof no->why,
                 "At %s your hidden neurons answer %s and output number %zu"
                 " has the score %.3g, so it answers %d; wanted is %d.",
                 at, hidden, k + 1, t.z[last][k], t.y[last][k],
                 wanted(x, n, k));
}

static int
judge(const network *net, truth *wanted, refusal *no)
{
    if (!computes(net, wanted, 0)) {
        no->mistake = known_mistake(net, wanted);
        say_corner(net, wanted, no);
        return 0;
    }
    if (computes(net, wanted, 1) && has_margin(net))
        return 1;
    no->mistake = touches_zero(net) ? "K02.1" : "K02.5";
    snprintf(no->why, sizeof no->why,
             "The answers are right, but a score"
             " comes too close to 0.");
    return 0;
}

/* ---- Reading what was recorded ---- */

/* Does the function report success? */
static int
succeeded(const rec_case *got, refusal *no)
{
    const entry *e = accept_output(got, "status", TYPE_STATUS, 1, 1, no);
    if (e != NULL && e->v[0] != 0.0)
        snprintf(no->why, sizeof no->why,
                 "Your function reports an error where nothing is wrong.");
    return e != NULL && e->v[0] == 0.0;
}

/* The recorded numbers of this name, all of them finite, or NULL. */
static const double *
numbers(const rec_case *got, const char *name, entry_type type, size_t rows,
        size_t cols, refusal *no)
{
    const entry *e = accept_output(got, name, type, rows, cols, no);
    for (size_t k = 0; e != NULL && k < rows * cols; k++)
        if (!isfinite(e->v[k])) {
            snprintf(no->why, sizeof no->why,
                     "Not every element of %s is a number. Did you write them"
                     " all?",
                     name);
            return NULL;
        }
    return e == NULL ? NULL : e->v;
}

/* Reads W and b into a layer; 1 if they are whole. */
static int
read_layer(const rec_case *got, const char *W_name, const char *b_name,
           layer *l, refusal *no)
{
    const double *W = numbers(got, W_name, TYPE_MATRIX, l->in, l->out, no);
    const double *b =
        W == NULL ? NULL : numbers(got, b_name, TYPE_VECTOR, 1, l->out, no);
    if (b == NULL)
        return 0;
    for (size_t j = 0; j < l->out; j++) {
        l->b[j] = b[j];
        for (size_t i = 0; i < l->in; i++)
            l->W[i][j] = W[i * l->out + j];
    }
    return 1;
}

/* Reads the weights of a single neuron. */
static int
read_neuron(const rec_case *got, layer *l, refusal *no)
{
    const double *w = numbers(got, "w", TYPE_VECTOR, 1, l->in, no);
    const double *b =
        w == NULL ? NULL : numbers(got, "b", TYPE_DOUBLE, 1, 1, no);
    if (b == NULL)
        return 0;
    l->b[0] = *b;
    for (size_t i = 0; i < l->in; i++)
        l->W[i][0] = w[i];
    return 1;
}

/* Judges a network of d inputs, h hidden neurons and m outputs. */
static int
judge_network(const rec_case *got, size_t d, size_t h, size_t m, truth *wanted,
              refusal *no)
{
    network net = {.depth = 2};
    net.layers[0] = (layer){.in = d, .out = h};
    net.layers[1] = (layer){.in = h, .out = m};
    return succeeded(got, no) &&
           read_layer(got, "W1", "b1", &net.layers[0], no) &&
           read_layer(got, "W2", "b2", &net.layers[1], no) &&
           judge(&net, wanted, no);
}

/* ---- The accept functions ---- */

static int
accept_gate(const rec_case *want, const rec_case *got, refusal *no)
{
    static const struct {
        const char *name;
        size_t inputs;
        truth *wanted;
    } gates[] = {{"AND", 2, all_ones},
                 {"OR", 2, any_one},
                 {"NAND", 2, not_all_ones},
                 {"NOT", 1, not_all_ones}};
    const entry *asked = case_entry(want, ROLE_IN, "gate");
    for (size_t k = 0; asked != NULL && k < 4; k++) {
        network net = {.depth = 1};
        net.layers[0] = (layer){.in = gates[k].inputs, .out = 1};
        if (strcmp(asked->text, gates[k].name) == 0)
            return succeeded(got, no) &&
                   read_neuron(got, &net.layers[0], no) &&
                   judge(&net, gates[k].wanted, no);
    }
    return 0;
}

static int
accept_xor(const rec_case *want, const rec_case *got, refusal *no)
{
    (void)want;
    return judge_network(got, 2, 2, 1, differ, no);
}

static int
accept_half_adder(const rec_case *want, const rec_case *got, refusal *no)
{
    (void)want;
    return judge_network(got, 2, 2, 2, sum_carry, no);
}

static int
accept_parity(const rec_case *want, const rec_case *got, refusal *no)
{
    const entry *inputs = case_entry(want, ROLE_IN, "inputs");
    size_t n = inputs == NULL ? 0 : (size_t)inputs->v[0];
    return n >= 1 && n <= WIDEST && judge_network(got, n, n, 1, odd, no);
}

const accept_entry accept_gates[] = {
    {"gate", accept_gate},
    {"xor", accept_xor},
    {"half adder", accept_half_adder},
    {"parity", accept_parity},
    {NULL, NULL},
};
