/* Project A, the second of three programs: trains a multilayer perceptron. */
#include "nn/act.h"
#include "nn/data.h"
#include "nn/dataset.h"
#include "nn/file.h"
#include "nn/mlp.h"
#include "nn/option.h"
#include "nn/progress.h"
#include "nn/sgd.h"
#include "nn/softmax.h"

#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "Trains a multilayer perceptron and saves it.\n"
    "\n"
    "usage: a_train [options]\n"
    "  --train FILE       what to learn from      "
    "(build/project-a/train.csv)\n"
    "  --valid FILE       what to watch it on     "
    "(build/project-a/valid.csv)\n"
    "  --hold-out N       instead: watch it on the last N rows of --train;\n"
    "                     not for files of a_split, which end with one class\n"
    "  --layers N,N,...   units of hidden layers  (24,24)\n"
    "  --activation NAME  identity, step, sigmoid, tanh, relu, leaky_relu,\n"
    "                     gelu or gelu_tanh       (sigmoid)\n"
    "  --epochs N         passes over the data    (84)\n"
    "  --batch N          samples a step          (8)\n"
    "  --rate X           learning rate           (0.0314)\n"
    "  --seed N           of weights and order    (42)\n"
    "  --no-scale         take the features as they are; images always are\n"
    "  --model FILE       where the network goes  "
    "(build/project-a/model.txt)\n"
    "  --history FILE     where the losses go     "
    "(build/project-a/history.csv)\n"
    "  --quiet            no line for each epoch\n"
    "  --help             this text\n"
    "\n"
    "Files are CSV in the form of data/README.md, or the images of an IDX "
    "pair\n"
    "such as train-images-idx3-ubyte.gz. Ctrl-C ends training after the "
    "epoch\n"
    "under way and saves what has been learned.\n";

typedef struct {
    const char *train, *valid, *model, *history;
    const nn_layer_type *activation;
    size_t layers[NN_MLP_MAX_WIDTHS - 2], n_layers;
    size_t hold_out, epochs, batch, seed;
    double rate;
    int scale, quiet;
} options;

static const nn_layer_type *
read_activation(const char *name)
{
    const nn_layer_type *type = nn_layer_named(name);
    if (!type || type == nn_layer_dense)
        nn_option_refuse("a_train", "no such activation:", name);
    return type;
}

/* Takes one option; 0 if it is none of ours. */
static int
take_option(options *o, int c, const char *text)
{
    static const char p[] = "a_train";
    if (c == 't')
        o->train = text;
    else if (c == 'v')
        o->valid = text;
    else if (c == 'm')
        o->model = text;
    else if (c == 'y')
        o->history = text;
    else if (c == 'n')
        o->scale = 0;
    else if (c == 'q')
        o->quiet = 1;
    else if (c == 'a')
        o->activation = read_activation(text);
    else if (c == 'o')
        o->hold_out = nn_option_count(p, "--hold-out", text, 1, 100000000);
    else if (c == 'l')
        o->n_layers = nn_option_counts(p, "--layers", text, 1, 100000,
                                       o->layers, NN_MLP_MAX_WIDTHS - 2);
    else if (c == 'e')
        o->epochs = nn_option_count(p, "--epochs", text, 1, 1000000);
    else if (c == 'b')
        o->batch = nn_option_count(p, "--batch", text, 1, 1000000);
    else if (c == 'r')
        o->rate = nn_option_number(p, "--rate", text, 1e-9, 1e3);
    else if (c == 's')
        o->seed = nn_option_count(p, "--seed", text, 0, 4294967295);
    else
        return 0;
    return 1;
}

static options
read_options(int argc, char **argv)
{
    static const struct option names[] = {{"train", 1, NULL, 't'},
                                          {"valid", 1, NULL, 'v'},
                                          {"hold-out", 1, NULL, 'o'},
                                          {"layers", 1, NULL, 'l'},
                                          {"activation", 1, NULL, 'a'},
                                          {"epochs", 1, NULL, 'e'},
                                          {"batch", 1, NULL, 'b'},
                                          {"rate", 1, NULL, 'r'},
                                          {"seed", 1, NULL, 's'},
                                          {"no-scale", 0, NULL, 'n'},
                                          {"model", 1, NULL, 'm'},
                                          {"history", 1, NULL, 'y'},
                                          {"quiet", 0, NULL, 'q'},
                                          {"help", 0, NULL, 'h'},
                                          {0}};
    options o = {.train = "build/project-a/train.csv",
                 .valid = "build/project-a/valid.csv",
                 .model = "build/project-a/model.txt",
                 .history = "build/project-a/history.csv",
                 .activation = nn_layer_sigmoid,
                 .layers = {24, 24},
                 .n_layers = 2,
                 .epochs = 84,
                 .batch = 8,
                 .seed = 42,
                 .rate = 0.0314,
                 .scale = 1};
    for (int c; (c = getopt_long(argc, argv, "", names, NULL)) != -1;) {
        if (c == 'h') {
            fputs(help, stdout);
            exit(0);
        }
        if (!take_option(&o, c, optarg)) {
            fputs("a_train: try --help\n", stderr);
            exit(2);
        }
    }
    if (optind < argc)
        nn_option_refuse("a_train", "no such argument:", argv[optind]);
    return o;
}

/* ---- The data ---- */

