/* The probe of chapter 0. */
#include "nn/matrix.h"
#include "probe/recorder.h"

#include <gsl/gsl_math.h>

#include <stdlib.h>

/* A window of n*m in the middle of a larger matrix, whose other elements must
 * stay as they are: the outer matrix is what a case records. */
static gsl_matrix_view
window(gsl_matrix *outer)
{
    return gsl_matrix_submatrix(outer, 1, 1, outer->size1 - 2,
                                outer->size2 - 2);
}

/* ---- 0.1 ---- */

static void
add_row_case(recorder *r, gsl_matrix *Y, gsl_vector *b)
{
    rec_in_matrix(r, "Y before", Y);
    rec_in_vector(r, "b", b);
    rec_out_status(r, nn_matrix_add_row(Y, b));
    rec_out_matrix(r, "Y", Y);
    rec_keep_vector(r, "b", b);
}

static void
probe_add_row(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        add_row_case(r,
                     rec_matrix_of(r, 2, 3, (double[]){6, 7, 8, 10, 11, 12}),
                     rec_vector_of(r, 3, (double[]){10.0, -1.0, 0.5}));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "more rows than columns")) {
            gsl_vector *b = rec_random_vector(r, 4);
            add_row_case(r, rec_random_matrix(r, 5 + k, 4), b);
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "a single row")) {
        gsl_vector *b = rec_random_vector(r, 3);
        add_row_case(r, rec_random_matrix(r, 1, 3), b);
    }
    if (rec_case(r, "a single column")) {
        gsl_vector *b = rec_random_vector(r, 1);
        add_row_case(r, rec_random_matrix(r, 4, 1), b);
    }
    if (rec_case(r, "a window in a larger matrix")) {
        gsl_matrix *outer = rec_random_matrix(r, 4, 7);
        gsl_vector *b = rec_random_vector(r, 5);
        gsl_matrix_view Y = window(outer);
        rec_in_matrix(r, "around Y, before", outer);
        rec_in_vector(r, "b", b);
        rec_out_status(r, nn_matrix_add_row(&Y.matrix, b));
        rec_out_matrix(r, "around Y", outer);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "b as long as a column")) {
        gsl_vector *b = rec_random_vector(r, 4);
        add_row_case(r, rec_random_matrix(r, 4, 3), b);
    }
}

/* ---- 0.2 ---- */

static void
col_sums_case(recorder *r, gsl_matrix *A, gsl_vector *sums)
{
    rec_in_matrix(r, "A", A);
    rec_in_vector(r, "sums before", sums);
    rec_out_status(r, nn_matrix_col_sums(A, sums));
    rec_out_vector(r, "sums", sums);
    rec_keep_matrix(r, "A", A);
}

static void
probe_col_sums(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        col_sums_case(r,
                      rec_matrix_of(r, 2, 3, (double[]){6, 7, 8, 10, 11, 12}),
                      rec_vector(r, 3));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "more rows than columns"))
            col_sums_case(r, rec_random_matrix(r, 5 + k, 4), rec_vector(r, 4));
    rec_group(r, "edges", 3);
    if (rec_case(r, "an output that nobody has written to"))
        col_sums_case(r, rec_random_matrix(r, 4, 3), rec_stale_vector(r, 3));
    if (rec_case(r, "an output with an old answer in it"))
        col_sums_case(r, rec_random_matrix(r, 4, 3),
                      rec_vector_of(r, 3, (double[]){100, 200, 300}));
    if (rec_case(r, "a single row"))
        col_sums_case(r, rec_random_matrix(r, 1, 3), rec_stale_vector(r, 3));
    if (rec_case(r, "negative numbers"))
        col_sums_case(r,
                      rec_matrix_of(r, 3, 2, (double[]){-1, 2, -4, 1, 2, -8}),
                      rec_stale_vector(r, 2));
    rec_group(r, "errors", 1);
    if (rec_case(r, "sums as long as a column")) {
        gsl_vector *sums = rec_random_vector(r, 4);
        col_sums_case(r, rec_random_matrix(r, 4, 3), sums);
    }
}

/* ---- 0.3 ---- */

static long calls;

static double
counted(double x)
{
    calls++;
    return x * x + 1.0;
}

static double
half(double x)
{
    calls++;
    return 0.5 * x;
}

