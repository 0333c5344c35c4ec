/* The same product by two BLAS libraries: into a matrix of its own, and into one
 * of its inputs, which no contract allows. */
#include <dlfcn.h>
#include <gsl/gsl_cblas.h>

#include <stdio.h>
#include <string.h>

enum { N = 3, ALL = N * N };

typedef void dgemm_function(enum CBLAS_ORDER, enum CBLAS_TRANSPOSE,
                            enum CBLAS_TRANSPOSE, int, int, int, double,
                            const double *, int, const double *, int, double,
                            double *, int);

/* Prints C = A B as one line. */
static void
print_product(dgemm_function *dgemm, const char *what, const double *A,
              const double *B, double *C)
{
    dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, N, N, N, 1.0, A, N, B, N,
          0.0, C, N);
    printf("  %-14s", what);
    for (int k = 0; k < ALL; k++)
        printf(" %3g", C[k]);
    putchar('\n');
}

/* Does nothing if there is no such library here. */
static void
try_library(const char *name)
{
    const double A[ALL] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double B[ALL] = {1, 1, 0, 0, 1, 1, 0, 0, 1}, C[ALL];
    dgemm_function *dgemm = NULL;
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    void *symbol = library != NULL ? dlsym(library, "cblas_dgemm") : NULL;
    if (symbol == NULL)
        return;
    memcpy(&dgemm, &symbol, sizeof dgemm); /* ISO C has no cast for this */
    printf("%s\n", name);
    print_product(dgemm, "C of its own", A, B, C);
    print_product(dgemm, "C is B", A, B, B);
}

int
main(void)
{
    try_library("libgslcblas.so.0");
    try_library("libopenblas.so.0");
    return 0;
}
