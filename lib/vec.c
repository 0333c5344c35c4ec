/* The same small thing done to a run of numbers.  The contract is in
 * lib/nn/vec.h.
 *
 * Compiled with -O3 and, for this file alone, with the promises that neither
 * errno, nor floating point traps, nor the sign of zero matter: without them a
 * compiler may not do several numbers at a time.  NaN and infinity stay what
 * they are.
 */
#include "nn/vec.h"

#include <math.h>

/* glibc has exp and tanh for several numbers at a time, but tells only compilers
 * that may be careless with NaN.  So they are told here. */
#if defined __GLIBC__ && defined __x86_64__ && defined __GNUC__ &&            \
    !defined __clang__
__attribute__((simd("notinbranch"))) extern double exp(double);
__attribute__((simd("notinbranch"))) extern double tanh(double);
/* One copy for each kind of processor; the program takes the best at start. */
#define NN_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NN_CLONES
#endif

NN_CLONES void
nn_vec_add(size_t n, const double *x, double *y)
{
    for (size_t i = 0; i < n; i++)
        y[i] += x[i];
}

NN_CLONES void
nn_vec_scale(size_t n, double a, const double *x, double *y)
{
    for (size_t i = 0; i < n; i++)
        y[i] = a * x[i];
}

NN_CLONES double
nn_vec_exp(size_t n, const double *x, double shift, double *y)
{
    for (size_t i = 0; i < n; i++)
        y[i] = exp(x[i] - shift);
    double sum = 0.0;
    for (size_t i = 0; i < n; i++)
        sum += y[i];
    return sum;
}

NN_CLONES static void
copy(size_t n, const double *z, double *a)
{
    for (size_t i = 0; i < n; i++)
        a[i] = z[i];
}

NN_CLONES static void
sigmoid(size_t n, const double *z, double *a)
{
    for (size_t i = 0; i < n; i++)
        a[i] = 1.0 / (1.0 + exp(-z[i])); /* 1/inf is 0: no overflow harms */
}

NN_CLONES static void
sigmoid_back(size_t n, const double *a, const double *da, double *dz)
{
    for (size_t i = 0; i < n; i++)
        dz[i] = da[i] * (a[i] * (1.0 - a[i]));
}

NN_CLONES static void
hyperbolic(size_t n, const double *z, double *a)
{
    for (size_t i = 0; i < n; i++)
        a[i] = tanh(z[i]);
}

NN_CLONES static void
hyperbolic_back(size_t n, const double *a, const double *da, double *dz)
{
    for (size_t i = 0; i < n; i++)
        dz[i] = da[i] * (1.0 - a[i] * a[i]);
}

/* Below 0, slope times z.  NaN is not at most 0, so it goes through. */
NN_CLONES static void
leak(size_t n, double slope, const double *z, double *a)
{
    for (size_t i = 0; i < n; i++)
        a[i] = z[i] <= 0.0 ? slope * z[i] : z[i];
}

/* Not leak with slope 0: 0 times -inf is NaN. */
NN_CLONES static void
rectify(size_t n, const double *z, double *a)
{
    for (size_t i = 0; i < n; i++)
        a[i] = z[i] <= 0.0 ? 0.0 : z[i];
}

/* For both, and with slope 1 for the identity. */
NN_CLONES static void
leak_back(size_t n, double slope, const double *z, const double *da,
          double *dz)
{
    for (size_t i = 0; i < n; i++)
        dz[i] = z[i] > 0.0 ? da[i] : z[i] <= 0.0 ? slope * da[i] : z[i];
}

void
nn_vec_act(nn_act act, size_t n, const double *z, double *a)
{
    switch (act) {
    case NN_ACT_IDENTITY:
        copy(n, z, a);
        break;
    case NN_ACT_SIGMOID:
        sigmoid(n, z, a);
        break;
    case NN_ACT_TANH:
        hyperbolic(n, z, a);
        break;
    case NN_ACT_RELU:
        rectify(n, z, a);
        break;
    case NN_ACT_LEAKY_RELU:
        leak(n, 0.01, z, a);
        break;
    default:
        for (size_t i = 0; i < n; i++)
            a[i] = nn_act_value(act, z[i]);
    }
}

void
nn_vec_act_back(nn_act act, size_t n, const double *z, const double *a,
                const double *da, double *dz)
{
    switch (act) {
    case NN_ACT_IDENTITY:
        leak_back(n, 1.0, z, da, dz);
        break;
    case NN_ACT_SIGMOID:
        sigmoid_back(n, a, da, dz);
        break;
    case NN_ACT_TANH:
        hyperbolic_back(n, a, da, dz);
        break;
    case NN_ACT_RELU:
        leak_back(n, 0.0, z, da, dz);
        break;
    case NN_ACT_LEAKY_RELU:
        leak_back(n, 0.01, z, da, dz);
        break;
    default:
        for (size_t i = 0; i < n; i++)
            dz[i] = da[i] * nn_act_slope(act, z[i]);
    }
}

/* ---- Rows: a pointer, the distance of rows, and of a vector its stride ---- */

NN_CLONES static void
add_row(size_t n, size_t m, const double *b, size_t stride, double *restrict y,
        size_t tda)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            y[i * tda + j] += b[j * stride];
}

void
nn_vec_add_row(gsl_matrix *Y, const gsl_vector *b)
{
    add_row(Y->size1, Y->size2, b->data, b->stride, Y->data, Y->tda);
}

NN_CLONES static void
col_sums(size_t n, size_t m, const double *a, size_t tda,
         double *restrict sums, size_t stride)
{
    for (size_t j = 0; j < m; j++)
        sums[j * stride] = 0.0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            sums[j * stride] += a[i * tda + j];
}

void
nn_vec_col_sums(const gsl_matrix *A, gsl_vector *sums)
{
    col_sums(A->size1, A->size2, A->data, A->tda, sums->data, sums->stride);
}

NN_CLONES static void
gather_rows(size_t n, size_t m, const double *x, size_t x_tda,
            const size_t *index, double *restrict b, size_t b_tda)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            b[i * b_tda + j] = x[index[i] * x_tda + j];
}

void
nn_vec_gather_rows(const gsl_matrix *X, const size_t *index, gsl_matrix *B)
{
    gather_rows(B->size1, B->size2, X->data, X->tda, index, B->data, B->tda);
}