static void
map_case(recorder *r, gsl_matrix *A, double (*f)(double), gsl_matrix *B)
{
    calls = 0;
    rec_in_matrix(r, "A", A);
    rec_in_string(r, "f", f == half ? "x / 2" : "x * x + 1");
    rec_out_status(r, nn_matrix_map(A, f, B));
    rec_out_matrix(r, "B", B);
    rec_out_int(r, "calls of f", calls);
    rec_keep_matrix(r, "A", A);
}

static void
probe_map(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "the case worked on paper"))
        map_case(r, rec_matrix_of(r, 2, 3, (double[]){6, 7, 8, 10, 11, 12}),
                 half, rec_stale_matrix(r, 2, 3));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "random numbers"))
            map_case(r, rec_random_matrix(r, 4 + k, 3), counted,
                     rec_stale_matrix(r, 4 + k, 3));
    rec_group(r, "edges", 4);
    if (rec_case(r, "in place: A and B are one matrix")) {
        gsl_matrix *A = rec_random_matrix(r, 3, 4);
        calls = 0;
        rec_in_matrix(r, "A before", A);
        rec_out_status(r, nn_matrix_map(A, counted, A));
        rec_out_matrix(r, "A", A);
        rec_out_int(r, "calls of f", calls);
    }
    if (rec_case(r, "into a window of a larger matrix")) {
        gsl_matrix *A = rec_random_matrix(r, 3, 2);
        gsl_matrix *outer = rec_random_matrix(r, 5, 4);
        gsl_matrix_view B = window(outer);
        rec_in_matrix(r, "A", A);
        rec_in_matrix(r, "around B, before", outer);
        rec_out_status(r, nn_matrix_map(A, half, &B.matrix));
        rec_out_matrix(r, "around B", outer);
    }
    if (rec_case(r, "infinity and not a number"))
        map_case(r,
                 rec_matrix_of(r, 1, 3, (double[]){GSL_NAN, GSL_POSINF, -0.5}),
                 counted, rec_stale_matrix(r, 1, 3));
    rec_group(r, "errors", 1);
    if (rec_case(r, "B is A turned over")) {
        gsl_matrix *B = rec_random_matrix(r, 3, 2);
        map_case(r, rec_random_matrix(r, 2, 3), half, B);
    }
}

/* ---- 0.4 ---- */

/* The rows as a vector, to show them. */
static void
in_index(recorder *r, const size_t *index, size_t k)
{
    gsl_vector_int *shown = rec_labels(r, k);
    for (size_t i = 0; i < k; i++)
        gsl_vector_int_set(shown, i, (int)index[i]);
    rec_in_labels(r, "index", shown);
}

/* index is copied to a block of exactly its size, so that the sanitizer sees
 * who reads beyond it. */
static void
gather_case(recorder *r, gsl_matrix *X, const size_t *rows, size_t k,
            gsl_matrix *B)
{
    size_t *index = malloc(k * sizeof *index);
    if (index == NULL)
        abort();
    for (size_t i = 0; i < k; i++)
        index[i] = rows[i];
    rec_in_matrix(r, "X", X);
    in_index(r, index, k);
    rec_out_status(r, nn_matrix_gather_rows(X, index, k, B));
    rec_out_matrix(r, "B", B);
    rec_keep_matrix(r, "X", X);
    free(index);
}

static void
probe_gather(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        gather_case(
            r,
            rec_matrix_of(r, 3, 2, (double[]){1.0, 2.0, 3.0, -4.0, 0.5, 6.0}),
            (size_t[]){2, 0, 2, 1}, 4, rec_stale_matrix(r, 4, 2));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "fewer rows than there are")) {
            size_t rows[3];
            for (size_t i = 0; i < 3; i++)
                rows[i] = gsl_rng_uniform_int(rec_rng(r), 4) + 1 + i % 2;
            gather_case(r, rec_random_matrix(r, 6, 4), rows, 3,
                        rec_stale_matrix(r, 3, 4));
        }
    rec_group(r, "edges", 3);
    if (rec_case(r, "every row, backwards"))
        gather_case(r, rec_random_matrix(r, 4, 3), (size_t[]){3, 2, 1, 0}, 4,
                    rec_stale_matrix(r, 4, 3));
    if (rec_case(r, "one row, five times"))
        gather_case(r, rec_random_matrix(r, 3, 2), (size_t[]){1, 1, 1, 1, 1},
                    5, rec_stale_matrix(r, 5, 2));
    if (rec_case(r, "a single row of a single column"))
        gather_case(r, rec_random_matrix(r, 2, 1), (size_t[]){1}, 1,
                    rec_stale_matrix(r, 1, 1));
    rec_group(r, "errors", 1);
    if (rec_case(r, "a row that X has not")) {
        gsl_matrix *B = rec_random_matrix(r, 2, 2);
        gather_case(r, rec_random_matrix(r, 3, 2), (size_t[]){0, 3}, 2, B);
    }
    if (rec_case(r, "B too narrow")) {
        gsl_matrix *B = rec_random_matrix(r, 2, 2);
        gather_case(r, rec_random_matrix(r, 4, 3), (size_t[]){0, 3}, 2, B);
    }
}