/* Samples and one-hot targets. */
typedef struct {
    gsl_matrix *X, *T;
} set;

/* Rows first, first + 1, ... of a table. */
static set
take_rows(const nn_table *t, size_t first, size_t n)
{
    set s = {gsl_matrix_alloc(n, t->X->size2),
             gsl_matrix_alloc(n, t->n_classes)};
    gsl_matrix_const_view X =
        gsl_matrix_const_submatrix(t->X, first, 0, n, t->X->size2);
    gsl_vector_int_const_view y =
        gsl_vector_int_const_subvector(t->y, first, n);
    gsl_matrix_memcpy(s.X, &X.matrix);
    nn_one_hot(&y.vector, s.T);
    return s;
}

static void
free_set(set s)
{
    gsl_matrix_free(s.X);
    gsl_matrix_free(s.T);
}

/* Reads what to learn from and what to watch. */
static void
read_sets(const options *o, set *train, set *valid)
{
    nn_table *t = nn_dataset_read_or_exit(o->train);
    nn_table *v = o->hold_out ? NULL : nn_dataset_read_or_exit(o->valid);
    size_t n = t->X->size1;
    if (o->hold_out >= n)
        nn_option_refuse("a_train", "as many rows are not in", o->train);
    if (v && (v->X->size2 != t->X->size2 || v->n_classes != t->n_classes))
        nn_option_refuse("a_train",
                         "other columns or classes than --train:", o->valid);
    *train = take_rows(t, 0, n - o->hold_out);
    *valid = v ? take_rows(v, 0, v->X->size1)
               : take_rows(t, n - o->hold_out, o->hold_out);
    nn_table_free(t);
    nn_table_free(v);
}

/* ---- Training ---- */

static volatile sig_atomic_t interrupted;

static void
interrupt(int signal)
{
    (void)signal;
    interrupted = 1;
}

typedef struct {
    const options *o;
    nn_progress bar;
} show;

/* After each epoch: a line, and the bar. */
static int
after_epoch(const nn_history *h, void *context)
{
    show *s = context;
    const nn_epoch *e = &h->epochs[h->size - 1];
    char note[NN_PROGRESS_ROOM];
    snprintf(note, sizeof note, "loss %.4f  accuracy %.3f", e->valid_loss,
             e->valid_accuracy);
    if (!s->o->quiet)
        printf("epoch %3zu/%zu  loss %.4f  val_loss %.4f  accuracy %.4f  "
               "val_accuracy %.4f\n",
               h->size, h->room, e->loss, e->valid_loss, e->accuracy,
               e->valid_accuracy);
    nn_progress_step(&s->bar, h->size, note);
    return interrupted;
}

static nn_net *
make_net(const options *o, size_t d, size_t n_classes, gsl_rng *r)
{
    size_t widths[NN_MLP_MAX_WIDTHS] = {d};
    memcpy(widths + 1, o->layers, o->n_layers * sizeof *widths);
    widths[o->n_layers + 1] = n_classes;
    nn_net *net = nn_mlp_alloc(widths, o->n_layers + 2, o->activation);
    if (net)
        nn_net_init(net, r);
    return net;
}

/* Trains the network and notes in h what happened; 0 if it went well. */
static int
train(const options *o, nn_net *net, set train, set valid, gsl_rng *r,
      nn_history *h)
{
    show s = {o, nn_progress_start("training", o->epochs)};
    nn_trainer *t = nn_trainer_alloc(net, nn_softmax_xent, o->rate, o->batch,
                                     train.X->size1);
    if (!t)
        return 2;
    int status =
        nn_train(t, train.X, train.T, valid.X, valid.T, r, h, after_epoch, &s);
    nn_progress_end(&s.bar);
    nn_trainer_free(t);
    return status;
}

static int
write_history(const char *path, const nn_history *h)
{
    nn_file f;
    int status = nn_file_begin(&f, path);
    if (status)
        return status;
    nn_history_fprintf(f.out, h);
    return nn_file_end(&f);
}

int
main(int argc, char **argv)
{
    options o = read_options(argc, argv);
    set training, valid;
    nn_option_errors("a_train");
    read_sets(&o, &training, &valid);
    signal(SIGINT, interrupt);

    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(r, o.seed);
    nn_scaler *scaler = nn_scaler_alloc(training.X->size2);
    if (o.scale && !nn_dataset_is_idx(o.train))
        nn_scaler_fit(training.X, scaler);
    nn_scaler_apply(scaler, training.X, training.X);
    nn_scaler_apply(scaler, valid.X, valid.X);
    nn_net *net = make_net(&o, training.X->size2, training.T->size2, r);
    nn_history *h = nn_history_alloc(o.epochs);
    if (!net || !h)
        return 2;
    int untrained = train(&o, net, training, valid, r, h);
    int unwritten = write_history(o.history, h);
    if (untrained)
        return 2;
    nn_mlp_absorb(net, scaler->mean, scaler->sigma);
    if (nn_net_save(net, o.model))
        return 2;
    printf("%zu parameters saved in %s\n", net->theta->size, o.model);
    nn_net_free(net);
    nn_history_free(h);
    nn_scaler_free(scaler);
    free_set(training);
    free_set(valid);
    gsl_rng_free(r);
    return unwritten ? 2 : 0;
}
