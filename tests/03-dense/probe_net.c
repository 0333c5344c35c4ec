/* The probe of chapter 3: a chain of layers. */
#include "chains.h"
#include "theta.h"

/* ---- 3.4 ---- */

static void
check_case(recorder *r, const chain *c)
{
    in_chain(r, c);
    listen_start();
    rec_out_status(r, nn_net_check(c->layers, c->n));
    listen_end(r, "layer ", "the layer that the message names");
}

/* A chain of so many layers in which layer k does not take what it is given. */
static void
misfit(recorder *r, size_t n, size_t k)
{
    chain c = random_chain(r, n);
    for (size_t i = k; i < n; i++) {
        c.layers[i].n_in++;
        c.layers[i].n_out++;
    }
    check_case(r, &c);
}

/* Three dense layers; from layer 2 on the widths are those given. */
static void
dense_chain(recorder *r, const nn_layer_type *last, const size_t widths[6])
{
    chain c = {0};
    put_layer(&c, nn_layer_dense, widths[0], widths[1]);
    put_layer(&c, nn_layer_dense, widths[2], widths[3]);
    put_layer(&c, last, widths[4], widths[5]);
    check_case(r, &c);
}

static void
probe_check_edges(recorder *r)
{
    chain c = {0};
    if (rec_case(r, "a single layer")) {
        put_layer(&c, nn_layer_dense, 3, 2);
        check_case(r, &c);
    }
    if (rec_case(r, "a single layer without an input")) {
        c.n = 0;
        put_layer(&c, nn_layer_dense, 0, 2);
        check_case(r, &c);
    }
    if (rec_case(r, "the last layer is impossible"))
        dense_chain(r, nn_layer_step, (size_t[]){2, 3, 3, 4, 4, 5});
    if (rec_case(r, "the last two do not fit"))
        dense_chain(r, nn_layer_dense, (size_t[]){2, 3, 3, 4, 5, 1});
    if (rec_case(r, "two troubles: the first counts"))
        dense_chain(r, nn_layer_dense, (size_t[]){2, 3, 4, 4, 4, 0});
    if (rec_case(r, "one layer with both troubles"))
        dense_chain(r, nn_layer_dense, (size_t[]){2, 3, 4, 0, 4, 1});
    if (rec_case(r, "all layers take the same number, and give another"))
        dense_chain(r, nn_layer_dense, (size_t[]){3, 2, 3, 2, 3, 2});
    if (rec_case(r, "an option that its type refuses")) {
        c = paper_chain();
        put_layer(&c, &picky, 1, 1);
        check_case(r, &c);
    }
}

static void
probe_check(recorder *r)
{
    chain c;
    rec_group(r, "idea", 6);
    if (rec_case(r, "the chain of the lesson")) {
        c = paper_chain();
        check_case(r, &c);
    }
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "layers that fit")) {
            c = random_chain(r, 4 + k % 2);
            check_case(r, &c);
        }
    for (size_t k = 1; k < 4; k++)
        if (rec_case(r, "two neighbours that do not fit"))
            misfit(r, 5, k);
    if (rec_case(r, "a first layer without neurons"))
        dense_chain(r, nn_layer_dense, (size_t[]){4, 0, 2, 3, 3, 1});
    rec_group(r, "edges", 3);
    probe_check_edges(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "no layer at all")) {
        c.n = 0;
        check_case(r, &c);
    }
}

/* ---- 3.5 ---- */

static void
place_case(recorder *r, const chain *c)
{
    /* One element too many would be found by the sanitizer. */
    size_t *offset = malloc((c->n + 1) * sizeof *offset);
    in_chain(r, c);
    for (size_t k = 0; k <= c->n; k++)
        offset[k] = 777777;
    rec_out_int(r, "all parameters",
                (long)nn_net_place(c->layers, c->n, offset));
    gsl_vector *v = rec_vector(r, c->n + 1);
    for (size_t k = 0; k <= c->n; k++)
        gsl_vector_set(v, k, (double)offset[k]);
    rec_out_vector(r, "offset", v);
    free(offset);
}

