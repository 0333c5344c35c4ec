/* Is the contract of nn/gates.h kept?  Against truth tables, arithmetic, and
 * every vertex of the box in which weights may move. */
#include "nn/gates.h"

#include "nn/perceptron.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

#include <math.h>

enum { WIDEST = 6 };

/* A network of at most six neurons a layer, and its parts. */
typedef struct {
    gsl_matrix *W1, *W2;
    gsl_vector *b1, *b2;
} network;

static network
new_network(size_t d, size_t h, size_t m)
{
    return (network){gsl_matrix_alloc(d, h), gsl_matrix_alloc(h, m),
                     gsl_vector_alloc(h), gsl_vector_alloc(m)};
}

static void
free_network(network *p)
{
    gsl_matrix_free(p->W1);
    gsl_matrix_free(p->W2);
    gsl_vector_free(p->b1);
    gsl_vector_free(p->b2);
}

/* All corners of a cube, the first input being the most significant bit. */
static gsl_matrix *
all_corners(size_t n)
{
    gsl_matrix *X = gsl_matrix_alloc((size_t)1 << n, n);
    for (size_t c = 0; c < X->size1; c++)
        for (size_t i = 0; i < n; i++)
            gsl_matrix_set(X, c, i, (double)(c >> (n - 1 - i) & 1));
    return X;
}

/* The smallest |z| of a neuron on one sample over all vertices of the box, or
 * -1 if the sign changes in it. */
static double
closest_in_box(const double *w, double b, const double *x, size_t d)
{
    double closest = GSL_POSINF;
    int positive = 0, negative = 0;
    for (size_t vertex = 0; vertex < (size_t)2 << d; vertex++) {
        double z = b + ((vertex & 1) ? 0.05 : -0.05);
        for (size_t i = 0; i < d; i++)
            z += (w[i] + ((vertex >> (i + 1) & 1) ? 0.05 : -0.05)) * x[i];
        positive |= z > 0.0;
        negative |= z < 0.0;
        closest = fmin(closest, fabs(z));
    }
    return positive && negative ? -1.0 : closest;
}

/* The same for a layer: its worst neuron on its worst sample. */
static double
closest_of_layer(const gsl_matrix *X, const gsl_matrix *W, const gsl_vector *b)
{
    double worst = GSL_POSINF;
    for (size_t i = 0; i < X->size1; i++)
        for (size_t j = 0; j < W->size2; j++) {
            double w[WIDEST], x[WIDEST];
            for (size_t k = 0; k < X->size2; k++) {
                w[k] = gsl_matrix_get(W, k, j);
                x[k] = gsl_matrix_get(X, i, k);
            }
            worst = fmin(worst,
                         closest_in_box(w, gsl_vector_get(b, j), x, X->size2));
        }
    return worst;
}

/* ---- The four gates ---- */

static void
test_gate(nn_gate gate, const char *name, size_t d, const int *truth)
{
    gsl_vector *w = gsl_vector_alloc(d);
    double b = GSL_NAN;
    gsl_matrix *X = all_corners(d);
    gsl_test_int(nn_gate_weights(gate, w, &b), GSL_SUCCESS, "%s is made",
                 name);
    for (size_t i = 0; i < X->size1; i++) {
        double z = b;
        for (size_t j = 0; j < d; j++)
            z += gsl_vector_get(w, j) * gsl_matrix_get(X, i, j);
        gsl_test(nn_step(z) != truth[i] || (z >= 0.0) != truth[i],
                 "equation (2.1): %s at corner %zu, under > and >=", name, i);
        gsl_test(closest_in_box(w->data, b, gsl_matrix_ptr(X, i, 0), d) <
                     0.1 - 1e-12,
                 "equation (2.2): %s keeps its margin at corner %zu", name, i);
    }
    gsl_vector_free(w);
    gsl_matrix_free(X);
}

/* The closed form of the worst case against every vertex of the box. */
static void
test_worst_case(gsl_rng *r)
{
    for (int draw = 0; draw < 200; draw++) {
        double w[3], x[3], b = gsl_ran_flat(r, -2.0, 2.0), z = b, ones = 0.0;
        for (int i = 0; i < 3; i++) {
            w[i] = gsl_ran_flat(r, -2.0, 2.0);
            x[i] = (double)gsl_rng_uniform_int(r, 2);
            z += w[i] * x[i];
            ones += x[i];
        }
        double left = fabs(z) - 0.05 * (1.0 + ones);
        double box = closest_in_box(w, b, x, 3);
        gsl_test(left > 0.0 ? fabs(box - left) > 1e-12 : box > 1e-12,
                 "equation (2.2): the worst case is at a vertex, draw %d",
                 draw);
    }
}

