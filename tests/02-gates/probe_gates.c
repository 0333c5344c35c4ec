/* The probe of chapter 2. */
#include "nn/gates.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>

static const double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};

/* ---- 2.1 ---- */

static void
gate_case(recorder *r, nn_gate gate, const char *name, size_t inputs)
{
    gsl_vector *w = rec_stale_vector(r, inputs);
    double b = GSL_NAN;
    rec_in_string(r, "gate", name);
    rec_out_status(r, nn_gate_weights(gate, w, &b));
    rec_out_vector(r, "w", w);
    rec_out_double(r, "b", b);
}

static void
probe_gate(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the gate AND")) {
        rec_accept(r, "gate");
        gate_case(r, NN_GATE_AND, "AND", 2);
    }
    if (rec_case(r, "the gate OR")) {
        rec_accept(r, "gate");
        gate_case(r, NN_GATE_OR, "OR", 2);
    }
    if (rec_case(r, "the gate NAND")) {
        rec_accept(r, "gate");
        gate_case(r, NN_GATE_NAND, "NAND", 2);
    }
    rec_group(r, "edges", 3);
    if (rec_case(r, "the gate NOT, which has one input")) {
        rec_accept(r, "gate");
        gate_case(r, NN_GATE_NOT, "NOT", 1);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "room for three weights"))
        gate_case(r, NN_GATE_AND, "AND", 3);
    if (rec_case(r, "NOT with room for two weights"))
        gate_case(r, NN_GATE_NOT, "NOT", 2);
    if (rec_case(r, "a gate that does not exist"))
        gate_case(r, (nn_gate)4, "none of the four", 2);
}

/* ---- 2.2 ---- */

static void
layer_case(recorder *r, gsl_matrix *X, gsl_matrix *W, gsl_vector *b,
           gsl_matrix *Y)
{
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "W", W);
    rec_in_vector(r, "b", b);
    rec_out_status(r, nn_step_layer(X, W, b, Y));
    rec_out_matrix(r, "Y", Y);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "W", W);
    rec_keep_vector(r, "b", b);
}

static void
random_layer(recorder *r, size_t n, size_t d, size_t m)
{
    gsl_vector *b = rec_random_vector(r, m);
    gsl_matrix *W = rec_random_matrix(r, d, m);
    layer_case(r, rec_random_matrix(r, n, d), W, b, rec_stale_matrix(r, n, m));
}

static void
probe_layer(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        layer_case(
            r, rec_matrix_of(r, 1, 2, (double[]){1, 2}),
            rec_matrix_of(r, 2, 3, (double[]){1.0, -1.0, 2.0, 0.5, 1.0, -1.0}),
            rec_vector_of(r, 3, (double[]){-2.5, -0.5, -0.5}),
            rec_stale_matrix(r, 1, 3));
    if (rec_case(r, "AND, OR and NAND side by side"))
        layer_case(r, rec_matrix_of(r, 4, 2, corners),
                   rec_matrix_of(r, 2, 3, (double[]){1, 1, -1, 1, 1, -1}),
                   rec_vector_of(r, 3, (double[]){-1.5, -0.5, 1.5}),
                   rec_stale_matrix(r, 4, 3));
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            random_layer(r, 7 + k % 3, 3, 5);
    rec_group(r, "edges", 3);
    if (rec_case(r, "a score of exactly zero"))
        layer_case(r, rec_matrix_of(r, 2, 1, (double[]){1, 0.5}),
                   rec_matrix_of(r, 1, 1, (double[]){1}),
                   rec_vector_of(r, 1, (double[]){-1}),
                   rec_stale_matrix(r, 2, 1));
    if (rec_case(r, "one sample"))
        random_layer(r, 1, 4, 3);
    if (rec_case(r, "as many neurons as inputs"))
        random_layer(r, 6, 3, 3);
    if (rec_case(r, "one input, one neuron"))
        random_layer(r, 5, 1, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "a row of W too many")) {
        gsl_vector *b = rec_random_vector(r, 5);
        gsl_matrix *W = rec_random_matrix(r, 3, 5);
        layer_case(r, rec_random_matrix(r, 4, 2), W, b,
                   rec_stale_matrix(r, 4, 5));
    }
    if (rec_case(r, "one bias for every sample")) {
        gsl_vector *b = rec_random_vector(r, 4);
        gsl_matrix *W = rec_random_matrix(r, 2, 3);
        layer_case(r, rec_random_matrix(r, 4, 2), W, b,
                   rec_stale_matrix(r, 4, 3));
    }
    if (rec_case(r, "Y one row short")) {
        gsl_vector *b = rec_random_vector(r, 3);
        gsl_matrix *W = rec_random_matrix(r, 2, 3);
        layer_case(r, rec_random_matrix(r, 4, 2), W, b,
                   rec_stale_matrix(r, 3, 3));
    }
}

/* ---- 2.3 ---- */

