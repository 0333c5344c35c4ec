/* The probe of chapter 10: reading IDX files. */
#include "idx_files.h"
#include "nn/idx.h"
#include "probe/recorder.h"

enum { IDX_ROOM = 512 }; /* bytes of the largest file of the probe */

static void
in_bytes(recorder *r, const unsigned char *bytes, size_t n)
{
    gsl_vector_int *list = rec_labels(r, n);
    for (size_t k = 0; k < n; k++)
        gsl_vector_int_set(list, k, bytes[k]);
    rec_in_labels(r, "bytes", list);
}

/* ---- 10.7 ---- */

static void
number_case(recorder *r, unsigned long number)
{
    unsigned char bytes[4];
    idx_put(bytes, number);
    in_bytes(r, bytes, 4);
    rec_out_int(r, "number", (long)nn_idx_number(bytes));
}

static void
probe_number(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "how a file of images begins"))
        number_case(r, 2051);
    if (rec_case(r, "sixty thousand"))
        number_case(r, 60000);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "a random number"))
            number_case(r, gsl_rng_uniform_int(rec_rng(r), 1UL << 30) + 70000);
    rec_group(r, "edges", 4);
    if (rec_case(r, "zero"))
        number_case(r, 0);
    if (rec_case(r, "two to the 16"))
        number_case(r, 1UL << 16);
    if (rec_case(r, "a first byte of 128"))
        number_case(r, 1UL << 31);
    if (rec_case(r, "the largest of all"))
        number_case(r, 0xffffffffUL);
}

/* ---- 10.8 ---- */

/* Reads a file of these bytes. */
static void
idx_case(recorder *r, const unsigned char *bytes, size_t n, double scale,
         int compress)
{
    char path[IDX_PATH];
    in_bytes(r, bytes, n);
    rec_in_string(r, "file", compress ? "compressed by gzip" : "plain");
    rec_in_double(r, "scale", scale);
    idx_write(path, bytes, n, compress);
    gsl_matrix *X = nn_idx_read(path, scale);
    unlink(path);
    rec_out_int(r, "there is a matrix", X != NULL);
    if (X == NULL)
        return;
    rec_out_int(r, "rows", (long)X->size1);
    rec_out_int(r, "columns", (long)X->size2);
    /* A matrix of a wrong shape may be too large to be written down. */
    if (X->size1 <= IDX_ROOM && X->size2 <= IDX_ROOM)
        rec_out_matrix(r, "X", X);
    gsl_matrix_free(X);
}

/* A file of random items, extra bytes too many or, if it is negative, too
 * few. */
static void
idx_random(recorder *r, size_t dimensions, const unsigned long lengths[],
           double scale, int compress, int extra)
{
    unsigned char bytes[IDX_ROOM];
    size_t n = idx_header(bytes, dimensions, lengths), items = 1;
    for (size_t k = 0; k < dimensions; k++)
        items *= lengths[k];
    size_t end = n + items + (size_t)(extra > 0 ? extra : 0);
    end -= (size_t)(extra < 0 ? -extra : 0);
    while (n < end)
        bytes[n++] = (unsigned char)gsl_rng_uniform_int(rec_rng(r), 256);
    idx_case(r, bytes, n, scale, compress);
}

/* A file that the header alone should condemn, and two bytes after it, or
 * nothing. */
static void
idx_condemned(recorder *r, const unsigned char first[4], size_t dimensions,
              const unsigned long lengths[], size_t more)
{
    unsigned char bytes[IDX_ROOM] = {0};
    size_t n = idx_header(bytes, dimensions, lengths) + more;
    memcpy(bytes, first, 4);
    idx_case(r, bytes, n, 1.0, 0);
}

