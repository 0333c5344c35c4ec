/* Single operations of chapter 7 against closed forms and GSL's derivatives. */
#include "nn/value.h"

#include "../lib/errors.h"

#include <gsl/gsl_deriv.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

typedef struct {
    nn_value_op op;
    double a, b, k;
    int along_b; /* vary b in the place of a */
} operation;

/* What the operation makes, as a function of one of its operands. */
static double
result(double x, void *params)
{
    const operation *o = params;
    nn_tape *t = nn_tape_alloc(3);
    nn_value *a = nn_value_leaf(t, o->along_b ? o->a : x);
    nn_value *b = nn_value_leaf(t, o->along_b ? x : o->b);
    double y = nn_value_make(t, o->op, a, b, o->k)->data;
    nn_tape_free(t);
    return y;
}

/* What a push adds to one of the operands. */
static double
pushed(const operation *o, double g)
{
    nn_tape *t = nn_tape_alloc(3);
    nn_value *a = nn_value_leaf(t, o->a), *b = nn_value_leaf(t, o->b);
    nn_value *v = nn_value_make(t, o->op, a, b, o->k);
    v->grad = g;
    nn_value_push(v);
    double added = o->along_b ? b->grad : a->grad;
    nn_tape_free(t);
    return added;
}

/* Every operation, along both operands, against GSL's central differences. */
static void
test_slopes(void)
{
    for (nn_value_op op = NN_VALUE_ADD; op <= NN_VALUE_RELU; op++)
        for (int along_b = 0; along_b <= (op <= NN_VALUE_DIV); along_b++)
            for (int k = 0; k < 5; k++) {
                operation o = {op, 0.3 + 0.4 * k, -0.9 - 0.3 * k, 1.7 - k,
                               along_b};
                gsl_function f = {result, &o};
                double slope, error;
                gsl_deriv_central(&f, along_b ? o.b : o.a, 1e-3, &slope,
                                  &error);
                gsl_test_abs(pushed(&o, -1.5), -1.5 * slope, 1e-7,
                             "equation (7.1): operation %d passes on its"
                             " gradient times its slope along %s",
                             (int)op, along_b ? "b" : "a");
            }
}

static void
test_closed_forms(void)
{
    operation quotient = {NN_VALUE_DIV, 3.0, 4.0, 0.0, 0};
    gsl_test_rel(pushed(&quotient, 1.0), 0.25, 1e-15,
                 "equation (7.2): the slope of 3/4 along 3 is 1/4");
    quotient.along_b = 1;
    gsl_test_rel(pushed(&quotient, 1.0), -0.1875, 1e-15,
                 "equation (7.2): the slope of 3/4 along 4 is -3/16");
    operation cube = {NN_VALUE_POW, 2.0, 0.0, 3.0, 0};
    gsl_test_rel(pushed(&cube, 1.0), 12.0, 1e-15,
                 "equation (7.3): the slope of the cube at 2 is 12");
    cube.a = -2.0;
    gsl_test_rel(pushed(&cube, 1.0), 12.0, 1e-15,
                 "equation (7.3): the slope of the cube at -2 is 12");
    for (double x = -3.0; x <= 3.0; x += 0.5) {
        operation o = {NN_VALUE_TANH, x, 0.0, 0.0, 0};
        gsl_test_rel(pushed(&o, 1.0), 1.0 / gsl_pow_2(cosh(x)), 1e-12,
                     "equation (7.4): the slope of tanh at %g is 1/cosh^2", x);
    }
}

static void
test_edges(void)
{
    operation o = {NN_VALUE_RELU, 0.0, 0.0, 0.0, 0};
    gsl_test(result(GSL_NAN, &o) == result(GSL_NAN, &o),
             "NaN goes through relu");
    gsl_test(result(-2.0, &o) != 0.0 || result(2.0, &o) != 2.0,
             "relu is 0 below 0");
    gsl_test(pushed(&o, 1.0) != 0.0, "the slope of relu at 0 is 0");
    o = (operation){NN_VALUE_POW, 0.0, 0.0, 0.0, 0};
    gsl_test(pushed(&o, 1.0) != 0.0, "the slope of 0^0 is 0");
    o = (operation){NN_VALUE_POW, 0.0, 0.0, 1.0, 0};
    gsl_test(pushed(&o, 1.0) != 1.0, "the slope of 0^1 is 1");
    o = (operation){NN_VALUE_LOG, 0.0, 0.0, 0.0, 0};
    gsl_test(gsl_isinf(result(0.0, &o)) != -1, "the logarithm of 0 is -inf");
    gsl_test(!gsl_isnan(result(-1.0, &o)), "that of -1 is NaN");
}

static void
test_errors(void)
{
    nn_tape *t = nn_tape_alloc(2);
    nn_value *a = nn_value_leaf(t, 1.0), *b = nn_value_leaf(t, 2.0);
    errors_record_them();
    gsl_test(nn_value_add(t, a, b) != NULL, "a full tape makes no value");
    gsl_test_int(errors_seen()->code, GSL_ENOMEM, "and says so");
    errors_forget();
    gsl_test(nn_value_mul(t, nn_value_add(t, a, NULL), b) != NULL,
             "NULL makes NULL");
    gsl_test_int(errors_seen()->count, 0, "and no further error");
    gsl_test(nn_value_make(t, NN_VALUE_LEAF, a, b, 0.0) != NULL,
             "a leaf is not made by an operation");
    gsl_test_int(errors_seen()->code, GSL_EINVAL, "and that is said");
    gsl_test(nn_tape_alloc(0) != NULL, "a tape has room for a value");
    nn_tape_reset(t, 5);
    gsl_test_int((int)t->size, 2,
                 "a reset to more than there is does nothing");
    nn_tape_reset(t, 1);
    gsl_test_int((int)t->size, 1, "a reset keeps as many as it is told");
    nn_tape_free(t);
    nn_tape_free(NULL);
}

int
main(void)
{
    test_slopes();
    test_closed_forms();
    test_edges();
    test_errors();
    return gsl_test_summary();
}