typedef struct {
    gsl_matrix *W1;
    gsl_vector *b1;
    gsl_matrix *W2;
    gsl_vector *b2;
} weights;

static void
in_weights(recorder *r, const weights *p)
{
    rec_in_matrix(r, "W1", p->W1);
    rec_in_vector(r, "b1", p->b1);
    rec_in_matrix(r, "W2", p->W2);
    rec_in_vector(r, "b2", p->b2);
}

static void
network_case(recorder *r, gsl_matrix *X, const weights *p, gsl_matrix *H,
             gsl_matrix *Y)
{
    rec_in_matrix(r, "X", X);
    in_weights(r, p);
    rec_out_status(r, nn_step_network(X, p->W1, p->b1, p->W2, p->b2, H, Y));
    rec_out_matrix(r, "H", H);
    rec_out_matrix(r, "Y", Y);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "W1", p->W1);
    rec_keep_matrix(r, "W2", p->W2);
}

static weights
random_weights(recorder *r, size_t d, size_t h, size_t m)
{
    weights p = {.W1 = rec_random_matrix(r, d, h)};
    p.b1 = rec_random_vector(r, h);
    p.W2 = rec_random_matrix(r, h, m);
    p.b2 = rec_random_vector(r, m);
    return p;
}

static void
random_network(recorder *r, size_t n, size_t d, size_t h, size_t m)
{
    gsl_matrix *X = rec_random_matrix(r, n, d);
    weights p = random_weights(r, d, h, m);
    network_case(r, X, &p, rec_stale_matrix(r, n, h),
                 rec_stale_matrix(r, n, m));
}

/* The exclusive or of the lesson, at the four corners. */
static void
network_xor(recorder *r)
{
    weights p = {.W1 = rec_matrix_of(r, 2, 2, (double[]){1, 1, 1, 1}),
                 .b1 = rec_vector_of(r, 2, (double[]){-0.5, -1.5}),
                 .W2 = rec_matrix_of(r, 2, 1, (double[]){1, -1}),
                 .b2 = rec_vector_of(r, 1, (double[]){-0.5})};
    network_case(r, rec_matrix_of(r, 4, 2, corners), &p,
                 rec_stale_matrix(r, 4, 2), rec_stale_matrix(r, 4, 1));
}

static void
probe_network(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the exclusive or, worked on paper"))
        network_xor(r);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers"))
            random_network(r, 6 + k % 3, 3, 4, 2);
    rec_group(r, "edges", 3);
    if (rec_case(r, "as many hidden neurons as inputs"))
        random_network(r, 8, 3, 3, 2);
    if (rec_case(r, "one sample"))
        random_network(r, 1, 2, 3, 4);
    if (rec_case(r, "one hidden neuron"))
        random_network(r, 5, 2, 1, 3);
    rec_group(r, "errors", 1);
    if (rec_case(r, "H too narrow for the hidden layer")) {
        weights p = random_weights(r, 2, 3, 1);
        network_case(r, rec_random_matrix(r, 4, 2), &p,
                     rec_stale_matrix(r, 4, 2), rec_stale_matrix(r, 4, 1));
    }
    if (rec_case(r, "Y one row short")) {
        weights p = random_weights(r, 2, 3, 1);
        network_case(r, rec_random_matrix(r, 4, 2), &p,
                     rec_stale_matrix(r, 4, 3), rec_stale_matrix(r, 3, 1));
    }
}

/* ---- 2.4 ---- */

static void
line_case(recorder *r, gsl_vector_int *truth, gsl_vector *grid)
{
    int right = 99;
    rec_in_labels(r, "truth", truth);
    rec_in_vector(r, "grid", grid);
    rec_in_int(r, "right, before the call", right);
    rec_out_status(r, nn_gate_best_line(truth, grid, &right));
    rec_out_int(r, "right", right);
    rec_keep_labels(r, "truth", truth);
    rec_keep_vector(r, "grid", grid);
}

static void
line_of(recorder *r, const int truth[4], size_t k, const double grid[])
{
    line_case(r, rec_labels_of(r, 4, truth), rec_vector_of(r, k, grid));
}

static void
probe_line(recorder *r)
{
    static const double steps[] = {-2.0, -1.5, -1.0, -0.5, 0.0,
                                   0.5,  1.0,  1.5,  2.0};
    rec_group(r, "idea", 6);
    if (rec_case(r, "AND on three values, as on paper"))
        line_of(r, (int[]){0, 0, 0, 1}, 3, (double[]){-1.5, 0.5, 1.0});
    if (rec_case(r, "AND from -2 to 2"))
        line_of(r, (int[]){0, 0, 0, 1}, 9, steps);
    if (rec_case(r, "XOR from -2 to 2"))
        line_of(r, (int[]){0, 1, 1, 0}, 9, steps);
    if (rec_case(r, "the first input without the second"))
        line_of(r, (int[]){0, 0, 1, 0}, 9, steps);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "any answers, random values")) {
            gsl_vector *grid = rec_random_vector(r, 3 + k % 3);
            line_case(r, rec_random_labels(r, 4, 2), grid);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "only positive values"))
        line_of(r, (int[]){0, 0, 0, 1}, 3, (double[]){0.5, 1.0, 2.0});
    if (rec_case(r, "one value"))
        line_of(r, (int[]){1, 0, 1, 0}, 1, (double[]){-0.75});
    if (rec_case(r, "the best one in the middle"))
        line_of(r, (int[]){0, 0, 0, 1}, 4, (double[]){-2.0, 1.5, -2.5, 3.0});
    rec_group(r, "errors", 1);
    if (rec_case(r, "three wanted answers")) {
        gsl_vector *grid = rec_random_vector(r, 4);
        line_case(r, rec_random_labels(r, 3, 2), grid);
    }
    if (rec_case(r, "a wanted answer of 2"))
        line_of(r, (int[]){0, 2, 1, 0}, 9, steps);
}

