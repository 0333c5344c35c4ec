/* Every error that nn/perceptron.h promises. */
#include "neurons.h"

#include "../lib/errors.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <stdint.h>

/* Asked for more memory than there is, the sanitizer shall return NULL as
 * malloc does, and not end the program. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static int
refused(int status, int code)
{
    int right = status == code && errors_seen()->count == 1 &&
                errors_seen()->code == code;
    errors_forget();
    return right;
}

static void
test_alloc(void)
{
    nn_perceptron *p = nn_perceptron_alloc(3);
    gsl_test(p == NULL || p->w->size != 3 || !gsl_vector_isnull(p->w) ||
                 p->b != 0.0,
             "a new perceptron is 0");
    nn_perceptron_free(p);
    nn_perceptron_free(NULL);
    errors_record_them();
    gsl_test(nn_perceptron_alloc(0) != NULL ||
                 errors_seen()->code != GSL_EINVAL,
             "no inputs: GSL_EINVAL");
    errors_forget();
    gsl_test(nn_perceptron_alloc(SIZE_MAX / 16) != NULL ||
                 errors_seen()->code != GSL_ENOMEM,
             "no memory: GSL_ENOMEM");
    errors_forget();
}

static void
test_errors_of_one(nn_perceptron *p, const gsl_vector *x3,
                   const gsl_vector *x2)
{
    int mistake = -7;
    gsl_test(!gsl_isnan(nn_perceptron_preact(p, x3)) ||
                 !refused(GSL_EBADLEN, GSL_EBADLEN),
             "preact of a wrong length: NaN and GSL_EBADLEN");
    gsl_test(nn_perceptron_predict(p, x3) != -1 ||
                 !refused(GSL_EBADLEN, GSL_EBADLEN),
             "predict of a wrong length: -1 and GSL_EBADLEN");
    gsl_test(
        !refused(nn_perceptron_update(p, x3, 1, 1.0, &mistake), GSL_EBADLEN),
        "update of a wrong length");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, 2, 1.0, &mistake), GSL_EINVAL),
        "update with the label 2");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, -1, 1.0, &mistake), GSL_EINVAL),
        "update with the label -1");
    gsl_test(
        !refused(nn_perceptron_update(p, x2, 1, 0.0, &mistake), GSL_EINVAL),
        "update with a learning rate of 0");
    gsl_test(!refused(nn_perceptron_update(p, x2, 1, GSL_NAN, &mistake),
                      GSL_EINVAL),
             "update with a learning rate of NaN");
    gsl_test(mistake != -7, "after an error mistake is as it was");
}

static void
test_errors_of_many(nn_perceptron *p, const gsl_matrix *X,
                    const gsl_vector_int *y, const gsl_vector_int *y3,
                    const gsl_vector_int *bad)
{
    nn_perceptron *best = neuron2(5, 6, 7), *other = nn_perceptron_alloc(3);
    nn_perceptron_run run = {77, 77, 77};
    double bound = -7.0;
    size_t m = 77;
    gsl_test(
        !refused(nn_perceptron_fit(p, X, y3, 1, 9, &run), GSL_EBADLEN) ||
            !refused(nn_perceptron_fit(other, X, y, 1, 9, &run),
                     GSL_EBADLEN) ||
            !refused(nn_perceptron_fit(p, X, bad, 1, 9, &run), GSL_EINVAL) ||
            !refused(nn_perceptron_fit(p, X, y, -1, 9, &run), GSL_EINVAL) ||
            !refused(nn_perceptron_fit(p, X, y, 1, 0, &run), GSL_EINVAL),
        "fit refuses shapes, labels, rates and no epochs");
    gsl_test(!refused(nn_perceptron_bound(p, X, y3, &bound), GSL_EBADLEN) ||
                 !refused(nn_perceptron_bound(p, X, bad, &bound), GSL_EINVAL),
             "bound refuses shapes and labels");
    gsl_test(!refused(nn_perceptron_pocket(p, X, y3, 1, 9, best, &m),
                      GSL_EBADLEN) ||
                 !refused(nn_perceptron_pocket(p, X, y, 1, 9, other, &m),
                          GSL_EBADLEN) ||
                 !refused(nn_perceptron_pocket(p, X, bad, 1, 9, best, &m),
                          GSL_EINVAL) ||
                 !refused(nn_perceptron_pocket(p, X, y, 0, 9, best, &m),
                          GSL_EINVAL) ||
                 !refused(nn_perceptron_pocket(p, X, y, 1, 0, best, &m),
                          GSL_EINVAL),
             "pocket refuses shapes, labels, rates and no epochs");
    gsl_test(run.updates != 77 || run.epochs != 77 || run.converged != 77 ||
                 bound != -7.0 || m != 77 || !is_neuron2(best, 5, 6, 7),
             "after an error all outputs are as they were");
    nn_perceptron_free(other);
    nn_perceptron_free(best);
}

static void
test_errors(void)
{
    static const int labels_2[4] = {0, 1, 0, 2};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(corners, 4, 2);
    gsl_vector_int_const_view y =
        gsl_vector_int_const_view_array(and_truth, 4);
    gsl_vector_int_const_view y3 =
        gsl_vector_int_const_view_array(and_truth, 3);
    gsl_vector_int_const_view bad =
        gsl_vector_int_const_view_array(labels_2, 4);
    gsl_vector_const_view x3 = gsl_vector_const_view_array(corners + 2, 3);
    gsl_vector_const_view x2 = gsl_vector_const_view_array(corners + 2, 2);
    nn_perceptron *p = neuron2(1, -1, 0.5);
    test_errors_of_one(p, &x3.vector, &x2.vector);
    test_errors_of_many(p, &X.matrix, &y.vector, &y3.vector, &bad.vector);
    gsl_test(!is_neuron2(p, 1, -1, 0.5), "after an error p is as it was");
    nn_perceptron_free(p);
}

int
main(void)
{
    test_alloc();
    test_errors();
    return gsl_test_summary();
}
