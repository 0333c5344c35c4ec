/* The probe of chapter 8. */
#include "steps.h"

#include "nn/dense.h"
#include "nn/softmax.h"

#include <gsl/gsl_randist.h>

/* ---- 8.1 ---- */

/* What goes into a layer's way back, and what comes out. */
typedef struct {
    gsl_matrix *X, *W, *dY;
    gsl_matrix *dW;
    gsl_vector *db;
    gsl_matrix *dX;
} way_back;

static way_back
random_way_back(recorder *r, size_t n, size_t d, size_t m)
{
    way_back v = {.X = rec_random_matrix(r, n, d),
                  .W = rec_random_matrix(r, d, m),
                  .dY = rec_random_matrix(r, n, m),
                  .dW = rec_stale_matrix(r, d, m),
                  .db = rec_stale_vector(r, m),
                  .dX = rec_stale_matrix(r, n, d)};
    return v;
}

static void
dense_case(recorder *r, way_back v)
{
    rec_in_matrix(r, "X", v.X);
    rec_in_matrix(r, "W", v.W);
    rec_in_matrix(r, "dY", v.dY);
    rec_out_status(r, nn_dense_backward(v.X, v.W, v.dY, v.dW, v.db, v.dX));
    rec_out_matrix(r, "dW", v.dW);
    rec_out_vector(r, "db", v.db);
    if (v.dX)
        rec_out_matrix(r, "dX", v.dX);
    rec_keep_matrix(r, "X", v.X);
    rec_keep_matrix(r, "W", v.W);
    rec_keep_matrix(r, "dY", v.dY);
}

static way_back
paper_way_back(recorder *r)
{
    way_back v = random_way_back(r, 3, 2, 4);
    v.X = rec_matrix_of(r, 3, 2, (double[]){1, 2, 3, 4, 5, 6});
    v.W = rec_matrix_of(r, 2, 4, (double[]){1, 2, 3, 4, 5, 6, 7, 8});
    v.dY = rec_matrix_of(r, 3, 4,
                         (double[]){1, 0, -1, 2, 0, 1, 1, 0, 2, -1, 0, 1});
    return v;
}

static void
dense_edges(recorder *r)
{
    if (rec_case(r, "one sample"))
        dense_case(r, random_way_back(r, 1, 3, 4));
    if (rec_case(r, "one input"))
        dense_case(r, random_way_back(r, 4, 1, 3));
    if (rec_case(r, "one output"))
        dense_case(r, random_way_back(r, 5, 3, 1));
    if (rec_case(r, "nobody asks for dX")) {
        way_back v = random_way_back(r, 4, 3, 2);
        v.dX = NULL;
        dense_case(r, v);
    }
    if (rec_case(r, "outputs that hold another batch's slopes")) {
        way_back v = random_way_back(r, 5, 2, 3);
        nn_dense_backward(v.X, v.W, rec_random_matrix(r, 5, 3), v.dW, v.db,
                          v.dX);
        dense_case(r, v);
    }
}

static void
dense_errors(recorder *r)
{
    way_back v;
    if (rec_case(r, "dW of the shape of its transpose")) {
        v = random_way_back(r, 4, 2, 3);
        v.dW = rec_stale_matrix(r, 3, 2);
        dense_case(r, v);
    }
    if (rec_case(r, "db with a slope for each sample")) {
        v = random_way_back(r, 4, 2, 3);
        v.db = rec_stale_vector(r, 4);
        dense_case(r, v);
    }
    if (rec_case(r, "dX of the shape of dY")) {
        v = random_way_back(r, 4, 2, 3);
        v.dX = rec_stale_matrix(r, 4, 3);
        dense_case(r, v);
    }
    if (rec_case(r, "fewer rows in dY than in X")) {
        v = random_way_back(r, 4, 2, 3);
        v.dY = rec_random_matrix(r, 3, 3);
        dense_case(r, v);
    }
}

