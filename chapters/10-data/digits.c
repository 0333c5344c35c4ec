/* Writes some digits as an IDX file, as MNIST comes, and reads them back. */
#include "nn/csv.h"
#include "nn/idx.h"
#include "nn/matrix.h"
#include "nn/plot.h"

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

enum { SHOWN = 5, SIDE = 8, PIXELS = SIDE * SIDE, DARKEST = 16 };

static void
put_number(gzFile file, unsigned long number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        gzputc(file, (int)(number >> shift & 255));
}

/* Writes the rows of X as images, 0 to 16 becoming 0 to 255. */
static void
write_images(gzFile file, const gsl_matrix *X)
{
    put_number(file, 0x0803); /* unsigned bytes, three dimensions */
    put_number(file, X->size1);
    put_number(file, SIDE);
    put_number(file, SIDE);
    for (size_t i = 0; i < X->size1; i++)
        for (size_t j = 0; j < PIXELS; j++)
            gzputc(file, (int)gsl_matrix_get(X, i, j) * 255 / DARKEST);
}

/* Writes X to a temporary file, compressed, and reads that. */
static gsl_matrix *
there_and_back(const gsl_matrix *X, double scale)
{
    char path[] = "/tmp/digits-XXXXXX";
    int fd = mkstemp(path);
    gzFile file = fd < 0 ? NULL : gzdopen(fd, "wb");
    if (file == NULL) {
        fprintf(stderr, "no temporary file\n");
        exit(2);
    }
    write_images(file, X);
    gzclose(file);
    gsl_matrix *back = nn_idx_read(path, scale);
    unlink(path);
    return back;
}

/* Image i as a block for gnuplot's `matrix`, the top row first. */
static void
print_image(const gsl_matrix *X, size_t i)
{
    char name[16];
    snprintf(name, sizeof name, "image-%zu", i);
    nn_plot_block(stdout, name);
    gsl_matrix_const_view image =
        gsl_matrix_const_view_array(gsl_matrix_const_ptr(X, i, 0), SIDE, SIDE);
    nn_plot_points(stdout, &image.matrix, NULL, 0);
}

int
main(void)
{
    nn_table *digits = nn_table_read_or_exit("data/digits.csv");
    gsl_matrix *X = there_and_back(digits->X, 1.0 / 255.0);
    gsl_matrix *zeros = there_and_back(digits->X, 1 / 255);
    printf("# read %zu rows of %zu, elements from %g to %g\n", X->size1,
           X->size2, gsl_matrix_min(X), gsl_matrix_max(X));
    printf("# with 1 / 255 for 1.0 / 255.0: elements from %g to %g\n",
           gsl_matrix_min(zeros), gsl_matrix_max(zeros));
    gsl_matrix_scale(digits->X, 1.0 / DARKEST);
    printf("# largest difference from the data: %.4f\n",
           nn_matrix_max_abs_diff(X, digits->X));
    for (size_t i = 0; i < SHOWN; i++)
        print_image(X, i);
    gsl_matrix_free(zeros);
    gsl_matrix_free(X);
    nn_table_free(digits);
    return 0;
}