/* ---- 0.5 ---- */

static void
diff_case(recorder *r, const gsl_matrix *A, const gsl_matrix *B)
{
    rec_in_matrix(r, "A", A);
    rec_in_matrix(r, "B", B);
    rec_out_double(r, "difference", nn_matrix_max_abs_diff(A, B));
    rec_keep_matrix(r, "A", A);
    rec_keep_matrix(r, "B", B);
}

static void
diff_of(recorder *r, const double a[6], const double b[6])
{
    diff_case(r, rec_matrix_of(r, 2, 3, a), rec_matrix_of(r, 2, 3, b));
}

static void
probe_diff(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "the case worked on paper"))
        diff_of(r, (double[]){1, 2, 3, 4, 5, 6},
                (double[]){1, 2, 3, 4, 7.5, 6});
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random numbers")) {
            gsl_matrix *B = rec_random_matrix(r, 3 + k, 4);
            diff_case(r, rec_random_matrix(r, 3 + k, 4), B);
        }
    if (rec_case(r, "equal matrices"))
        diff_of(r, (double[]){1, 2, 3, 4, 5, 6}, (double[]){1, 2, 3, 4, 5, 6});
    rec_group(r, "edges", 4);
    if (rec_case(r, "not a number in A"))
        diff_of(r, (double[]){1, 2, GSL_NAN, 4, 5, 6},
                (double[]){1, 2, 3, 4, 5, 7});
    if (rec_case(r, "not a number in B, last"))
        diff_of(r, (double[]){1, 2, 3, 4, 5, 6},
                (double[]){1, 2, 3, 4, 8, GSL_NAN});
    if (rec_case(r, "not a number in both, at the same place"))
        diff_of(r, (double[]){1, GSL_NAN, 3, 4, 5, 6},
                (double[]){1, GSL_NAN, 3, 4, 5, 6.5});
    if (rec_case(r, "the same infinity in both"))
        diff_of(r, (double[]){1, 2, 3, GSL_NEGINF, 5, 6},
                (double[]){1, 2, 3, GSL_NEGINF, 5.5, 6});
    if (rec_case(r, "infinities of both signs"))
        diff_of(r, (double[]){1, 2, 3, GSL_NEGINF, 5, 6},
                (double[]){1, 2, 3, GSL_POSINF, 5.5, 6});
    if (rec_case(r, "smaller everywhere, and by less than 1"))
        diff_of(r, (double[]){1, 2, 3, 4, 5, 6},
                (double[]){1.5, 2.25, 3.5, 4.75, 5.5, 6.5});
    rec_group(r, "errors", 1);
    if (rec_case(r, "as many elements in another shape")) {
        gsl_matrix *B = rec_random_matrix(r, 3, 2);
        diff_case(r, rec_random_matrix(r, 2, 3), B);
    }
}

/* ---- 0.6 ---- */

static void
normal_case(recorder *r, gsl_matrix *A, double sigma)
{
    rec_in_double(r, "sigma", sigma);
    rec_out_status(r, nn_matrix_fill_normal(A, sigma, rec_rng(r)));
    rec_out_matrix(r, "A", A);
    /* Somebody else draws from the same generator later. */
    rec_out_double(r, "the next draw", gsl_rng_uniform(rec_rng(r)));
}

static void
probe_normal(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "a standard deviation of 1"))
        normal_case(r, rec_stale_matrix(r, 2, 3), 1.0);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "another standard deviation"))
            normal_case(r, rec_stale_matrix(r, 4, 3 + k), 0.25);
    rec_group(r, "edges", 3);
    if (rec_case(r, "two matrices, one after the other")) {
        normal_case(r, rec_stale_matrix(r, 2, 3), 2.0);
        normal_case(r, rec_stale_matrix(r, 2, 3), 2.0);
    }
    if (rec_case(r, "a standard deviation of 0"))
        normal_case(r, rec_stale_matrix(r, 3, 2), 0.0);
    if (rec_case(r, "into a window of a larger matrix")) {
        gsl_matrix *outer = rec_random_matrix(r, 5, 4);
        gsl_matrix_view A = window(outer);
        rec_in_matrix(r, "around A, before", outer);
        rec_out_status(r, nn_matrix_fill_normal(&A.matrix, 0.5, rec_rng(r)));
        rec_out_matrix(r, "around A", outer);
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "a negative standard deviation"))
        normal_case(r, rec_random_matrix(r, 2, 3), -0.5);
    if (rec_case(r, "a standard deviation that is not a number"))
        normal_case(r, rec_random_matrix(r, 2, 3), GSL_NAN);
}