static void
probe_dense(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the case worked on paper"))
        dense_case(r, paper_way_back(r));
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "more inputs than outputs"))
            dense_case(r, random_way_back(r, 6 + k, 5, 3));
        if (rec_case(r, "more outputs than inputs"))
            dense_case(r, random_way_back(r, 3, 2, 5 + k));
    }
    rec_group(r, "edges", 3);
    dense_edges(r);
    rec_group(r, "errors", 1);
    dense_errors(r);
}

/* ---- 8.2 ---- */

static void
backward_case(recorder *r, passes *p, const gsl_matrix *X,
              const gsl_matrix *Yhat, const gsl_matrix *dYhat)
{
    *gain_calls() = 0.0;
    in_net(r, p->net);
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "Yhat", Yhat);
    rec_in_matrix(r, "dYhat", dYhat);
    rec_out_status(
        r, nn_net_backward(p->net, X, Yhat, dYhat, &p->grad.vector, p->w));
    rec_out_vector(r, "grad", &p->grad.vector);
    if (*gain_calls() != 0.0)
        rec_out_double(r, "calls of gain's backward: 1 with dX, 9 with NULL",
                       *gain_calls());
    rec_keep_vector(r, "theta", p->net->theta);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "Yhat", Yhat);
    rec_keep_matrix(r, "dYhat", dYhat);
}

/* Forward with n random rows, and back with random slopes. */
static void
backward_random(recorder *r, const nn_layer *layers, size_t n_layers,
                const double *theta, size_t n)
{
    passes p = passes_of(r, layers, n_layers, theta, n + 2);
    const gsl_matrix *X = rec_random_matrix(r, n, nn_net_n_in(p.net));
    gsl_matrix *Yhat = rec_stale_matrix(r, n, nn_net_n_out(p.net));
    nn_net_forward(p.net, X, Yhat, p.w);
    backward_case(r, &p, X, Yhat,
                  rec_random_matrix(r, n, nn_net_n_out(p.net)));
    passes_free(&p);
}

/* The same with the paper's network and samples, from row `first` on. */
static void
backward_paper(recorder *r, size_t first, size_t n, const double *slopes)
{
    passes p = passes_of(r, paper_layers(), 3, paper_theta, n);
    const gsl_matrix *X = rec_matrix_of(r, n, 2, paper_X + 2 * first);
    gsl_matrix *Yhat = rec_stale_matrix(r, n, 1);
    nn_net_forward(p.net, X, Yhat, p.w);
    backward_case(r, &p, X, Yhat, rec_matrix_of(r, n, 1, slopes));
    passes_free(&p);
}

static void
backward_edges(recorder *r)
{
    if (rec_case(r, "one layer, one sample"))
        backward_random(r, &(nn_layer){nn_layer_dense, 3, 2, {0}}, 1, NULL, 1);
    if (rec_case(r, "activations of different kinds, one after another")) {
        /* The last takes its slope from its output, which is Yhat. */
        nn_layer l[4] = {{&gain, 3, 3, {0}},
                         {nn_layer_tanh, 3, 3, {0}},
                         {nn_layer_gelu, 3, 3, {0}},
                         {nn_layer_sigmoid, 3, 3, {0}}};
        backward_random(r, l, 4, (double[]){0.75}, 4);
    }
    if (rec_case(r, "three layers of equal shape")) {
        nn_layer l[5] = {{nn_layer_dense, 3, 3, {0}},
                         {&gain, 3, 3, {0}},
                         {nn_layer_dense, 3, 3, {0}},
                         {nn_layer_tanh, 3, 3, {0}},
                         {nn_layer_dense, 3, 3, {0}}};
        backward_random(r, l, 5, NULL, 3);
    }
    if (rec_case(r, "slopes that are the workspace's own")) {
        passes p = passes_of(r, mixed_layers(), MIXED, NULL, 4);
        const gsl_matrix *X = rec_random_matrix(r, 4, 3);
        nn_net_forward(p.net, X, p.w->Y[MIXED - 1], p.w);
        gsl_matrix_memcpy(p.w->dY[MIXED - 1], rec_random_matrix(r, 4, 2));
        backward_case(r, &p, X, p.w->Y[MIXED - 1], p.w->dY[MIXED - 1]);
        passes_free(&p);
    }
    if (rec_case(r, "a layer in the middle that refuses")) {
        nn_layer l[3] = {{&gain, 2, 2, {0}},
                         {&gain, 2, 2, {[GAIN_REFUSE] = GSL_EFAILED}},
                         {&gain, 2, 2, {0}}};
        backward_random(r, l, 3, NULL, 3);
    }
}

