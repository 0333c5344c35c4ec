/* Are trained networks judged rightly? */
#include "../judge/accept.c"
#include "../judge/compare.c"
#include "accept_sgd.c"

#include <gsl/gsl_test.h>

const accept_entry *const accept_tables[] = {accept_sgd, NULL};

/* Weights that answer as XOR does, worked by hand: two neurons are the OR and
 * the AND of the inputs, and two are not heard. */
static const double solved[PARAMS] = {20,  20, 1, 1,  20,  20, 1, 1,  -10,
                                      -30, 3,  3, 20, -20, 0,  0, -10};

/* A case with starts of 0 and these ends: the first n are solved, the others
 * answer 1 everywhere. */
typedef struct {
    double start[STARTS * PARAMS], end[STARTS * PARAMS];
    entry entries[2];
    rec_case c;
} fake;

static void
make(fake *f, int n)
{
    *f = (fake){.c = {.n_entries = 2}};
    for (int k = 0; k < STARTS; k++)
        for (int j = 0; j < PARAMS; j++)
            f->end[k * PARAMS + j] = k < n ? solved[j] : j == PARAMS - 1;
    f->entries[0] = (entry){.role = ROLE_IN,
                            .type = TYPE_MATRIX,
                            .name = "ten starts",
                            .rows = STARTS,
                            .cols = PARAMS,
                            .v = f->start};
    f->entries[1] = f->entries[0];
    f->entries[1].role = ROLE_OUT;
    f->entries[1].name = "theta";
    f->entries[1].v = f->end;
    f->c.entries = f->entries;
}

static int
verdict(int reference, int n, void (*spoil)(fake *), refusal *no)
{
    fake want, got;
    *no = (refusal){0};
    make(&want, reference);
    make(&got, n);
    if (spoil)
        spoil(&got);
    return find_accept("xor trained")(&want.c, &got.c, no);
}

static void
not_a_number(fake *f)
{
    f->end[3] = NAN;
}

static void
not_moved(fake *f)
{
    memset(f->end + 2 * PARAMS, 0, PARAMS * sizeof *f->end);
}

static void
too_few(fake *f)
{
    f->entries[1].rows = 9;
}

int
main(void)
{
    refusal no;
    gsl_test(!is_xor(solved), "the weights worked by hand answer as XOR");
    gsl_test(!verdict(10, 10, NULL, &no), "ten of ten are accepted");
    gsl_test(!verdict(10, 9, NULL, &no), "nine of ten are accepted");
    gsl_test(verdict(10, 8, NULL, &no), "eight are not: %s", no.why);
    gsl_test(!verdict(8, 8, NULL, &no), "but if the reference has no more");
    gsl_test(verdict(8, 7, NULL, &no), "seven are not: %s", no.why);
    gsl_test(verdict(10, 10, not_a_number, &no), "a NaN: %s", no.why);
    gsl_test(verdict(10, 10, not_moved, &no), "no step: %s", no.why);
    gsl_test(verdict(10, 10, too_few, &no), "nine rows: %s", no.why);
    return gsl_test_summary();
}
