/* The exclusive or as a chain of layers, written as a model and read back. */
#include "nn/gates.h"
#include "nn/net.h"

#include <stdlib.h>
#include <string.h>

/* The weights and biases of chapter 2, put in their places in theta. */
static int
wire(nn_net *net)
{
    double *p = net->theta->data + net->offset[0];
    double *q = net->theta->data + net->offset[2];
    gsl_matrix_view W1 = gsl_matrix_view_array(p, 2, 2);
    gsl_vector_view b1 = gsl_vector_view_array(p + 4, 2);
    gsl_matrix_view W2 = gsl_matrix_view_array(q, 2, 1);
    gsl_vector_view b2 = gsl_vector_view_array(q + 2, 1);
    return nn_gate_xor(&W1.matrix, &b1.vector, &W2.matrix, &b2.vector);
}

static int
print_answers(const nn_net *net)
{
    double corners[] = {0, 0, 0, 1, 1, 0, 1, 1}, answers[4];
    gsl_matrix_view X = gsl_matrix_view_array(corners, 4, 2);
    gsl_matrix_view Y = gsl_matrix_view_array(answers, 4, 1);
    nn_workspace *w = nn_workspace_alloc(net, 4);
    int status = nn_net_forward(net, &X.matrix, &Y.matrix, w);
    nn_workspace_free(w);
    printf("answers: %g %g %g %g\n", answers[0], answers[1], answers[2],
           answers[3]);
    return status;
}

int
main(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 2},
        {.type = nn_layer_step, .n_in = 2, .n_out = 2},
        {.type = nn_layer_dense, .n_in = 2, .n_out = 1},
        {.type = nn_layer_step, .n_in = 1, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 4);
    if (!net || wire(net) || nn_net_fprintf(stdout, net))
        return EXIT_FAILURE;
    FILE *file = tmpfile();
    if (!file || nn_net_fprintf(file, net))
        return EXIT_FAILURE;
    rewind(file);
    nn_net *back = nn_net_fscanf(file);
    if (!back || print_answers(back))
        return EXIT_FAILURE;
    fclose(file);
    nn_net_free(net);
    nn_net_free(back);
    return 0;
}