/* ---- 0.7 ---- */

static void
product_case(recorder *r, gsl_matrix *A, gsl_matrix *B, gsl_matrix *C)
{
    rec_in_matrix(r, "A", A);
    rec_in_matrix(r, "B", B);
    rec_out_status(r, nn_matrix_product(A, B, C));
    rec_out_matrix(r, "C", C);
    rec_keep_matrix(r, "A", A);
    rec_keep_matrix(r, "B", B);
}

static void
probe_product(recorder *r)
{
    rec_group(r, "idea", 5);
    if (rec_case(r, "the case worked on paper"))
        product_case(r,
                     rec_matrix_of(r, 2, 3, (double[]){6, 7, 8, 10, 11, 12}),
                     rec_matrix_of(r, 3, 1, (double[]){1.0, -1.0, 0.5}),
                     rec_matrix(r, 2, 1));
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "three different sizes")) {
            gsl_matrix *B = rec_random_matrix(r, 3, 4);
            product_case(r, rec_random_matrix(r, 5 + k, 3), B,
                         rec_matrix(r, 5 + k, 4));
        }
    rec_group(r, "edges", 4);
    if (rec_case(r, "square matrices"))
        product_case(r, rec_matrix_of(r, 2, 2, (double[]){1, 2, 3, 4}),
                     rec_matrix_of(r, 2, 2, (double[]){1, 1, 0, 1}),
                     rec_stale_matrix(r, 2, 2));
    if (rec_case(r, "an output with an old answer in it")) {
        gsl_matrix *C = rec_matrix(r, 2, 4);
        gsl_matrix_set_all(C, 100.0);
        gsl_matrix *B = rec_random_matrix(r, 3, 4);
        product_case(r, rec_random_matrix(r, 2, 3), B, C);
    }
    if (rec_case(r, "a row times a column")) {
        gsl_matrix *B = rec_random_matrix(r, 5, 1);
        product_case(r, rec_random_matrix(r, 1, 5), B,
                     rec_stale_matrix(r, 1, 1));
    }
    if (rec_case(r, "a column times a row")) {
        gsl_matrix *B = rec_random_matrix(r, 1, 2);
        product_case(r, rec_random_matrix(r, 3, 1), B,
                     rec_stale_matrix(r, 3, 2));
    }
    rec_group(r, "errors", 1);
    if (rec_case(r, "inner sizes that do not meet")) {
        gsl_matrix *C = rec_random_matrix(r, 2, 3);
        gsl_matrix *B = rec_random_matrix(r, 2, 3);
        product_case(r, rec_random_matrix(r, 2, 3), B, C);
    }
    if (rec_case(r, "C turned over")) {
        gsl_matrix *C = rec_random_matrix(r, 4, 2);
        gsl_matrix *B = rec_random_matrix(r, 3, 4);
        product_case(r, rec_random_matrix(r, 2, 3), B, C);
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "0.1",
     .function = "nn_matrix_add_row",
     .title = "Add one row to every row",
     .run = probe_add_row},
    {.id = "0.2",
     .function = "nn_matrix_col_sums",
     .title = "Sum the columns",
     .run = probe_col_sums},
    {.id = "0.3",
     .function = "nn_matrix_map",
     .title = "One function for every element",
     .run = probe_map},
    {.id = "0.4",
     .function = "nn_matrix_gather_rows",
     .title = "Gather rows",
     .run = probe_gather},
    {.id = "0.5",
     .function = "nn_matrix_max_abs_diff",
     .title = "How far apart are two matrices?",
     .run = probe_diff},
    {.id = "0.6",
     .function = "nn_matrix_fill_normal",
     .title = "Fill with normal numbers",
     .run = probe_normal},
    {.id = "0.7",
     .function = "nn_matrix_product",
     .title = "The matrix product",
     .run = probe_product},
    {.id = NULL},
};
