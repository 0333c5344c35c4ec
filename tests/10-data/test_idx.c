/* IDX files: numbers, items, and what a bad file is told. */
#include "idx_files.h"
#include "nn/idx.h"

#include "../lib/errors.h"

#include <gsl/gsl_rng.h>
#include <gsl/gsl_test.h>

static void
test_number(void)
{
    static const unsigned char bytes[][4] = {
        {0, 0, 8, 3}, {0, 0, 234, 96}, {1, 2, 3, 4}, {255, 255, 255, 255}};
    static const unsigned long want[] = {2051, 60000, 16909060, 4294967295};
    for (size_t k = 0; k < 4; k++)
        gsl_test(nn_idx_number(bytes[k]) != want[k],
                 "equation (10.8): %lu from its four bytes", want[k]);
}

/* A file longer than any buffer, whose byte number says what it holds. */
static void
test_items(int compress)
{
    static const unsigned long lengths[] = {300, 9, 7};
    enum { ITEMS = 300 * 9 * 7, ALL = 16 + ITEMS };
    unsigned char *bytes = malloc(ALL);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    char path[IDX_PATH];
    idx_header(bytes, 3, lengths);
    for (size_t k = 16; k < ALL; k++)
        bytes[k] = (unsigned char)gsl_rng_uniform_int(r, 256);
    idx_write(path, bytes, ALL, compress);
    gsl_matrix *X = nn_idx_read(path, 1.0 / 255.0);
    unlink(path);
    gsl_test(X == NULL || X->size1 != 300 || X->size2 != 63,
             "300 images of 9 by 7 are 300 rows of 63");
    int right = 1;
    for (size_t i = 0; X != NULL && i < 300; i++)
        for (size_t p = 0; p < 9; p++)
            for (size_t q = 0; q < 7; q++)
                right &= gsl_matrix_get(X, i, p * 7 + q) ==
                         1.0 / 255.0 * bytes[16 + (i * 9 + p) * 7 + q];
    gsl_test(!right, "equation (10.9): where pixel (i, p, q) stands");
    gsl_matrix_free(X);
    gsl_rng_free(r);
    free(bytes);
}

/* Is a file of these bytes refused with this code and this message? */
static void
test_refused(const unsigned char *bytes, size_t n, int code, const char *says)
{
    char path[IDX_PATH], want[IDX_PATH + 64];
    for (int compress = 0; compress < 2; compress++) {
        idx_write(path, bytes, n, compress);
        snprintf(want, sizeof want, "%s: %s", path, says);
        gsl_matrix *X = nn_idx_read(path, 1.0);
        unlink(path);
        gsl_test(X != NULL || errors_seen()->count != 1 ||
                     errors_seen()->code != code ||
                     strcmp(errors_seen()->message, want) != 0,
                 "refused with \"%s\"", says);
        gsl_matrix_free(X);
        errors_forget();
    }
}

static void
test_errors(void)
{
    static const unsigned char good[] = {0, 0, 8, 2, 0, 0, 0, 1,
                                         0, 0, 0, 3, 7, 8, 9, 9};
    static const unsigned char floats[] = {0, 0, 13, 1, 0, 0, 0, 1, 7};
    static const unsigned char none[] = {0, 0, 8, 1, 0, 0, 0, 0, 7};
    static const unsigned char huge[] = {0,   0,   8,   2,   255, 255,
                                         255, 255, 255, 255, 255, 255};
    static const unsigned char liar[] = {0, 0, 8, 1, 64, 0, 0, 0, 7};
    test_refused(good, 0, GSL_EINVAL, "byte 0: the file ends too early");
    test_refused(good, 6, GSL_EINVAL, "byte 6: the file ends too early");
    test_refused(good, 14, GSL_EINVAL, "byte 14: the file ends too early");
    test_refused(good, 16, GSL_EINVAL,
                 "byte 15: the file goes on after its last item");
    test_refused(floats, sizeof floats, GSL_EINVAL,
                 "byte 0: no IDX file of unsigned bytes");
    test_refused(none, sizeof none, GSL_EINVAL,
                 "byte 4: a dimension is 0 or too large");
    test_refused(huge, sizeof huge, GSL_EINVAL,
                 "byte 4: a dimension is 0 or too large");
    test_refused(liar, sizeof liar, GSL_EINVAL,
                 "byte 9: the file ends too early");
}

/* What the system and zlib have to say. */
static void
test_system(void)
{
    static const unsigned char header[] = {0, 0, 8, 1, 0, 0, 1, 0};
    unsigned char bytes[264];
    char path[IDX_PATH];
    gsl_test(nn_idx_read("/tmp/idx-nobody/here", 1.0) != NULL ||
                 errors_seen()->code != GSL_EFAILED ||
                 strcmp(errors_seen()->message,
                        "/tmp/idx-nobody/here: No such file or directory") !=
                     0,
             "a file that does not exist");
    errors_forget();
    gsl_test(nn_idx_read("/tmp", 1.0) != NULL ||
                 errors_seen()->code != GSL_EFAILED,
             "a directory is not read");
    errors_forget();
    /* Compressed, then a byte in the middle turned over. */
    memset(bytes, 5, sizeof bytes);
    memcpy(bytes, header, sizeof header);
    for (size_t k = 8; k < sizeof bytes; k++)
        bytes[k] = (unsigned char)(k * k);
    idx_write(path, bytes, sizeof bytes, 1);
    FILE *file = fopen(path, "r+b");
    fseek(file, 90, SEEK_SET);
    fputc(0, file);
    fclose(file);
    gsl_test(
        nn_idx_read(path, 1.0) != NULL || errors_seen()->code != GSL_EFAILED,
        "damage that the checksum of gzip finds: %s", errors_seen()->message);
    unlink(path);
    errors_forget();
}

int
main(void)
{
    test_number();
    test_items(0);
    test_items(1);
    errors_record_them();
    test_errors();
    test_system();
    return gsl_test_summary();
}