static void
probe_place_edges(recorder *r)
{
    chain c = {0};
    if (rec_case(r, "a single layer")) {
        put_layer(&c, nn_layer_dense, 3, 5);
        place_case(r, &c);
    }
    if (rec_case(r, "steps at both ends")) {
        c = (chain){0};
        put_layer(&c, nn_layer_step, 2, 2);
        put_layer(&c, nn_layer_dense, 2, 3);
        put_layer(&c, nn_layer_step, 3, 3);
        place_case(r, &c);
    }
    if (rec_case(r, "a type of layer that counts otherwise")) {
        c = (chain){0};
        put_layer(&c, &scale, 3, 3);
        put_layer(&c, nn_layer_dense, 3, 2);
        put_layer(&c, &scale, 2, 2);
        place_case(r, &c);
    }
}

static void
probe_place(recorder *r)
{
    chain c = {0};
    rec_group(r, "idea", 6);
    if (rec_case(r, "the chain of the lesson")) {
        c = paper_chain();
        place_case(r, &c);
    }
    if (rec_case(r, "784 inputs, 30 hidden neurons, 10 outputs")) {
        c = (chain){0};
        put_layer(&c, nn_layer_dense, 784, 30);
        put_layer(&c, nn_layer_dense, 30, 10);
        place_case(r, &c);
    }
    for (size_t k = 0; k < rec_repeat(r, 2); k++)
        if (rec_case(r, "layers that fit")) {
            c = random_chain(r, 4 + k % 2);
            place_case(r, &c);
        }
    rec_group(r, "edges", 4);
    probe_place_edges(r);
}

/* ---- 3.6 ---- */

/* A network with random parameters, its memory and its batch. */
typedef struct {
    nn_net net;
    size_t offset[LONGEST + 1];
    gsl_block *block; /* theta, between numbers that are none */
    gsl_vector theta;
    nn_workspace *w;
    gsl_matrix *X, *Yhat;
} pass;

enum { MARGIN = 4 };

static void
place_theta(recorder *r, pass *p, size_t n)
{
    p->block = gsl_block_alloc(n + 2 * MARGIN);
    for (size_t i = 0; i < p->block->size; i++)
        p->block->data[i] = GSL_NAN;
    p->theta =
        (gsl_vector){.size = n, .stride = 1, .data = p->block->data + MARGIN};
    gsl_vector_memcpy(&p->theta, rec_random_vector(r, n));
}

/* Without nn_net_alloc, which calls the exercises 3.4 and 3.5. */
static pass *
start_pass(recorder *r, chain *c, size_t batch, size_t n)
{
    pass *p = calloc(1, sizeof *p);
    p->net = (nn_net){.n_layers = c->n,
                      .layers = c->layers,
                      .offset = p->offset,
                      .theta = &p->theta};
    for (size_t k = 0; k < c->n; k++)
        p->offset[k + 1] =
            p->offset[k] + c->layers[k].type->n_params(&c->layers[k]);
    place_theta(r, p, p->offset[c->n]);
    p->w = nn_workspace_alloc(&p->net, batch);
    for (size_t k = 0; k < c->n; k++)
        gsl_matrix_set_all(p->w->Y[k], GSL_NAN);
    p->X = rec_random_matrix(r, n, c->layers[0].n_in);
    p->Yhat = rec_stale_matrix(r, n, c->layers[c->n - 1].n_out);
    return p;
}

static void
end_pass(pass *p)
{
    nn_workspace_free(p->w);
    gsl_block_free(p->block);
    free(p);
}

/* What hidden layers gave, and how often those that count were asked. */
static void
out_hidden(recorder *r, const pass *p)
{
    for (size_t k = 0; k < p->net.n_layers; k++) {
        char name[48];
        snprintf(name, sizeof name, "output of layer %zu", k + 1);
        if (k + 1 < p->net.n_layers)
            rec_out_matrix(r, name, p->w->Y[k]);
        snprintf(name, sizeof name, "calls of layer %zu", k + 1);
        if (p->w->state[k])
            rec_out_int(r, name, *(int *)p->w->state[k]);
    }
}

static void
run_pass(recorder *r, const chain *c, pass *p)
{
    in_chain(r, c);
    rec_in_matrix(r, "X", p->X);
    rec_in_vector(r, "theta", p->net.theta);
    rec_out_status(r, nn_net_forward(&p->net, p->X, p->Yhat, p->w));
    rec_out_matrix(r, "Yhat", p->Yhat);
    out_hidden(r, p);
    rec_keep_matrix(r, "X", p->X);
    rec_keep_vector(r, "theta", p->net.theta);
    end_pass(p);
}

static void
forward_case(recorder *r, chain c, size_t batch, size_t n)
{
    run_pass(r, &c, start_pass(r, &c, batch, n));
}

