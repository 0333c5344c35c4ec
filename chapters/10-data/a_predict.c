/* Project A, the last of three programs: asks a saved network. */
#include "nn/dataset.h"
#include "nn/net.h"
#include "nn/option.h"
#include "nn/softmax.h"

#include <gsl/gsl_math.h>

#include <getopt.h>
#include <stdlib.h>

static const char help[] =
    "Asks a network that a_train saved about a labelled data set.\n"
    "\n"
    "usage: a_predict [options]\n"
    "  --model FILE  the network             (build/project-a/model.txt)\n"
    "  --data FILE   what it is asked about  (build/project-a/test.csv)\n"
    "  --answers     also a line for each sample: what it is, what the "
    "network\n"
    "                says, and how probable the network finds that\n"
    "  --help        this text\n";

typedef struct {
    const char *model, *data;
    int answers;
} options;

static options
read_options(int argc, char **argv)
{
    static const struct option names[] = {{"model", 1, NULL, 'm'},
                                          {"data", 1, NULL, 'd'},
                                          {"answers", 0, NULL, 'a'},
                                          {"help", 0, NULL, 'h'},
                                          {0}};
    options o = {"build/project-a/model.txt", "build/project-a/test.csv", 0};
    for (int c; (c = getopt_long(argc, argv, "", names, NULL)) != -1;)
        switch (c) {
        case 'm':
            o.model = optarg;
            break;
        case 'd':
            o.data = optarg;
            break;
        case 'a':
            o.answers = 1;
            break;
        case 'h':
            fputs(help, stdout);
            exit(0);
        default:
            fputs("a_predict: try --help\n", stderr);
            exit(2);
        }
    if (optind < argc)
        nn_option_refuse("a_predict", "no such argument:", argv[optind]);
    return o;
}

/* Logits of all rows, in batches that fit a workspace. */
static void
answer(const nn_net *net, const gsl_matrix *X, gsl_matrix *Z)
{
    enum { BATCH = 64 };
    nn_workspace *w = nn_workspace_alloc(net, BATCH);
    for (size_t i = 0; i < X->size1; i += BATCH) {
        size_t n = GSL_MIN(BATCH, X->size1 - i);
        gsl_matrix_const_view x =
            gsl_matrix_const_submatrix(X, i, 0, n, X->size2);
        gsl_matrix_view z = gsl_matrix_submatrix(Z, i, 0, n, Z->size2);
        nn_net_forward(net, &x.matrix, &z.matrix, w);
    }
    nn_workspace_free(w);
}

static void
print_answers(const nn_table *t, const gsl_matrix *Z,
              const gsl_vector_int *yhat)
{
    gsl_matrix *P = gsl_matrix_alloc(Z->size1, Z->size2);
    nn_softmax(Z, P);
    for (size_t i = 0; i < Z->size1; i++) {
        int said = gsl_vector_int_get(yhat, i);
        printf("%zu: %s, network says %s, %.3f\n", i + 1,
               t->classes[gsl_vector_int_get(t->y, i)], t->classes[said],
               gsl_matrix_get(P, i, (size_t)said));
    }
    gsl_matrix_free(P);
}

/* Rows are the truth, columns what the network says. */
static void
print_confusion(const nn_table *t, const gsl_vector_int *yhat)
{
    printf("\n%-16s", "truth \\ answer");
    for (size_t k = 0; k < t->n_classes; k++)
        printf(" %9s", t->classes[k]);
    for (size_t c = 0; c < t->n_classes; c++) {
        printf("\n%-16s", t->classes[c]);
        for (size_t k = 0; k < t->n_classes; k++) {
            int count = 0;
            for (size_t i = 0; i < yhat->size; i++)
                count += gsl_vector_int_get(t->y, i) == (int)c &&
                         gsl_vector_int_get(yhat, i) == (int)k;
            printf(" %9d", count);
        }
    }
    putchar('\n');
}

static void
print_report(const nn_table *t, const gsl_matrix *Z, int answers)
{
    gsl_vector_int *yhat = gsl_vector_int_alloc(Z->size1);
    gsl_matrix *T = gsl_matrix_alloc(Z->size1, Z->size2);
    double loss;
    nn_one_hot(t->y, T);
    nn_argmax(Z, yhat);
    nn_softmax_xent(Z, T, &loss, NULL);
    if (answers)
        print_answers(t, Z, yhat);
    printf("%s %.4f nats\naccuracy %.4f, %zu samples\n",
           t->n_classes == 2 ? "binary cross-entropy" : "cross-entropy", loss,
           nn_accuracy(yhat, t->y), Z->size1);
    print_confusion(t, yhat);
    gsl_vector_int_free(yhat);
    gsl_matrix_free(T);
}

int
main(int argc, char **argv)
{
    options o = read_options(argc, argv);
    nn_option_errors("a_predict");
    nn_net *net = nn_net_load(o.model);
    if (!net)
        return 2;
    nn_table *t = nn_dataset_read_or_exit(o.data);
    if (t->X->size2 != nn_net_n_in(net) || t->n_classes != nn_net_n_out(net))
        nn_option_refuse("a_predict",
                         "the network is made for other columns or classes "
                         "than those of",
                         o.data);
    gsl_matrix *Z = gsl_matrix_alloc(t->X->size1, t->n_classes);
    answer(net, t->X, Z);
    print_report(t, Z, o.answers);
    gsl_matrix_free(Z);
    nn_table_free(t);
    nn_net_free(net);
}
