/* Project A, the first of three programs: deals a data set into three parts. */
#include "nn/csv.h"
#include "nn/data.h"
#include "nn/option.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char help[] =
    "Deals a data set into train.csv, valid.csv and test.csv, every class in\n"
    "the same shares.\n"
    "\n"
    "usage: a_split [options]\n"
    "  --data FILE    what to deal                (data/wdbc.csv)\n"
    "  --out DIR      where the three parts go    (build/project-a)\n"
    "  --train SHARE  share of rows to train on   (0.7)\n"
    "  --valid SHARE  share to watch training on  (0.15)\n"
    "  --seed N       which random deal           (42)\n"
    "  --help         this text\n";

typedef struct {
    const char *data, *out;
    double train, valid;
    size_t seed;
} options;

static options
read_options(int argc, char **argv)
{
    static const struct option names[] = {{"data", 1, NULL, 'd'},
                                          {"out", 1, NULL, 'o'},
                                          {"train", 1, NULL, 't'},
                                          {"valid", 1, NULL, 'v'},
                                          {"seed", 1, NULL, 's'},
                                          {"help", 0, NULL, 'h'},
                                          {0}};
    options o = {"data/wdbc.csv", "build/project-a", 0.7, 0.15, 42};
    for (int c; (c = getopt_long(argc, argv, "", names, NULL)) != -1;)
        switch (c) {
        case 'd':
            o.data = optarg;
            break;
        case 'o':
            o.out = optarg;
            break;
        case 't':
            o.train = nn_option_number("a_split", "--train", optarg, 0.0, 1.0);
            break;
        case 'v':
            o.valid = nn_option_number("a_split", "--valid", optarg, 0.0, 1.0);
            break;
        case 's':
            o.seed =
                nn_option_count("a_split", "--seed", optarg, 0, 4294967295);
            break;
        case 'h':
            fputs(help, stdout);
            exit(0);
        default:
            fputs("a_split: try --help\n", stderr);
            exit(2);
        }
    if (optind < argc)
        nn_option_refuse("a_split", "no such argument:", argv[optind]);
    if (o.train + o.valid > 1.0)
        nn_option_refuse("a_split", "the shares sum to more than 1:",
                         "--train and --valid");
    return o;
}

/* Writes one part and says how many of each class are in it. */
static void
write_part(const options *o, const nn_table *t, const char *name,
           const size_t *rows, size_t n)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.csv", o->out, name);
    if (n == 0) {
        fprintf(stderr, "a_split: no row is left for %s\n", path);
        exit(2);
    }
    if (nn_table_write(path, t, rows, n))
        exit(2);
    printf("%-34s %4zu rows", path, n);
    for (size_t c = 0; c < t->n_classes; c++) {
        size_t count = 0;
        for (size_t i = 0; i < n; i++)
            count += gsl_vector_int_get(t->y, rows[i]) == (int)c;
        printf("  %s %zu", t->classes[c], count);
    }
    putchar('\n');
}

static void
make_directory(const char *path)
{
    if (mkdir(path, 0777) && errno != EEXIST) {
        fprintf(stderr, "a_split: %s: %s\n", path, strerror(errno));
        exit(2);
    }
}

int
main(int argc, char **argv)
{
    options o = read_options(argc, argv);
    nn_option_errors("a_split");
    nn_table *t = nn_table_read_or_exit(o.data);
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, o.seed);
    nn_split *s = nn_split_stratified(t->y, t->n_classes, o.train, o.valid, r);
    if (!s)
        return 2;
    make_directory("build"); /* what --out is in, if nobody gives it */
    make_directory(o.out);
    write_part(&o, t, "train", s->train, s->n_train);
    write_part(&o, t, "valid", s->valid, s->n_valid);
    write_part(&o, t, "test", s->test, s->n_test);
    nn_split_free(s);
    gsl_rng_free(r);
    nn_table_free(t);
}