/* ---- Layers ---- */

static void
fill(gsl_matrix *A, gsl_rng *r)
{
    for (size_t i = 0; i < A->size1; i++)
        for (size_t j = 0; j < A->size2; j++)
            gsl_matrix_set(A, i, j, gsl_ran_flat(r, -3.0, 3.0));
}

static void
test_layer(gsl_rng *r)
{
    gsl_matrix *X = gsl_matrix_alloc(5, 3), *W = gsl_matrix_alloc(3, 4);
    gsl_matrix *Y = gsl_matrix_alloc(5, 4);
    gsl_vector *b = gsl_vector_alloc(4);
    fill(X, r);
    fill(W, r);
    for (size_t j = 0; j < 4; j++)
        gsl_vector_set(b, j, gsl_ran_flat(r, -3.0, 3.0));
    gsl_matrix_set_all(Y, GSL_NAN);
    gsl_test_int(nn_step_layer(X, W, b, Y), GSL_SUCCESS, "a layer runs");
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 4; j++) {
            gsl_vector_view w = gsl_matrix_column(W, j);
            gsl_vector_view x = gsl_matrix_row(X, i);
            nn_perceptron p = {&w.vector, gsl_vector_get(b, j)};
            gsl_test(gsl_matrix_get(Y, i, j) !=
                         nn_perceptron_predict(&p, &x.vector),
                     "equation (2.3): neuron %zu on sample %zu is a"
                     " perceptron",
                     j, i);
        }
    gsl_matrix_free(X);
    gsl_matrix_free(W);
    gsl_matrix_free(Y);
    gsl_vector_free(b);
}

/* The case on paper, then with a first score of exactly 0. */
static void
test_paper(void)
{
    double x[] = {1.0, 2.0}, w[] = {1.0, -1.0, 2.0, 0.5, 1.0, -1.0};
    double biases[] = {-2.5, -0.5, -0.5}, y[3];
    gsl_matrix_view X = gsl_matrix_view_array(x, 1, 2);
    gsl_matrix_view W = gsl_matrix_view_array(w, 2, 3);
    gsl_vector_view b = gsl_vector_view_array(biases, 3);
    gsl_matrix_view Y = gsl_matrix_view_array(y, 1, 3);
    for (int k = 0; k < 2; k++) {
        biases[0] = k == 0 ? -2.5 : -2.0;
        nn_step_layer(&X.matrix, &W.matrix, &b.vector, &Y.matrix);
        gsl_test(y[0] != 0.0 || y[1] != 1.0 || y[2] != 0.0,
                 "equation (2.3): the case on paper, bias %g", biases[0]);
    }
}

static void
test_network(gsl_rng *r)
{
    network p = new_network(3, 4, 2);
    gsl_matrix *X = gsl_matrix_alloc(20, 3), *H = gsl_matrix_alloc(20, 4);
    gsl_matrix *Y = gsl_matrix_alloc(20, 2);
    fill(X, r);
    fill(p.W1, r);
    fill(p.W2, r);
    gsl_vector_set_all(p.b1, -0.3);
    gsl_vector_set_all(p.b2, 0.2);
    gsl_test_int(nn_step_network(X, p.W1, p.b1, p.W2, p.b2, H, Y), GSL_SUCCESS,
                 "a network runs");
    for (size_t i = 0; i < 20; i++)
        for (size_t k = 0; k < 2; k++) {
            double z = 0.2;
            for (size_t j = 0; j < 4; j++) {
                double s = -0.3;
                for (size_t l = 0; l < 3; l++)
                    s += gsl_matrix_get(X, i, l) * gsl_matrix_get(p.W1, l, j);
                z += s > 0.0 ? gsl_matrix_get(p.W2, j, k) : 0.0;
            }
            gsl_test(gsl_matrix_get(Y, i, k) != (z > 0.0),
                     "equation (2.5): output %zu on sample %zu, by hand", k,
                     i);
        }
    free_network(&p);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(Y);
}

/* ---- One line ---- */

