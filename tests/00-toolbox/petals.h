/* The truth that three_bugs.c misses, by routines of GSL that know strides. */
#include <gsl/gsl_matrix_double.h>
#include <gsl/gsl_statistics_double.h>

typedef struct {
    double mean;    /* of the petal length */
    double longest; /* petal */
    double moved;   /* by centring: the larger of the two means */
} petals;

static petals
petals_of(const gsl_matrix *X)
{
    const double *length = gsl_matrix_const_ptr(X, 0, 2);
    const double *width = gsl_matrix_const_ptr(X, 0, 3);
    double mean = gsl_stats_mean(length, X->tda, X->size1);
    double other = gsl_stats_mean(width, X->tda, X->size1);
    return (petals){.mean = mean,
                    .longest = gsl_stats_max(length, X->tda, X->size1),
                    .moved = mean > other ? mean : other};
}