static void
backward_errors(recorder *r)
{
    passes p;
    gsl_matrix *X, *Y;
    if (rec_case(r, "slopes for another number of answers")) {
        p = passes_of(r, paper_layers(), 3, NULL, 3);
        X = rec_random_matrix(r, 3, 2), Y = rec_stale_matrix(r, 3, 1);
        nn_net_forward(p.net, X, Y, p.w);
        backward_case(r, &p, X, Y, rec_random_matrix(r, 3, 2));
        passes_free(&p);
    }
    if (rec_case(r, "a workspace that holds another batch")) {
        p = passes_of(r, paper_layers(), 3, NULL, 4);
        X = rec_random_matrix(r, 4, 2), Y = rec_stale_matrix(r, 4, 1);
        nn_net_forward(p.net, X, Y, p.w);
        gsl_matrix *dYhat = rec_random_matrix(r, 3, 1);
        gsl_matrix *Yhat = rec_random_matrix(r, 3, 1);
        backward_case(r, &p, rec_random_matrix(r, 3, 2), Yhat, dYhat);
        passes_free(&p);
    }
}

static void
probe_backward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the network worked on paper"))
        backward_paper(r, 0, 1, (double[]){2});
    if (rec_case(r, "both samples of the paper"))
        backward_paper(r, 0, 2, (double[]){1, -1});
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "four kinds of layers"))
            backward_random(r, mixed_layers(), MIXED, NULL, 5 + k);
        if (rec_case(r, "random rectified neurons"))
            backward_random(r, paper_layers(), 3, NULL, 4 + k);
    }
    rec_group(r, "edges", 3);
    backward_edges(r);
    rec_group(r, "errors", 1);
    backward_errors(r);
}

/* ---- 8.3 ---- */

static void
gradient_case(recorder *r, passes *p, const gsl_matrix *X, const gsl_matrix *T,
              nn_loss *loss)
{
    double value = GSL_NAN;
    in_net(r, p->net);
    rec_in_matrix(r, "X", X);
    rec_in_matrix(r, "T", T);
    rec_out_status(
        r, nn_net_gradient(p->net, X, T, loss, &value, &p->grad.vector, p->w));
    rec_out_double(r, "value", value);
    rec_out_vector(r, "grad", &p->grad.vector);
    rec_keep_vector(r, "theta", p->net->theta);
    rec_keep_matrix(r, "X", X);
    rec_keep_matrix(r, "T", T);
}

static void
gradient_random(recorder *r, size_t n, size_t batch, nn_loss *loss)
{
    passes p = passes_of(r, mixed_layers(), MIXED, NULL, batch);
    gsl_matrix *T = rec_random_matrix(r, n, 2);
    gradient_case(r, &p, rec_random_matrix(r, n, 3), T, loss);
    passes_free(&p);
}

static void
gradient_paper(recorder *r, size_t n)
{
    passes p = passes_of(r, paper_layers(), 3, paper_theta, n);
    gradient_case(r, &p, rec_matrix_of(r, n, 2, paper_X),
                  rec_matrix_of(r, n, 1, paper_T), nn_mse);
    passes_free(&p);
}