static int
best_line(unsigned number, const gsl_vector *grid)
{
    int answers[4], right = 99;
    for (unsigned i = 0; i < 4; i++)
        answers[i] = number >> (3 - i) & 1;
    gsl_vector_int_view truth = gsl_vector_int_view_array(answers, 4);
    gsl_test_int(nn_gate_best_line(&truth.vector, grid, &right), GSL_SUCCESS,
                 "function %u is searched", number);
    return right;
}

static void
test_lines(void)
{
    double values[9];
    int separable = 0;
    for (int i = 0; i < 9; i++)
        values[i] = -2.0 + 0.5 * i;
    gsl_vector_view grid = gsl_vector_view_array(values, 9);
    for (unsigned number = 0; number < 16; number++)
        separable += best_line(number, &grid.vector) == 4;
    gsl_test_int(separable, 14, "14 of the 16 functions have a line");
    gsl_test_int(best_line(6, &grid.vector), 3, "XOR gets three corners");
    gsl_test_int(best_line(9, &grid.vector), 3, "its opposite, too");
    double one = 1.0;
    gsl_vector_view single = gsl_vector_view_array(&one, 1);
    gsl_test_int(best_line(1, &single.vector), 1,
                 "one neuron that always fires is right at one corner");
}

/* The four scores of a neuron: two of them sum to what the other two do, so
 * none can be above 0 on one side only. */
static void
test_inequalities(gsl_rng *r)
{
    int found = 0;
    for (int draw = 0; draw < 100000; draw++) {
        double w1 = gsl_ran_flat(r, -9.0, 9.0),
               w2 = gsl_ran_flat(r, -9.0, 9.0);
        double b = gsl_ran_flat(r, -9.0, 9.0);
        found +=
            b <= 0.0 && w2 + b > 0.0 && w1 + b > 0.0 && w1 + w2 + b <= 0.0;
    }
    gsl_test_int(found, 0,
                 "equation (2.4): no neuron of 100000 meets all four");
}

/* ---- Networks wired by hand ---- */

/* Is output k equal to what is expected at every corner, and do all neurons
 * keep their margin? */
static void
test_wired(const network *p, size_t n, size_t m,
           int (*expected)(const double *x, size_t n, size_t k),
           const char *what)
{
    gsl_matrix *X = all_corners(n);
    gsl_matrix *H = gsl_matrix_alloc(X->size1, p->W1->size2);
    gsl_matrix *Y = gsl_matrix_alloc(X->size1, m);
    gsl_test_int(nn_step_network(X, p->W1, p->b1, p->W2, p->b2, H, Y),
                 GSL_SUCCESS, "%s of %zu runs", what, n);
    for (size_t i = 0; i < X->size1; i++)
        for (size_t k = 0; k < m; k++)
            gsl_test((int)gsl_matrix_get(Y, i, k) !=
                         expected(gsl_matrix_ptr(X, i, 0), n, k),
                     "%s of %zu inputs, output %zu at corner %zu", what, n, k,
                     i);
    gsl_test(closest_of_layer(X, p->W1, p->b1) < 0.1 - 1e-12 ||
                 closest_of_layer(H, p->W2, p->b2) < 0.1 - 1e-12,
             "%s of %zu inputs keeps its margin", what, n);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(Y);
}

static int
differs(const double *x, size_t n, size_t k)
{
    (void)n, (void)k;
    return x[0] != x[1];
}

/* Output 0 is the low digit of the sum, output 1 the high one. */
static int
digit(const double *x, size_t n, size_t k)
{
    (void)n;
    return (int)(x[0] + x[1]) >> k & 1;
}

static int
odd(const double *x, size_t n, size_t k)
{
    int answer = 0;
    (void)k;
    for (size_t i = 0; i < n; i++)
        answer ^= x[i] > 0.0;
    return answer;
}

static void
test_wirings(void)
{
    network p = new_network(2, 2, 1), q = new_network(2, 2, 2);
    gsl_test_int(nn_gate_xor(p.W1, p.b1, p.W2, p.b2), GSL_SUCCESS,
                 "the exclusive or is wired");
    test_wired(&p, 2, 1, differs, "equation (2.6): the exclusive or");
    gsl_test_int(nn_gate_half_adder(q.W1, q.b1, q.W2, q.b2), GSL_SUCCESS,
                 "the half adder is wired");
    test_wired(&q, 2, 2, digit, "equation (2.7): the half adder");
    free_network(&p);
    free_network(&q);
    for (size_t n = 1; n <= WIDEST; n++) {
        p = new_network(n, n, 1);
        gsl_test_int(nn_gate_parity(p.W1, p.b1, p.W2, p.b2), GSL_SUCCESS,
                     "parity of %zu is wired", n);
        test_wired(&p, n, 1, odd, "equation (2.8): the parity");
        free_network(&p);
    }
}

