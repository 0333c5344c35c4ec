/* The probe of chapter 7. */
#include "neurons.h"
#include "walks.h"

static const char *const op_names[] = {
    "none of them", "+", "-", "*", "/", "pow", "exp", "log", "tanh", "relu"};

static int
takes_two(nn_value_op op)
{
    return op >= NN_VALUE_ADD && op <= NN_VALUE_DIV;
}

/* ---- 7.1 ---- */

static void
make_case(recorder *r, nn_value_op op, double x, double y, double k)
{
    nn_tape *t = nn_tape_alloc(4);
    nn_value *a = leaf(t, x), *b = takes_two(op) ? leaf(t, y) : NULL;
    rec_in_string(r, "operation", op_names[op]);
    rec_in_double(r, "a", x);
    if (b != NULL)
        rec_in_double(r, "b", y);
    if (op == NN_VALUE_POW)
        rec_in_double(r, "k", k);
    nn_value *v = nn_value_make(t, op, a, b, k);
    rec_out_int(r, "position on the tape", position(t, v));
    if (position(t, v) >= 0) {
        rec_out_double(r, "data", v->data);
        rec_out_double(r, "grad", v->grad);
    }
    rec_out_double(r, "a afterwards", a->data);
    nn_tape_free(t);
}

/* Both operands are one value. */
static void
make_of_one(recorder *r, nn_value_op op, double x)
{
    nn_tape *t = nn_tape_alloc(2);
    nn_value *a = leaf(t, x);
    rec_in_string(r, "operation", op_names[op]);
    rec_in_double(r, "a, which is b too", x);
    nn_value *v = nn_value_make(t, op, a, a, 0.0);
    rec_out_double(r, "data", v == NULL ? GSL_NAN : v->data);
    nn_tape_free(t);
}

/* Asks for a value that cannot be made. */
static void
make_refused(recorder *r, nn_value_op op, size_t capacity, int with_b)
{
    nn_tape *t = nn_tape_alloc(capacity);
    nn_value *a = leaf(t, 0.5), *b = leaf(t, 0.25);
    nn_value *v = nn_value_make(t, op, a, with_b ? b : NULL, 0.0);
    rec_in_int(r, "capacity of the tape", (long)capacity);
    rec_in_int(r, "values on it", 2);
    rec_out_int(r, "position on the tape", position(t, v));
    rec_out_int(r, "values afterwards", (long)t->size);
    nn_tape_free(t);
}

static void
probe_make(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the first product of the lesson"))
        make_case(r, NN_VALUE_MUL, 2.0, -3.0, 0.0);
    for (nn_value_op op = NN_VALUE_ADD; op <= NN_VALUE_RELU; op++)
        for (size_t k = 0; k < rec_repeat(r, 2); k++)
            if (rec_case(r, "random numbers")) {
                double power = gsl_ran_flat(rec_rng(r), 1.3, 2.6);
                double y = gsl_ran_flat(rec_rng(r), -3.0, -1.2);
                make_case(r, op, gsl_ran_flat(rec_rng(r), 0.2, 0.9), y, power);
            }
    if (rec_case(r, "relu of a number below 0"))
        make_case(r, NN_VALUE_RELU, -0.75, 0.0, 0.0);
    rec_group(r, "edges", 3);
    if (rec_case(r, "relu of what is not a number"))
        make_case(r, NN_VALUE_RELU, GSL_NAN, 0.0, 0.0);
    if (rec_case(r, "tanh of a large number"))
        make_case(r, NN_VALUE_TANH, 800.0, 0.0, 0.0);
    if (rec_case(r, "a whole power of a number below 0"))
        make_case(r, NN_VALUE_POW, -2.0, 0.0, 3.0);
    if (rec_case(r, "one over zero"))
        make_case(r, NN_VALUE_DIV, 1.0, 0.0, 0.0);
    if (rec_case(r, "the logarithm of a number below 0"))
        make_case(r, NN_VALUE_LOG, -1.5, 0.0, 0.0);
    if (rec_case(r, "a value with itself"))
        make_of_one(r, NN_VALUE_MUL, -1.5);
    rec_group(r, "errors", 1);
    if (rec_case(r, "an operation that does not exist"))
        make_refused(r, (nn_value_op)77, 4, 1);
    if (rec_case(r, "a product with one operand"))
        make_refused(r, NN_VALUE_MUL, 4, 0);
    if (rec_case(r, "a full tape"))
        make_refused(r, NN_VALUE_ADD, 2, 1);
}

/* ---- 7.2 ---- */

/* Pushes the gradient g of op on a and b, which hold some already. */
static void
push_case(recorder *r, nn_value_op op, double x, double y, double k, double g)
{
    nn_value a = {.data = x, .grad = gsl_ran_flat(rec_rng(r), 2.0, 5.0)};
    nn_value b = {.data = y, .grad = gsl_ran_flat(rec_rng(r), 2.0, 5.0)};
    nn_value v = {.op = op, .a = &a, .k = k, .grad = g};
    v.b = takes_two(op) ? &b : NULL;
    v.data = forward(&v);
    rec_in_string(r, "operation", op_names[op]);
    rec_in_double(r, "a", x);
    if (v.b != NULL)
        rec_in_double(r, "b", y);
    if (op == NN_VALUE_POW)
        rec_in_double(r, "k", k);
    rec_in_double(r, "gradient of the result", g);
    rec_in_double(r, "gradient of a before", a.grad);
    if (v.b != NULL)
        rec_in_double(r, "gradient of b before", b.grad);
    nn_value_push(&v);
    rec_out_double(r, "gradient of a", a.grad);
    rec_out_double(r, "gradient of b", b.grad);
    rec_out_double(r, "gradient of the result, afterwards", v.grad);
}

