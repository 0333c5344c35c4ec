/* The reader of IDX files, plain and compressed: zlib tells them apart. */
#include "fuzz.h"

#include "nn/idx.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gsl_matrix *X = nn_idx_read(as_file(data, size), 1.0);
    for (size_t i = 0; X != NULL && i < X->size1; i++)
        for (size_t j = 0; j < X->size2; j++) {
            double x = gsl_matrix_get(X, i, j);
            promise(x >= 0.0 && x <= 255.0, "every item is a byte");
        }
    gsl_matrix_free(X);
    return 0;
}
