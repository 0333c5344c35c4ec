/* Whole graphs of chapter 7: against the lesson's numbers, closed forms, another
 * library's, and differences. */
#include "nn/value.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_poly.h>
#include <gsl/gsl_test.h>

enum { DEEP = 100000 };

static void
test_paper_cases(void)
{
    nn_tape *t = nn_tape_alloc(20);
    nn_value *a = nn_value_leaf(t, 2.0), *b = nn_value_leaf(t, -3.0);
    nn_value *c = nn_value_leaf(t, 10.0), *f = nn_value_leaf(t, -2.0);
    nn_value *d = nn_value_add(t, nn_value_mul(t, a, b), c);
    nn_value *L = nn_value_mul(t, d, f);
    nn_value_backward(t, L);
    gsl_test(L->data != -8.0, "L is -8");
    gsl_test(L->grad != 1.0, "equation (7.7): the seed is 1");
    gsl_test(a->grad != 6.0 || b->grad != -4.0 || c->grad != -2.0 ||
                 f->grad != 4.0,
             "equation (7.1): the slopes of (ab + c) f are 6, -4, -2, 4");
    nn_tape_reset(t, 0);
    a = nn_value_leaf(t, 3.0);
    nn_value *sum = nn_value_add(t, a, a);
    nn_value_backward(t, nn_value_add(t, sum, sum));
    gsl_test(a->grad != 4.0, "equation (7.5): a + a + (a + a) has slope 4");
    nn_tape_free(t);
}

static void
test_shared_values(void)
{
    nn_tape *t = nn_tape_alloc(20);
    nn_value *a = nn_value_leaf(t, 2.0), *b = nn_value_leaf(t, 3.0);
    nn_value *s = nn_value_add(t, a, b), *p = nn_value_mul(t, a, b);
    nn_value *y =
        nn_value_add(t, nn_value_add(t, s, p), nn_value_mul(t, s, p));
    nn_value_backward(t, y);
    gsl_test(a->grad != 25.0 || b->grad != 19.0,
             "equation (7.5): the slopes of (a+b) + ab + (a+b)ab are 25, 19");
    nn_value_backward(t, y);
    gsl_test(a->grad == 25.0, "a second pass needs zeros");
    nn_tape_zero(t);
    nn_value_backward(t, y);
    gsl_test(a->grad != 25.0 || b->grad != 19.0, "with them it is the first");
    nn_tape_free(t);
}

/* The README of micrograd gives four digits after the point. */
static void
test_micrograd(void)
{
    nn_tape *t = nn_tape_alloc(64);
    nn_value *a = nn_value_leaf(t, -4.0), *b = nn_value_leaf(t, 2.0);
    nn_value *one = nn_value_leaf(t, 1.0), *two = nn_value_leaf(t, 2.0);
    nn_value *c = nn_value_add(t, a, b), *d = nn_value_mul(t, a, b);
    d = nn_value_add(t, d, nn_value_pow(t, b, 3.0));
    c = nn_value_add(t, c, nn_value_add(t, c, one));
    c = nn_value_add(t, c, nn_value_sub(t, nn_value_add(t, one, c), a));
    nn_value *r = nn_value_relu(t, nn_value_add(t, b, a));
    d = nn_value_add(t, d, nn_value_add(t, nn_value_mul(t, d, two), r));
    r = nn_value_relu(t, nn_value_sub(t, b, a));
    nn_value *d3 = nn_value_mul(t, nn_value_leaf(t, 3.0), d);
    d = nn_value_add(t, d, nn_value_add(t, d3, r));
    nn_value *f = nn_value_pow(t, nn_value_sub(t, c, d), 2.0);
    nn_value *tenth = nn_value_div(t, nn_value_leaf(t, 10.0), f);
    nn_value *g = nn_value_add(t, nn_value_div(t, f, two), tenth);
    nn_value_backward(t, g);
    gsl_test_abs(g->data, 24.7041, 5e-5, "micrograd's g");
    gsl_test_abs(a->grad, 138.8338, 5e-5, "micrograd's dg/da");
    gsl_test_abs(b->grad, 645.5773, 5e-5, "micrograd's dg/db");
    nn_tape_free(t);
}

/* The product of n numbers: the slope along each is the product of the others.
 * And the logarithm of a sum of exponentials, whose slopes sum to 1. */
static void
test_closed_forms(void)
{
    enum { N = 9 };
    nn_tape *t = nn_tape_alloc(100);
    nn_value *x[N];
    for (size_t i = 0; i < N; i++)
        x[i] = nn_value_leaf(t, 0.5 + 0.25 * (double)i);
    nn_value *product = x[0], *sum = nn_value_exp(t, x[0]);
    for (size_t i = 1; i < N; i++) {
        product = nn_value_mul(t, product, x[i]);
        sum = nn_value_add(t, sum, nn_value_exp(t, x[i]));
    }
    nn_value *log_sum = nn_value_log(t, sum);
    nn_value_backward(t, product);
    for (size_t i = 0; i < N; i++)
        gsl_test_rel(x[i]->grad, product->data / x[i]->data, 1e-14,
                     "the slope of a product is the product of the others");
    nn_tape_zero(t);
    nn_value_backward(t, log_sum);
    for (size_t i = 0; i < N; i++)
        gsl_test_rel(x[i]->grad, exp(x[i]->data) / sum->data, 1e-14,
                     "the slopes of log sum exp are shares");
    nn_tape_free(t);
}

/* Horner's rule made of values against GSL's derivative of a polynomial. */
static void
test_polynomial(void)
{
    static const double c[] = {1.0, -2.0, 0.5, 3.0, -1.5};
    for (double at = -1.0; at <= 1.0; at += 0.25) {
        nn_tape *t = nn_tape_alloc(40);
        nn_value *x = nn_value_leaf(t, at), *p = nn_value_leaf(t, c[4]);
        for (int k = 3; k >= 0; k--)
            p = nn_value_add(t, nn_value_mul(t, p, x), nn_value_leaf(t, c[k]));
        nn_value_backward(t, p);
        double both[2];
        gsl_poly_eval_derivs(c, 5, at, both, 2);
        gsl_test_abs(p->data, both[0], 1e-14, "a polynomial at %g", at);
        gsl_test_abs(x->grad, both[1], 1e-13, "and its slope");
        nn_tape_free(t);
    }
}

static void
test_order(void)
{
    nn_tape *t = nn_tape_alloc(DEEP);
    nn_value *x = nn_value_leaf(t, 1.0), *v = x;
    for (size_t n = 0; n <= 20; n++) {
        gsl_test(nn_value_order(t, v, t->order) != n + 1,
                 "equation (7.6): %zu doublings are %zu values", n, n + 1);
        v = nn_value_add(t, v, v);
    }
    nn_value_backward(t, v);
    gsl_test(x->grad != gsl_pow_int(2.0, 21), "21 doublings have slope 2^21");
    while (t->size < t->capacity)
        v = nn_value_add(t, v, x);
    gsl_test(nn_value_order(t, v, t->order) != DEEP ||
                 t->order[DEEP - 1] != v || t->order[0] != x,
             "a chain of %d values is ordered", DEEP);
    int seen = 0;
    for (size_t i = 0; i < t->size; i++)
        seen += t->values[i].seen;
    gsl_test(seen != 0, "no mark is left behind");
    nn_tape_free(t);
}

int
main(void)
{
    test_paper_cases();
    test_shared_values();
    test_micrograd();
    test_closed_forms();
    test_polynomial();
    test_order();
    return gsl_test_summary();
}