/* Both operands are one value, which has no gradient yet. */
static void
push_to_one(recorder *r, nn_value_op op, double x)
{
    nn_value a = {.data = x};
    nn_value v = {.op = op, .a = &a, .b = &a, .grad = 1.0};
    v.data = forward(&v);
    rec_in_string(r, "operation", op_names[op]);
    rec_in_double(r, "a, which is b too", x);
    rec_in_double(r, "gradient of the result", 1.0);
    nn_value_push(&v);
    rec_out_double(r, "gradient of a", a.grad);
}

static void
push_leaf(recorder *r)
{
    nn_value v = {.data = 0.5, .grad = -1.5};
    nn_value_push(&v);
    rec_out_double(r, "data", v.data);
    rec_out_double(r, "gradient", v.grad);
}

static void
probe_push(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the product of d and f in the lesson"))
        push_case(r, NN_VALUE_MUL, 4.0, -2.0, 0.0, 1.0);
    for (nn_value_op op = NN_VALUE_ADD; op <= NN_VALUE_RELU; op++)
        for (size_t k = 0; k < rec_repeat(r, 2); k++)
            if (rec_case(r, "random numbers")) {
                double g = gsl_ran_flat(rec_rng(r), -0.9, -0.3);
                double power = gsl_ran_flat(rec_rng(r), 2.3, 3.6);
                double y = gsl_ran_flat(rec_rng(r), -3.0, -1.2);
                push_case(r, op, gsl_ran_flat(rec_rng(r), 0.2, 0.9), y, power,
                          g);
            }
    if (rec_case(r, "the cube of 2"))
        push_case(r, NN_VALUE_POW, 2.0, 0.0, 3.0, 1.0);
    if (rec_case(r, "a value added to itself"))
        push_to_one(r, NN_VALUE_ADD, 3.0);
    rec_group(r, "edges", 4);
    if (rec_case(r, "a value multiplied by itself"))
        push_to_one(r, NN_VALUE_MUL, -1.5);
    if (rec_case(r, "relu below 0"))
        push_case(r, NN_VALUE_RELU, -0.75, 0.0, 0.0, 1.5);
    if (rec_case(r, "relu at exactly 0"))
        push_case(r, NN_VALUE_RELU, 0.0, 0.0, 0.0, 1.5);
    if (rec_case(r, "a power of a number below 0"))
        push_case(r, NN_VALUE_POW, -1.5, 0.0, 2.0, 0.5);
    if (rec_case(r, "the power 0 of 0"))
        push_case(r, NN_VALUE_POW, 0.0, 0.0, 0.0, 0.5);
    if (rec_case(r, "tanh far out"))
        push_case(r, NN_VALUE_TANH, 400.0, 0.0, 0.0, 0.5);
    if (rec_case(r, "a leaf"))
        push_leaf(r);
}

/* ---- 7.5 ---- */

static void
zero_case(recorder *r, nn_tape *t)
{
    in_graph(r, t);
    for (size_t i = 0; i < t->size; i++)
        t->values[i].grad = gsl_ran_flat(rec_rng(r), 0.5, 1.5);
    rec_in_vector(r, "gradients before", gradients(r, t));
    gsl_vector *x = numbers(r, t);
    rec_in_vector(r, "data", x);
    nn_tape_zero(t);
    rec_out_vector(r, "gradients", gradients(r, t));
    for (size_t i = 0; i < t->size; i++)
        gsl_vector_set(x, i, t->values[i].data);
    rec_keep_vector(r, "data", x);
    rec_out_int(r, "values on the tape", (long)t->size);
}

static void
probe_zero(recorder *r)
{
    rec_group(r, "idea", 6);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "a graph with gradients in it")) {
            nn_tape *t = nn_tape_alloc(20);
            worked_example(t);
            zero_case(r, t);
            nn_tape_free(t);
        }
    rec_group(r, "edges", 4);
    if (rec_case(r, "a full tape")) {
        nn_tape *t = nn_tape_alloc(7);
        worked_example(t);
        zero_case(r, t);
        nn_tape_free(t);
    }
    if (rec_case(r, "gradients that are not numbers")) {
        nn_tape *t = nn_tape_alloc(3);
        nn_value *a = leaf(t, 0.5);
        add(t, a, a)->grad = GSL_NAN;
        a->grad = GSL_POSINF;
        nn_tape_zero(t);
        rec_out_vector(r, "gradients", gradients(r, t));
        nn_tape_free(t);
    }
    if (rec_case(r, "a value alone")) {
        nn_tape *t = nn_tape_alloc(2);
        leaf(t, 0.5);
        zero_case(r, t);
        nn_tape_free(t);
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "7.1",
     .function = "nn_value_make",
     .title = "What an operation makes",
     .run = probe_make},
    {.id = "7.2",
     .function = "nn_value_push",
     .title = "One step of the chain rule",
     .run = probe_push},
    {.id = "7.3",
     .function = "nn_value_order",
     .title = "Operands first",
     .run = probe_order},
    {.id = "7.4",
     .function = "nn_value_backward",
     .title = "From the root to every leaf",
     .needs = "7.2 7.3",
     .run = probe_backward},
    {.id = "7.5",
     .function = "nn_tape_zero",
     .title = "Start again from 0",
     .run = probe_zero},
    {.id = "7.6",
     .function = "nn_value_neuron",
     .title = "A neuron made of values",
     .needs = "7.1",
     .run = probe_neuron},
    {.id = "7.7",
     .function = "nn_value_layer",
     .title = "A layer made of values",
     .needs = "7.1",
     .run = probe_layer},
    {.id = NULL},
};