/* ---- Errors: reported, and nothing written ---- */

static void
test_gate_errors(void)
{
    double values[] = {7.0, 7.0, 7.0}, b = 7.0;
    gsl_vector_view two = gsl_vector_view_array(values, 2);
    gsl_vector_view three = gsl_vector_view_array(values, 3);
    gsl_test_int(nn_gate_weights(NN_GATE_AND, &three.vector, &b), GSL_EBADLEN,
                 "AND has two inputs");
    gsl_test_int(nn_gate_weights(NN_GATE_NOT, &two.vector, &b), GSL_EBADLEN,
                 "NOT has one input");
    gsl_test_int(nn_gate_weights((nn_gate)4, &two.vector, &b), GSL_EINVAL,
                 "there are four gates");
    int answers[] = {0, 1, 2, 0}, right = 7;
    gsl_vector_int_view truth = gsl_vector_int_view_array(answers, 4);
    gsl_vector_int_view short_truth = gsl_vector_int_view_array(answers, 2);
    gsl_test_int(nn_gate_best_line(&truth.vector, &two.vector, &right),
                 GSL_EINVAL, "2 is no answer");
    gsl_test_int(nn_gate_best_line(&short_truth.vector, &two.vector, &right),
                 GSL_EBADLEN, "a square has four corners");
    gsl_test(values[0] != 7.0 || values[1] != 7.0 || b != 7.0 || right != 7,
             "nothing is written on an error");
}

static void
test_shape_errors(void)
{
    network p = new_network(2, 3, 1);
    gsl_matrix *X = gsl_matrix_calloc(4, 2), *H = gsl_matrix_calloc(4, 3);
    gsl_matrix *Y = gsl_matrix_calloc(4, 1);
    gsl_matrix_set_all(H, 7.0);
    gsl_test_int(nn_step_layer(X, p.W2, p.b2, Y), GSL_EBADLEN,
                 "W needs a row an input");
    gsl_test_int(nn_step_layer(X, p.W1, p.b2, H), GSL_EBADLEN,
                 "b needs an element a neuron");
    gsl_test_int(nn_step_network(X, p.W1, p.b1, p.W2, p.b2, Y, Y), GSL_EBADLEN,
                 "H is as wide as the hidden layer");
    gsl_test_int(nn_step_network(X, p.W1, p.b1, p.W2, p.b2, H, X), GSL_EBADLEN,
                 "Y is as wide as the output layer");
    gsl_test_int(nn_gate_xor(p.W1, p.b1, p.W2, p.b2), GSL_EBADLEN,
                 "XOR has two hidden neurons");
    gsl_test_int(nn_gate_half_adder(p.W1, p.b1, p.W2, p.b2), GSL_EBADLEN,
                 "the half adder has two outputs");
    gsl_test_int(nn_gate_parity(p.W1, p.b1, p.W2, p.b2), GSL_EBADLEN,
                 "parity has a hidden neuron an input");
    network q = new_network(7, 7, 1);
    gsl_test_int(nn_gate_parity(q.W1, q.b1, q.W2, q.b2), GSL_EBADLEN,
                 "parity takes six inputs at most");
    gsl_test(gsl_matrix_min(H) != 7.0 || gsl_matrix_max(H) != 7.0,
             "H is as it was after an error");
    free_network(&p);
    free_network(&q);
    gsl_matrix_free(X);
    gsl_matrix_free(H);
    gsl_matrix_free(Y);
}

int
main(void)
{
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_set_error_handler_off();
    gsl_rng_set(r, 2);
    test_gate(NN_GATE_AND, "AND", 2, (int[]){0, 0, 0, 1});
    test_gate(NN_GATE_OR, "OR", 2, (int[]){0, 1, 1, 1});
    test_gate(NN_GATE_NAND, "NAND", 2, (int[]){1, 1, 1, 0});
    test_gate(NN_GATE_NOT, "NOT", 1, (int[]){1, 0});
    test_worst_case(r);
    test_layer(r);
    test_paper();
    test_network(r);
    test_lines();
    test_inequalities(r);
    test_wirings();
    test_gate_errors();
    test_shape_errors();
    gsl_rng_free(r);
    return gsl_test_summary();
}
