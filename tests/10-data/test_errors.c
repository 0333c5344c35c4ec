/* Every error that nn/data.h promises. */
#include "nn/data.h"

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
test_looking(const gsl_matrix *X, const gsl_vector_int *y,
             const gsl_vector_int *y3)
{
    nn_data_faults f = {77, 77, 77, 77, 77, 77};
    int counts[2] = {77, 77};
    double numbers[15], work[4];
    gsl_vector_int_view c = gsl_vector_int_view_array(counts, 2);
    gsl_matrix_view S = gsl_matrix_view_array(numbers, 3, 5);
    gsl_matrix_view narrow = gsl_matrix_view_array(numbers, 3, 4);
    gsl_vector_view w = gsl_vector_view_array(work, 4);
    gsl_vector_view w3 = gsl_vector_view_array(work, 3);
    for (size_t k = 0; k < 15; k++)
        numbers[k] = 77;
    gsl_test(!refused(nn_data_check(X, y3, 3, &f), GSL_EBADLEN) ||
                 !refused(nn_data_check(X, y, 0, &f), GSL_EINVAL) ||
                 f.not_finite != 77 || f.empty != 77,
             "check refuses shapes and no class");
    gsl_test(!refused(nn_class_counts(y, &c.vector), GSL_EINVAL) ||
                 counts[0] != 77,
             "counts refuse a label outside");
    gsl_test(!refused(nn_column_summary(X, &narrow.matrix, &w.vector),
                      GSL_EBADLEN) ||
                 !refused(nn_column_summary(X, &S.matrix, &w3.vector),
                          GSL_EBADLEN) ||
                 numbers[0] != 77,
             "the summary refuses shapes");
}

static int
split_refused(const gsl_vector_int *y, size_t n_classes, double train,
              double valid, int code)
{
    nn_split *s = nn_split_stratified(y, n_classes, train, valid, NULL);
    int right = s == NULL && refused(code, code);
    nn_split_free(s);
    return right;
}

static void
test_splitting(const gsl_vector_int *y)
{
    gsl_test(!split_refused(y, 2, 0.5, 0.25, GSL_EINVAL),
             "a split refuses a label outside");
    gsl_test(!split_refused(y, 3, -0.5, 0.25, GSL_EDOM) ||
                 !split_refused(y, 3, 0.5, -0.25, GSL_EDOM) ||
                 !split_refused(y, 3, 0.75, 0.5, GSL_EDOM) ||
                 !split_refused(y, 3, GSL_NAN, 0.5, GSL_EDOM),
             "a split refuses shares");
    nn_split_free(NULL);
}

static void
test_scaling(const gsl_matrix *X)
{
    double numbers[12];
    gsl_matrix_view Z = gsl_matrix_view_array(numbers, 4, 3);
    gsl_matrix_view Z3 = gsl_matrix_view_array(numbers, 3, 3);
    nn_scaler *s = nn_scaler_alloc(3), *s2 = nn_scaler_alloc(2);
    numbers[0] = 77;
    gsl_test(!gsl_vector_isnull(s->mean) || gsl_vector_get(s->sigma, 2) != 1.0,
             "a new scaler changes nothing");
    gsl_test(!refused(nn_scaler_fit(X, s2), GSL_EBADLEN) ||
                 gsl_vector_get(s2->sigma, 0) != 1.0,
             "fit refuses other columns");
    gsl_test(!refused(nn_scaler_apply(s2, X, &Z.matrix), GSL_EBADLEN) ||
                 !refused(nn_scaler_apply(s, X, &Z3.matrix), GSL_EBADLEN) ||
                 numbers[0] != 77,
             "apply refuses shapes");
    gsl_test(nn_scaler_alloc(0) != NULL || errors_seen()->code != GSL_EINVAL,
             "no columns: GSL_EINVAL");
    errors_forget();
    gsl_test(nn_scaler_alloc(SIZE_MAX / 16) != NULL ||
                 errors_seen()->code != GSL_ENOMEM,
             "no memory: GSL_ENOMEM");
    errors_forget();
    nn_scaler_free(NULL);
    nn_scaler_free(s2);
    nn_scaler_free(s);
}

int
main(void)
{
    static const double x[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    static const int labels[] = {0, 1, 2, 0};
    gsl_matrix_const_view X = gsl_matrix_const_view_array(x, 4, 3);
    gsl_vector_int_const_view y = gsl_vector_int_const_view_array(labels, 4);
    gsl_vector_int_const_view y3 = gsl_vector_int_const_view_array(labels, 3);
    errors_record_them();
    test_looking(&X.matrix, &y.vector, &y3.vector);
    test_splitting(&y.vector);
    test_scaling(&X.matrix);
    return gsl_test_summary();
}