/* ---- 2.5 to 2.7: free answers ---- */

static weights
stale_weights(recorder *r, size_t d, size_t h, size_t m)
{
    weights p = {.W1 = rec_stale_matrix(r, d, h)};
    p.b1 = rec_stale_vector(r, h);
    p.W2 = rec_stale_matrix(r, h, m);
    p.b2 = rec_stale_vector(r, m);
    return p;
}

typedef int wire(gsl_matrix *W1, gsl_vector *b1, gsl_matrix *W2,
                 gsl_vector *b2);

/* accept is the accept function, or NULL when an error is expected. */
static void
wire_case(recorder *r, const char *accept, wire *f, size_t d, size_t h,
          size_t m)
{
    weights p = stale_weights(r, d, h, m);
    if (accept != NULL)
        rec_accept(r, accept);
    rec_in_int(r, "inputs", (long)d);
    rec_in_int(r, "hidden neurons", (long)h);
    rec_in_int(r, "outputs", (long)m);
    rec_out_status(r, f(p.W1, p.b1, p.W2, p.b2));
    rec_out_matrix(r, "W1", p.W1);
    rec_out_vector(r, "b1", p.b1);
    rec_out_matrix(r, "W2", p.W2);
    rec_out_vector(r, "b2", p.b2);
}

static void
probe_xor(recorder *r)
{
    rec_group(r, "idea", 9);
    if (rec_case(r, "the exclusive or"))
        wire_case(r, "xor", nn_gate_xor, 2, 2, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "room for three hidden neurons"))
        wire_case(r, NULL, nn_gate_xor, 2, 3, 1);
    if (rec_case(r, "room for two outputs"))
        wire_case(r, NULL, nn_gate_xor, 2, 2, 2);
}

static void
probe_half_adder(recorder *r)
{
    rec_group(r, "idea", 9);
    if (rec_case(r, "the half adder"))
        wire_case(r, "half adder", nn_gate_half_adder, 2, 2, 2);
    rec_group(r, "errors", 1);
    if (rec_case(r, "room for one output"))
        wire_case(r, NULL, nn_gate_half_adder, 2, 2, 1);
}

static void
probe_parity(recorder *r)
{
    rec_group(r, "idea", 6);
    for (size_t n = 2; n <= 4; n++)
        if (rec_case(r, "the parity of a few inputs"))
            wire_case(r, "parity", nn_gate_parity, n, n, 1);
    rec_group(r, "edges", 3);
    if (rec_case(r, "the parity of one input"))
        wire_case(r, "parity", nn_gate_parity, 1, 1, 1);
    if (rec_case(r, "the parity of six inputs"))
        wire_case(r, "parity", nn_gate_parity, 6, 6, 1);
    rec_group(r, "errors", 1);
    if (rec_case(r, "more inputs than a margin allows"))
        wire_case(r, NULL, nn_gate_parity, 7, 7, 1);
    if (rec_case(r, "fewer hidden neurons than inputs"))
        wire_case(r, NULL, nn_gate_parity, 4, 3, 1);
}

const probe_exercise probe_exercises[] = {
    {.id = "2.1",
     .function = "nn_gate_weights",
     .title = "Make four gates",
     .run = probe_gate},
    {.id = "2.2",
     .function = "nn_step_layer",
     .title = "A layer of step neurons",
     .run = probe_layer},
    {.id = "2.3",
     .function = "nn_step_network",
     .title = "Put one layer behind another",
     .needs = "2.2",
     .run = probe_network},
    {.id = "2.4",
     .function = "nn_gate_best_line",
     .title = "Search for the best line",
     .run = probe_line},
    {.id = "2.5",
     .function = "nn_gate_xor",
     .title = "Wire the exclusive or",
     .run = probe_xor},
    {.id = "2.6",
     .function = "nn_gate_half_adder",
     .title = "Add two bits",
     .needs = "2.5",
     .run = probe_half_adder},
    {.id = "2.7",
     .function = "nn_gate_parity",
     .title = "Odd or even",
     .run = probe_parity},
    {.id = NULL},
};
