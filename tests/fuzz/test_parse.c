/* Does the reader of recordings take nothing for granted? */
#include "../judge/parse.c"
#include "../judge/recording.c"
#include "../judge/util.c"

#include <gsl/gsl_test.h>

static const char head[] = "exercise 1.1 f title -\ngroup idea 6\n";

/* Reads lines that follow a first group. */
static recording *
read_lines(const char *lines)
{
    char *text = print("%s%s", head, lines);
    recording *rec = recording_parse(text);
    free(text);
    return rec;
}

static int
is_damaged(const char *lines)
{
    recording *rec = read_lines(lines);
    int damaged = rec->exercises[0].damaged;
    recording_free(rec);
    return damaged != 0;
}

/* The number of elements of the last entry of the first case. */
static size_t
elements(const char *lines)
{
    recording *rec = read_lines(lines);
    const rec_case *c = &rec->exercises[0].cases[0];
    const entry *e = &c->entries[c->n_entries - 1];
    size_t n = e->rows * e->cols;
    recording_free(rec);
    return n;
}

/* A shape that its line does not fill would otherwise be 32 MB for 30 bytes. */
static void
test_shapes(void)
{
    gsl_test(is_damaged("case 1 a\nout A matrix 2 3 1 2 3 4 5 6\n"),
             "a matrix is read");
    gsl_test(elements("case 1 a\nout A matrix 2 3 1 2 3 4 5 6\n") != 6,
             "with all its elements");
    gsl_test(is_damaged("case 1 a\nout v vector 0\nout A matrix 3 0\n"),
             "shapes without an element are read");
    gsl_test(!is_damaged("case 1 a\nout A matrix 2048 2048 0 0\n"),
             "a matrix that its line does not fill is damage");
    gsl_test(elements("case 1 a\nout A matrix 2048 2048 0 0\n") != 0,
             "and takes no memory");
    gsl_test(elements("case 1 a\nout v vector 4194304\n") != 0,
             "nor does a vector");
    gsl_test(!is_damaged("case 1 a\nout v vector 3 1 2\n"),
             "one element too few is damage");
    gsl_test(!is_damaged("case 1 a\nout v vector 3 1 2 3 4\n"),
             "one too many, too");
}

static void
test_cases(void)
{
    recording *rec = read_lines("case 1 a\ncase 3 b\ncase 4 c\n");
    const rec_exercise *e = &rec->exercises[0];
    gsl_test(e->damaged, "numbers of cases go up, with gaps or without");
    gsl_test(exercise_case(e, 3) != &e->cases[1], "a case is found");
    gsl_test(exercise_case(e, 2) != NULL, "one that is not there is not");
    recording_free(rec);
    gsl_test(!is_damaged("case 1 a\nout z int 1\ncase 1 a\nout z int 2\n"),
             "a case that is there twice is damage");
    gsl_test(!is_damaged("case 2 a\ncase 1 b\n"), "a step back is, too");
}

static void
test_integers(void)
{
    gsl_test(is_damaged("case 1 a\nout k int -3\nout y labels 2 0 1\n"),
             "integers are read");
    gsl_test(!is_damaged("case 1 a\nout k int 2.5\n"), "2.5 is none");
    gsl_test(!is_damaged("case 1 a\nout y labels 2 0 nan\n"), "nor is NaN");
    gsl_test(is_damaged("case 1 a\nout x vector 2 2.5 nan\n"),
             "both are numbers");
}

static void
test_ends(void)
{
    gsl_test(is_damaged("ended exit 255\n"), "an exit status is read");
    gsl_test(!is_damaged("ended exit 1e300\n"), "one that none can be is not");
    gsl_test(!is_damaged("ended signal nan\n"), "nor is one without a value");
}

static void
test_names(void)
{
    gsl_test(is_damaged("case 1 a\nout a%20name int 1\n"), "a name is read");
    gsl_test(!is_damaged("case 1 a\nout a%0Aname int 1\n"),
             "one over two lines is damage");
    gsl_test(!is_damaged("case 1 a\nout %1B[31m int 1\n"),
             "so is one that colours a terminal");
}

/* What is left of a text, in `most` characters. */
static void
expect_tidy(const char *wanted, const char *text, size_t most)
{
    char *got = tidy(copy(text), most, "\n");
    gsl_test(strcmp(got, wanted) != 0, "of %zu characters %zu are kept, plain",
             strlen(text), strlen(got));
    free(got);
}

static void
test_tidy(void)
{
    expect_tidy("plain\n", "plain\n", 20);
    expect_tidy("?[31m?? ?", "\033[31m\303\244 \t", 20);
    expect_tidy("six an...", "six and more", 10);
    expect_tidy("six...\n", "six and\nmore\n", 7);
}

int
main(void)
{
    test_shapes();
    test_cases();
    test_integers();
    test_ends();
    test_names();
    test_tidy();
    return gsl_test_summary();
}