/* The batch twice in one batch: its mean loss is what it was. */
static void
gradient_doubled(recorder *r, size_t n)
{
    passes p = passes_of(r, mixed_layers(), MIXED, NULL, 2 * n);
    gsl_matrix *X = rec_matrix(r, 2 * n, 3), *T = rec_matrix(r, 2 * n, 2);
    const gsl_matrix *X1 = rec_random_matrix(r, n, 3);
    const gsl_matrix *T1 = rec_random_matrix(r, n, 2);
    for (size_t half = 0; half < 2; half++) {
        gsl_matrix_view top = gsl_matrix_submatrix(X, half * n, 0, n, 3);
        gsl_matrix_memcpy(&top.matrix, X1);
        top = gsl_matrix_submatrix(T, half * n, 0, n, 2);
        gsl_matrix_memcpy(&top.matrix, T1);
    }
    gradient_case(r, &p, X, T, uneven);
    passes_free(&p);
}

static void
gradient_edges(recorder *r)
{
    if (rec_case(r, "one sample, and room for four"))
        gradient_random(r, 1, 4, uneven);
    if (rec_case(r, "a batch that holds every sample twice"))
        gradient_doubled(r, 3);
    if (rec_case(r, "a workspace and a gradient of another batch")) {
        passes p = passes_of(r, mixed_layers(), MIXED, NULL, 6);
        double before;
        gsl_matrix *T = rec_random_matrix(r, 6, 2);
        nn_net_gradient(p.net, rec_random_matrix(r, 6, 3), T, uneven, &before,
                        &p.grad.vector, p.w);
        T = rec_random_matrix(r, 4, 2);
        gradient_case(r, &p, rec_random_matrix(r, 4, 3), T, uneven);
        passes_free(&p);
    }
    if (rec_case(r, "a loss that refuses"))
        gradient_random(r, 3, 3, refused);
}

static void
gradient_errors(recorder *r)
{
    passes p;
    if (rec_case(r, "fewer targets than samples")) {
        p = passes_of(r, paper_layers(), 3, NULL, 4);
        gsl_matrix *T = rec_random_matrix(r, 3, 1);
        gradient_case(r, &p, rec_random_matrix(r, 4, 2), T, uneven);
        passes_free(&p);
    }
    if (rec_case(r, "more samples than the workspace has room for")) {
        p = passes_of(r, paper_layers(), 3, NULL, 2);
        gsl_matrix *T = rec_random_matrix(r, 3, 1);
        gradient_case(r, &p, rec_random_matrix(r, 3, 2), T, uneven);
        passes_free(&p);
    }
}

static void
probe_gradient(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the network worked on paper"))
        gradient_paper(r, 1);
    if (rec_case(r, "both samples of the paper"))
        gradient_paper(r, 2);
    for (size_t k = 0; k < rec_repeat(r, 2); k++) {
        if (rec_case(r, "a loss that counts the second answer twice"))
            gradient_random(r, 5 + k, 5 + k, uneven);
        if (rec_case(r, "softmax and cross-entropy"))
            gradient_random(r, 4 + k, 4 + k, nn_softmax_xent);
    }
    rec_group(r, "edges", 3);
    gradient_edges(r);
    rec_group(r, "errors", 1);
    gradient_errors(r);
}

const probe_exercise probe_exercises[] = {
    {.id = "8.1",
     .function = "nn_dense_backward",
     .title = "Back through one layer",
     .run = probe_dense},
    {.id = "8.2",
     .function = "nn_net_backward",
     .title = "Back through the chain",
     .needs = "8.1",
     .run = probe_backward},
    {.id = "8.3",
     .function = "nn_net_gradient",
     .title = "The gradient of a batch",
     .needs = "8.1 8.2",
     .run = probe_gradient},
    {.id = "8.4",
     .function = "nn_net_step",
     .title = "One step",
     .run = probe_step},
    {.id = "8.5",
     .function = "nn_net_freeze",
     .title = "A layer that stays",
     .run = probe_freeze},
    {.id = "8.6",
     .function = "nn_relative_error",
     .title = "How far apart",
     .run = probe_error},
    {.id = "8.7",
     .function = "nn_gradient_check",
     .title = "Is the gradient right?",
     .needs = "8.1 8.2 8.3 8.6",
     .run = probe_check},
    {.id = NULL},
};
