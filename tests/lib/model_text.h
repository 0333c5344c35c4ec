/* Models in files and in texts.  For test programs. */
#ifndef TESTS_LIB_MODEL_TEXT_H
#define TESTS_LIB_MODEL_TEXT_H

#include "nn/net.h"

#include "errors.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A folder of the test's own: `/tmp/nn-model-XXXXXX/name` into path. */
static inline void
new_path(const char *name, char path[64])
{
    char folder[] = "/tmp/nn-model-XXXXXX";
    if (!mkdtemp(folder)) {
        perror(folder);
        exit(1);
    }
    snprintf(path, 64, "%s/%s", folder, name);
}

/* Takes the file, whatever stands beside it, and the folder away. */
static inline void
remove_path(const char *path)
{
    char other[80];
    unlink(path);
    snprintf(other, sizeof other, "%s.new", path);
    unlink(other);
    snprintf(other, sizeof other, "%.*s", (int)(strrchr(path, '/') - path),
             path);
    rmdir(other);
}

static inline void
put_bytes(const char *path, const void *bytes, size_t length)
{
    FILE *out = fopen(path, "w");
    if (!out || fwrite(bytes, 1, length, out) != length || fclose(out)) {
        perror(path);
        exit(1);
    }
}

/* The whole file as a string that the caller frees, or NULL. */
static inline char *
file_text(const char *path)
{
    FILE *in = fopen(path, "r");
    char *text = NULL;
    size_t room = 0;
    if (!in)
        return NULL;
    if (getdelim(&text, &room, '\0', in) < 0) {
        free(text);
        text = NULL;
    }
    fclose(in);
    return text;
}

/* dense 2 4, step 4 4, dense 4 1: 17 parameters, all different. */
static inline nn_net *
small_net(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 4},
        {.type = nn_layer_step, .n_in = 4, .n_out = 4},
        {.type = nn_layer_dense, .n_in = 4, .n_out = 1},
    };
    nn_net *net = nn_net_alloc(chain, 3);
    for (size_t i = 0; i < net->theta->size; i++)
        gsl_vector_set(net->theta, i, ((double)i - 8.0) / 3.0);
    return net;
}

/* Same layers, same bits? */
static inline int
same_net(const nn_net *a, const nn_net *b)
{
    if (!a || !b || a->n_layers != b->n_layers ||
        a->theta->size != b->theta->size)
        return 0;
    for (size_t k = 0; k < a->n_layers; k++) {
        const nn_layer *p = &a->layers[k], *q = &b->layers[k];
        if (p->type != q->type || p->n_in != q->n_in || p->n_out != q->n_out ||
            memcmp(p->option, q->option, sizeof p->option))
            return 0;
    }
    return !memcmp(a->theta->data, b->theta->data,
                   a->theta->size * sizeof *a->theta->data);
}

#endif