static void
probe_idx_errors(recorder *r)
{
    static const unsigned long one[] = {2}, two[] = {1, 2}, none[] = {2, 0};
    static const unsigned long huge[] = {65536, 65536, 65536, 65536};
    static const unsigned long small[] = {3, 2};
    static const unsigned char overlong[] = {0, 0, 8, 1, 0, 0, 0, 2, 0,
                                             0, 0, 1, 0, 0, 0, 1, 6, 7};
    unsigned char first[4] = {0, 0, 0, 0};
    rec_group(r, "errors", 3);
    if (rec_case(r, "items of four bytes, not one"))
        idx_condemned(r, (unsigned char[]){0, 0, 0x0d, 2}, 2, two, 2);
    if (rec_case(r, "a file that does not begin with two zeros"))
        idx_condemned(r, (unsigned char[]){'B', 0, 0x08, 1}, 1, one, 2);
    if (rec_case(r, "another that does not"))
        idx_condemned(r, (unsigned char[]){0, 'M', 0x08, 1}, 1, one, 2);
    if (rec_case(r, "no dimension"))
        idx_case(r, (unsigned char[]){0, 0, 8, 0, 5}, 5, 1.0, 0);
    if (rec_case(r, "a dimension of 0"))
        idx_random(r, 2, none, 1.0, 0, 0);
    if (rec_case(r, "dimensions whose product is 2 to the 64"))
        idx_condemned(r, (unsigned char[]){0, 0, 0x08, 4}, 4, huge, 0);
    if (rec_case(r, "an empty file"))
        idx_case(r, first, 0, 1.0, 0);
    if (rec_case(r, "a header cut off"))
        idx_case(r, (unsigned char[]){0, 0, 8, 3, 0, 0, 0, 9, 0}, 9, 1.0, 0);
    if (rec_case(r, "a byte too few"))
        idx_random(r, 2, small, 1.0, 1, -1);
    if (rec_case(r, "a byte too many"))
        idx_random(r, 2, small, 1.0, 0, 1);
    if (rec_case(r, "two labels, and ten bytes that look like more header"))
        idx_case(r, overlong, sizeof overlong, 1.0, 0);
    if (rec_case(r, "a file that does not exist"))
        rec_out_int(r, "there is a matrix",
                    nn_idx_read("/tmp/idx-nobody/here", 1.0) != NULL);
}

static void
probe_idx(recorder *r)
{
    static const unsigned char paper[] = {0, 0, 8, 3, 0,   0, 0,   2,  0, 0,
                                          0, 3, 0, 0, 0,   2, 0,   51, 0, 102,
                                          0, 0, 0, 0, 255, 0, 204, 51};
    static const unsigned char halves[] = {0, 0, 8, 1, 0,   0,
                                           0, 4, 0, 1, 128, 255};
    static const unsigned long images[] = {3, 4, 2}, labels[] = {9};
    static const unsigned long single[] = {1, 5, 3}, four[] = {2, 3, 1, 4};
    rec_group(r, "idea", 4);
    if (rec_case(r, "the case worked on paper"))
        idx_case(r, paper, sizeof paper, 1.0 / 255.0, 0);
    if (rec_case(r, "labels"))
        idx_random(r, 1, labels, 1.0, 0, 0);
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "images"))
            idx_random(r, 3, images, 1.0 / 255.0, 0, 0);
    rec_group(r, "edges", 3);
    if (rec_case(r, "compressed images"))
        idx_random(r, 3, images, 1.0 / 255.0, 1, 0);
    if (rec_case(r, "one image"))
        idx_random(r, 3, single, 0.5, 1, 0);
    if (rec_case(r, "four dimensions"))
        idx_random(r, 4, four, 1.0, 0, 0);
    if (rec_case(r, "bytes of 0, 1, 128 and 255"))
        idx_case(r, halves, sizeof halves, 1.0 / 255.0, 0);
    probe_idx_errors(r);
}

const probe_exercise probe_exercises[] = {
    {.id = "10.7",
     .function = "nn_idx_number",
     .title = "Four bytes, one number",
     .run = probe_number},
    {.id = "10.8",
     .function = "nn_idx_read",
     .title = "Read an IDX file",
     .needs = "10.7",
     .run = probe_idx},
    {.id = NULL},
};
