/* Is the given half of nn/net.h and nn/layer.h kept?  Memory, places, shapes. */
#include "model_text.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <stdint.h>

/* Asked for more memory than there is, the sanitizer shall return NULL as
 * malloc does, and not end the program. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static int
was(int count, int code, const char *part)
{
    int right = errors_seen()->count == count && errors_seen()->code == code &&
                strstr(errors_seen()->message, part);
    errors_forget();
    return right;
}

static nn_layer
layer(const nn_layer_type *type, size_t n_in, size_t n_out)
{
    return (nn_layer){.type = type, .n_in = n_in, .n_out = n_out};
}

static void
test_types(void)
{
    size_t n = 0;
    for (const nn_layer_type *const *t = nn_layer_types; *t; t++, n++)
        gsl_test(nn_layer_named((*t)->name) != *t || strchr((*t)->name, ' '),
                 "the type %s is found by its name, one word", (*t)->name);
    gsl_test(n < 3, "there are types");
    gsl_test(nn_layer_named("Dense") || nn_layer_named("") ||
                 nn_layer_named("dens"),
             "other names have no type");
}

static void
test_alloc(void)
{
    nn_net *net = small_net();
    gsl_test(net->theta->size != 17 || net->offset[0] != 0 ||
                 net->offset[1] != 12 || net->offset[2] != 12 ||
                 net->offset[3] != 17,
             "17 parameters in three pieces");
    gsl_test(nn_net_n_in(net) != 2 || nn_net_n_out(net) != 1, "2 in, 1 out");
    gsl_vector_view v = nn_net_piece(net, net->theta, 2);
    gsl_test(v.vector.size != 5 || v.vector.data != net->theta->data + 12,
             "the piece of layer 3 is theta's own memory");
    v = nn_net_piece(net, net->theta, 1);
    gsl_test(v.vector.size != 0, "the piece of a step is empty");
    nn_net_free(net);
    nn_net_free(NULL);
    nn_workspace_free(NULL);
}

static void
test_alloc_errors(void)
{
    const nn_layer wide = layer(nn_layer_dense, 9999, 10000);
    const nn_layer chain[] = {wide, layer(nn_layer_dense, 10000, 9999), wide};
    const nn_layer steps[] = {layer(nn_layer_step, 3, 3)};
    const nn_layer bad[] = {layer(nn_layer_dense, 2, 3),
                            layer(nn_layer_dense, 4, 1)};
    const nn_layer vast[] = {layer(nn_layer_dense, SIZE_MAX / 2 + 1, 2)};
    errors_forget();
    gsl_test(nn_net_alloc(chain, 0) || !was(1, GSL_EINVAL, "needs a layer"),
             "no layer");
    gsl_test(nn_net_alloc(steps, 1) ||
                 !was(1, GSL_EINVAL, "needs a parameter"),
             "no parameter");
    gsl_test(nn_net_alloc(chain, 3) ||
                 !was(1, GSL_EINVAL, "so many parameters"),
             "too many parameters in all, before memory is asked for");
    gsl_test(nn_net_alloc(vast, 1) ||
                 !was(1, GSL_EINVAL, "has too many weights"),
             "widths whose product overflows");
    gsl_test(nn_net_alloc(bad, 2) ||
                 !was(1, GSL_EBADLEN, "layer 2 (dense 4 1) takes"),
             "layers that do not fit");
}

static void
test_init(void)
{
    nn_net *net = small_net();
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    nn_net_init(net, r);
    size_t outside = 0;
    for (size_t i = 0; i < 8; i++)
        outside += fabs(gsl_vector_get(net->theta, i)) > sqrt(3.0);
    for (size_t i = 12; i < 16; i++)
        outside += fabs(gsl_vector_get(net->theta, i)) > sqrt(1.5);
    gsl_test(outside != 0, "weights lie within sqrt(6 / n_in)");
    gsl_vector_view b = gsl_vector_subvector(net->theta, 8, 4);
    gsl_test(!gsl_vector_isnull(&b.vector) ||
                 gsl_vector_get(net->theta, 16) != 0.0,
             "biases are 0");
    gsl_rng_free(r);
    nn_net_free(net);
}

static void
test_workspace(void)
{
    nn_net *net = small_net();
    nn_workspace *w = nn_workspace_alloc(net, 6);
    gsl_test(!w || w->batch != 6 || w->n_layers != 3 || w->Y[0]->size1 != 6 ||
                 w->Y[0]->size2 != 4 || w->dY[2]->size2 != 1,
             "a workspace has a matrix of each layer's width");
    gsl_test(nn_workspace_rows(w, 2) || w->Y[1]->size1 != 2 ||
                 w->dY[1]->size1 != 2 || nn_workspace_rows(w, 6) ||
                 w->Y[1]->size1 != 6,
             "its matrices become shorter and longer again");
    errors_forget();
    gsl_test(nn_workspace_rows(w, 7) != GSL_EBADLEN ||
                 !was(1, GSL_EBADLEN, "smaller batches") ||
                 nn_workspace_rows(w, 0) != GSL_EBADLEN || w->Y[0]->size1 != 6,
             "never longer than the batch, never empty");
    nn_workspace_free(w);
    errors_forget();
    gsl_test(nn_workspace_alloc(net, 0) || !was(1, GSL_EINVAL, "a row"),
             "a batch of no rows");
    nn_workspace_alloc(net, SIZE_MAX / 16);
    gsl_test(errors_seen()->code != GSL_ENOMEM,
             "more rows than memory: GSL_ENOMEM");
    errors_forget();
    gsl_test(nn_workspace_alloc(net, SIZE_MAX / 4 + 2) ||
                 errors_seen()->code != GSL_ENOMEM,
             "rows times columns that overflow are too many as well");
    nn_net_free(net);
}

static void
test_free_of_state(void)
{
    nn_net *net = small_net(), *copy = nn_net_alloc(net->layers, 3);
    gsl_test(!copy || copy->layers == net->layers || copy->theta == net->theta,
             "a network owns its copy of the layers");
    nn_net_free(net);
    gsl_test(nn_net_n_in(copy) != 2, "and keeps it when the other is gone");
    nn_net_free(copy);
}

int
main(void)
{
    errors_record_them();
    test_types();
    test_alloc();
    test_alloc_errors();
    test_init();
    test_workspace();
    test_free_of_state();
    return gsl_test_summary();
}
