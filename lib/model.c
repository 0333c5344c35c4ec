/* Model files.  The contract is in lib/nn/net.h. */
#include "nn/file.h"
#include "nn/net.h"

#include <gsl/gsl_errno.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- Writing ---- */

static int
print_layer(FILE *out, const nn_layer *l)
{
    int used = NN_LAYER_OPTIONS;
    while (used > 0 && l->option[used - 1] == 0.0)
        used--;
    int ok = fprintf(out, "%s %zu %zu", l->type->name, l->n_in, l->n_out) > 0;
    for (int i = 0; i < used; i++)
        ok = ok && fprintf(out, " %a", l->option[i]) > 0;
    return ok && putc('\n', out) != EOF;
}

int
nn_net_fprintf(FILE *out, const nn_net *net)
{
    int ok = fprintf(out, "nn network 1\nlayers %zu\n", net->n_layers) > 0;
    for (size_t k = 0; k < net->n_layers; k++)
        ok = ok && print_layer(out, &net->layers[k]);
    ok = ok && fprintf(out, "parameters %zu\n", net->theta->size) > 0;
    if (!ok || nn_theta_fprintf(out, net->theta) || fputs("end\n", out) == EOF)
        GSL_ERROR("the model could not be written", GSL_EFAILED);
    return GSL_SUCCESS;
}

/* ---- Reading ---- */

/* Reads a whole number of at most `most` after the word; 0 if the line is
 * something else, having called the error handler. */
static int
read_count(nn_text *in, const char *word, size_t most, size_t *count)
{
    const char *line = nn_text_next(in);
    if (!line)
        return 0;
    size_t length = strlen(word);
    const char *digits = line + length + 1;
    size_t n = strspn(digits, "0123456789");
    if (strncmp(line, word, length) || line[length] != ' ' || n == 0 ||
        n > 9 || digits[n] != '\0' || strtoul(digits, NULL, 10) > most) {
        char why[80];
        snprintf(why, sizeof why, "'%s' and a number up to %zu expected", word,
                 most);
        return nn_text_refuse(in, why, GSL_EINVAL), 0;
    }
    *count = strtoul(digits, NULL, 10);
    return 1;
}

/* Takes the next word of a line apart; NULL at its end. */
static char *
next_word(char **rest)
{
    char *word = *rest;
    if (!word)
        return NULL;
    char *blank = strchr(word, ' ');
    *rest = blank ? blank + 1 : NULL;
    if (blank)
        *blank = '\0';
    return word;
}

/* A width: up to nine digits. */
static int
read_width(const char *word, size_t *width)
{
    if (!word || !*word || strlen(word) > 9 ||
        word[strspn(word, "0123456789")] != '\0')
        return 0;
    *width = strtoul(word, NULL, 10);
    return 1;
}

/* Reads the line of a layer; 0 if it is none, having called the handler. */
static int
read_layer(nn_text *in, nn_layer *l)
{
    char *rest = nn_text_next(in);
    if (!rest)
        return 0;
    *l = (nn_layer){.type = nn_layer_named(next_word(&rest))};
    if (!l->type)
        return nn_text_refuse(in, "no layer has this name", GSL_EINVAL), 0;
    if (!read_width(next_word(&rest), &l->n_in) ||
        !read_width(next_word(&rest), &l->n_out))
        return nn_text_refuse(in, "two widths expected", GSL_EINVAL), 0;
    for (int i = 0; rest; i++) {
        char *end, *word = next_word(&rest);
        double x = strtod(word, &end);
        if (i == NN_LAYER_OPTIONS || end == word || *end || !isfinite(x))
            return nn_text_refuse(in, "no such options", GSL_EINVAL), 0;
        l->option[i] = x;
    }
    return 1;
}

/* Can n parameters follow?  Each takes a digit and a line end.  A file that is
 * too short is refused before memory is asked for. */
static int
is_long_enough(FILE *in, size_t n)
{
    struct stat status;
    long here = ftell(in);
    if (here < 0 || fstat(fileno(in), &status) || !S_ISREG(status.st_mode))
        return 1;
    return status.st_size - here >= 2 * (off_t)n;
}

/* Reads the parameters and what follows them; 0 on error. */
static int
read_parameters(nn_text *in, nn_net *net)
{
    if (nn_theta_fscanf(in, net->theta))
        return 0;
    const char *line = nn_text_next(in);
    if (line && strcmp(line, "end"))
        nn_text_refuse(in, "'end' expected", GSL_EINVAL);
    return line && !strcmp(line, "end");
}

/* Reads the rest of a file whose layers are known. */
static nn_net *
read_net(nn_text *in, const nn_layer layers[], size_t n_layers)
{
    size_t n;
    if (nn_net_check(layers, n_layers) ||
        !read_count(in, "parameters", NN_NET_MAX_PARAMS, &n))
        return NULL;
    size_t expected = 0;
    for (size_t k = 0; k < n_layers; k++)
        expected += layers[k].type->n_params(&layers[k]);
    if (n != expected || !is_long_enough(in->in, n)) {
        nn_text_refuse(in,
                       "these layers have another number of parameters, "
                       "or the file ends too early",
                       GSL_EINVAL);
        return NULL;
    }
    nn_net *net = nn_net_alloc(layers, n_layers);
    if (net && read_parameters(in, net))
        return net;
    nn_net_free(net);
    return NULL;
}

static nn_net *
read_model(nn_text in)
{
    size_t n_layers;
    const char *line = nn_text_next(&in);
    if (!line)
        return NULL;
    if (strcmp(line, "nn network 1")) {
        nn_text_refuse(&in, "this is no model: 'nn network 1' expected",
                       GSL_EINVAL);
        return NULL;
    }
    if (!read_count(&in, "layers", NN_NET_MAX_LAYERS, &n_layers))
        return NULL;
    nn_layer *layers = malloc((n_layers + 1) * sizeof *layers);
    if (!layers)
        GSL_ERROR_NULL("no memory for a network", GSL_ENOMEM);
    int ok = 1;
    for (size_t k = 0; k < n_layers && ok; k++)
        ok = read_layer(&in, &layers[k]);
    nn_net *net = ok ? read_net(&in, layers, n_layers) : NULL;
    free(layers);
    return net;
}

nn_net *
nn_net_fscanf(FILE *in)
{
    return read_model(nn_text_start(in, NULL));
}

/* ---- Whole files ---- */

int
nn_net_save(const nn_net *net, const char *path)
{
    nn_file f;
    int status = nn_file_begin(&f, path);
    if (status)
        return status;
    status = nn_net_fprintf(f.out, net);
    if (!status)
        return nn_file_end(&f);
    nn_file_drop(&f);
    return status;
}

nn_net *
nn_net_load(const char *path)
{
    FILE *in = fopen(path, "r");
    if (!in) {
        nn_file_refuse(path);
        return NULL;
    }
    nn_net *net = read_model(nn_text_start(in, path));
    fclose(in);
    return net;
}
