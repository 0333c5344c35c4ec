/* Are files written whole or not at all?  Run from the root, as anybody. */
#include "errors.h"

#include "nn/csv.h"
#include "nn/file.h"

#include <gsl/gsl_test.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What stands in a file, or "" if there is none. */
static const char *
content(const char *path)
{
    static char text[256];
    FILE *in = fopen(path, "r");
    size_t n = in ? fread(text, 1, sizeof text - 1, in) : 0;
    text[n] = '\0';
    if (in)
        fclose(in);
    return text;
}

static void
test_replaces(const char *path)
{
    nn_file f;
    gsl_test(nn_file_begin(&f, path), "a new file is begun");
    fputs("old", f.out);
    gsl_test(*content(path), "nothing is there before its end");
    gsl_test(nn_file_end(&f) || strcmp(content(path), "old"), "then it is");

    nn_file_begin(&f, path);
    fputs("half of the n", f.out);
    gsl_test(strcmp(content(path), "old"), "the old one stands meanwhile");
    nn_file_drop(&f);
    gsl_test(strcmp(content(path), "old"), "and when the new one is dropped");
    gsl_test(!access(f.beside, F_OK), "which leaves nothing beside it");
}

static void
test_refuses(const char *directory)
{
    nn_file f;
    char path[4096], expected[4200];
    snprintf(path, sizeof path, "%.4000s/missing/file", directory);
    snprintf(expected, sizeof expected, "%s: No such file or directory", path);
    errors_forget();
    gsl_test(nn_file_begin(&f, path) != GSL_EFAILED ||
                 strcmp(errors_seen()->message, expected),
             "no directory: '%s'", errors_seen()->message);
    memset(path, 'x', 2000);
    path[2000] = '\0';
    errors_forget();
    gsl_test(nn_file_begin(&f, path) != GSL_EFAILED || !errors_seen()->count,
             "a name that is too long is refused");
    gsl_test(nn_file_begin(&f, "/dev/null") != GSL_EFAILED,
             "a device is not replaced by a file");
}

/* A full disk, where the system has a file that is one. */
static void
test_full(const char *path)
{
    nn_file f;
    if (access("/dev/full", W_OK))
        return;
    nn_file_begin(&f, path);
    fclose(f.out);
    f.out = fopen("/dev/full", "w");
    fputs("something", f.out);
    errors_forget();
    gsl_test(nn_file_end(&f) != GSL_EFAILED ||
                 !strstr(errors_seen()->message, "No space left"),
             "a full disk: '%s'", errors_seen()->message);
    gsl_test(strcmp(content(path), "old"), "and the old file stands");
}

/* nn_table_write: what is written is read back, to the bit. */
static void
test_table(const char *path)
{
    nn_table *t = nn_table_read("data/wdbc.csv");
    size_t rows[] = {568, 0, 17, 17};
    gsl_test(nn_table_write(path, t, rows, 4), "four rows are written");
    nn_table *back = nn_table_read(path);
    gsl_test(!back || back->X->size1 != 4 || back->n_classes != 2 ||
                 strcmp(back->classes[1], "benign") ||
                 strcmp(back->columns[29], t->columns[29]),
             "with classes and columns");
    int wrong = 0;
    for (size_t i = 0; back && i < 4; i++) {
        wrong += gsl_vector_int_get(back->y, i) !=
                 gsl_vector_int_get(t->y, rows[i]);
        for (size_t j = 0; j < 30; j++)
            wrong += gsl_matrix_get(back->X, i, j) !=
                     gsl_matrix_get(t->X, rows[i], j);
    }
    gsl_test(wrong, "and every value to the bit");
    rows[3] = 569;
    gsl_test(nn_table_write(path, t, rows, 4) != GSL_EINVAL,
             "a row that the table lacks is refused");
    nn_table_free(back);
    nn_table_free(t);
}

int
main(void)
{
    char directory[] = "/tmp/test_file.XXXXXX", path[64];
    if (!mkdtemp(directory))
        return 1;
    snprintf(path, sizeof path, "%s/file", directory);
    gsl_set_error_handler(errors_handle);
    test_replaces(path);
    test_refuses(directory);
    test_full(path);
    test_table(path);
    unlink(path);
    gsl_test(rmdir(directory), "nothing else was left");
    return gsl_test_summary();
}
