/* The test part of MNIST, if its two files are in data/mnist/. */
#include "nn/data.h"
#include "nn/idx.h"

#include <gsl/gsl_errno.h>

#include <stdlib.h>

enum { CLASSES = 10, SIDE = 28 };

/* Says what is wrong in one line, and ends the program. */
static void
give_up(const char *reason, const char *file, int line, int code)
{
    (void)file;
    (void)line;
    (void)code;
    fprintf(stderr, "%s\n", reason);
    exit(2);
}

/* One image in characters, the darker the more ink. */
static void
print_image(const gsl_matrix *X, size_t i)
{
    for (size_t p = 0; p < SIDE; p++) {
        for (size_t q = 0; q < SIDE; q++)
            putchar(" .:+#"[(int)(4.99 * gsl_matrix_get(X, i, p * SIDE + q))]);
        putchar('\n');
    }
}

int
main(void)
{
    gsl_set_error_handler(give_up);
    gsl_matrix *X =
        nn_idx_read("data/mnist/t10k-images-idx3-ubyte.gz", 1.0 / 255.0);
    gsl_matrix *labels =
        nn_idx_read("data/mnist/t10k-labels-idx1-ubyte.gz", 1.0);
    gsl_vector_int *y = gsl_vector_int_alloc(labels->size1);
    gsl_vector_int *counts = gsl_vector_int_alloc(CLASSES);
    for (size_t i = 0; i < y->size; i++)
        gsl_vector_int_set(y, i, (int)gsl_matrix_get(labels, i, 0));
    nn_class_counts(y, counts);
    printf("%zu images of %zu pixels\n", X->size1, X->size2);
    for (size_t c = 0; c < CLASSES; c++)
        printf("%zu: %d\n", c, gsl_vector_int_get(counts, c));
    print_image(X, 0);
    printf("is a %d\n", gsl_vector_int_get(y, 0));
    gsl_vector_int_free(counts);
    gsl_vector_int_free(y);
    gsl_matrix_free(labels);
    gsl_matrix_free(X);
    return 0;
}