/* The exclusive or of chapter 2 as a chain, at the four corners. */
static void
forward_xor(recorder *r)
{
    static const double corners[] = {0, 0, 0, 1, 1, 0, 1, 1};
    static const double theta[] = {1, 1, 1, 1, -0.5, -1.5, 1, -1, -0.5};
    chain c = {0};
    put_layer(&c, nn_layer_dense, 2, 2);
    put_layer(&c, nn_layer_step, 2, 2);
    put_layer(&c, nn_layer_dense, 2, 1);
    put_layer(&c, nn_layer_step, 1, 1);
    pass *p = start_pass(r, &c, 4, 4);
    gsl_vector_const_view t = gsl_vector_const_view_array(theta, 9);
    gsl_vector_memcpy(p->net.theta, &t.vector);
    p->X = rec_matrix_of(r, 4, 2, corners);
    run_pass(r, &c, p);
}

static void
probe_forward_edges(recorder *r)
{
    chain c = {0};
    if (rec_case(r, "a single layer")) {
        put_layer(&c, nn_layer_dense, 3, 2);
        forward_case(r, c, 5, 5);
    }
    if (rec_case(r, "one sample in room for six"))
        forward_case(r, random_chain(r, 4), 6, 1);
    if (rec_case(r, "types of layers that you have not seen")) {
        c = (chain){0};
        put_layer(&c, &twice, 3, 3);
        put_layer(&c, &scale, 3, 3);
        put_layer(&c, &twice, 3, 3);
        forward_case(r, c, 4, 4);
    }
    if (rec_case(r, "the answer goes into the workspace")) {
        c = random_chain(r, 3);
        pass *p = start_pass(r, &c, 4, 4);
        p->Yhat = p->w->Y[2];
        run_pass(r, &c, p);
    }
    if (rec_case(r, "a layer in the middle that fails")) {
        c = paper_chain();
        c.layers[1] =
            (nn_layer){.type = &picky, .n_in = 4, .n_out = 4, .option = {1}};
        c.layers[2] = (nn_layer){.type = &twice, .n_in = 4, .n_out = 4};
        forward_case(r, c, 3, 3);
    }
    if (rec_case(r, "a last layer that fails")) {
        c = paper_chain();
        put_layer(&c, &picky, 1, 1);
        c.layers[3].option[0] = 1.0;
        forward_case(r, c, 3, 3);
    }
}

static void
probe_forward(recorder *r)
{
    rec_group(r, "idea", 6);
    if (rec_case(r, "the exclusive or"))
        forward_xor(r);
    if (rec_case(r, "the chain of the lesson"))
        forward_case(r, paper_chain(), 5, 5);
    for (size_t k = 0; k < rec_repeat(r, 3); k++)
        if (rec_case(r, "random layers, random parameters"))
            forward_case(r, random_chain(r, 3 + k % 3), 6, 6);
    rec_group(r, "edges", 3);
    probe_forward_edges(r);
    rec_group(r, "errors", 1);
    if (rec_case(r, "more samples than the workspace has room for"))
        forward_case(r, paper_chain(), 3, 4);
    if (rec_case(r, "a column of X too many")) {
        chain c = paper_chain();
        pass *p = start_pass(r, &c, 4, 4);
        p->X = rec_random_matrix(r, 4, 3);
        run_pass(r, &c, p);
    }
    if (rec_case(r, "Yhat one row short")) {
        chain c = paper_chain();
        pass *p = start_pass(r, &c, 4, 4);
        p->Yhat = rec_stale_matrix(r, 3, 1);
        run_pass(r, &c, p);
    }
}

const probe_exercise probe_exercises[] = {
    {.id = "3.4",
     .function = "nn_net_check",
     .title = "Do the layers fit?",
     .run = probe_check},
    {.id = "3.5",
     .function = "nn_net_place",
     .title = "A place for every parameter",
     .needs = "3.2",
     .run = probe_place},
    {.id = "3.6",
     .function = "nn_net_forward",
     .title = "Through the whole chain",
     .needs = "3.1 3.2",
     .run = probe_forward},
    {.id = "3.7",
     .function = "nn_theta_fprintf",
     .title = "Write every bit",
     .run = probe_write},
    {.id = "3.8",
     .function = "nn_theta_fscanf",
     .title = "Read every bit",
     .run = probe_read},
    {.id = NULL},
};
