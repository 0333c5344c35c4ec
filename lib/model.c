/* Model files.  The contract is in lib/nn/net.h. */
#include "nn/net.h"

#include <gsl/gsl_errno.h>

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* GSL_SUCCESS if what is written can be read again. */
static int
check_readable(const nn_net *net)
{
    if (net->n_layers > NN_NET_MAX_LAYERS)
        GSL_ERROR("no file can hold so many layers", GSL_EINVAL);
    for (size_t k = 0; k < net->n_layers; k++) {
        const nn_layer *l = &net->layers[k];
        if (nn_layer_named(l->type->name) != l->type)
            return nn_net_refuse(net->layers, k, "has no type for files",
                                 GSL_EINVAL);
        for (int i = 0; i < NN_LAYER_OPTIONS; i++)
            if (!isfinite(l->option[i]))
                return nn_net_refuse(net->layers, k,
                                     "has an option that is not finite",
                                     GSL_EINVAL);
    }
    for (size_t i = 0; i < net->theta->size; i++)
        if (!isfinite(gsl_vector_get(net->theta, i)))
            GSL_ERROR("a parameter is not finite", GSL_EINVAL);
    return GSL_SUCCESS;
}

int
nn_net_fprintf(FILE *out, const nn_net *net)
{
    int status = check_readable(net);
    if (status != GSL_SUCCESS)
        return status;
    int ok = fprintf(out, "nn network 1\nlayers %zu\n", net->n_layers) > 0;
    for (size_t k = 0; k < net->n_layers; k++)
        ok = ok && print_layer(out, &net->layers[k]);
    ok = ok && fprintf(out, "parameters %zu\n", net->theta->size) > 0;
    if (!ok || nn_theta_fprintf(out, net->theta) || fputs("end\n", out) == EOF)
        GSL_ERROR("the model could not be written", GSL_EFAILED);
    return GSL_SUCCESS;
}

/* ---- Reading ---- */

/* A whole number of up to nine digits, and nothing else; word may be NULL. */
static int
read_number(const char *word, size_t *number)
{
    if (!word || !*word || strlen(word) > 9 ||
        word[strspn(word, "0123456789")] != '\0')
        return 0;
    *number = strtoul(word, NULL, 10);
    return 1;
}

/* Reads a number from 1 to `most` after the word; 0 if the line is something
 * else, having called the error handler. */
static int
read_count(nn_text *in, const char *word, size_t most, size_t *count)
{
    const char *line = nn_text_next(in);
    if (!line)
        return 0;
    size_t length = strlen(word);
    if (!strncmp(line, word, length) && line[length] == ' ' &&
        read_number(line + length + 1, count) && *count > 0 && *count <= most)
        return 1;
    char why[80];
    snprintf(why, sizeof why, "'%s' and a number from 1 to %zu expected", word,
             most);
    return nn_text_refuse(in, why, GSL_EINVAL), 0;
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

/* Reads what follows the widths: numbers, up to the end of the line. */
static int
read_options(nn_text *in, char *rest, nn_layer *l)
{
    for (int i = 0; rest; i++) {
        char *end, *word = next_word(&rest);
        if (i == NN_LAYER_OPTIONS)
            return nn_text_refuse(in, "too many options", GSL_EINVAL), 0;
        l->option[i] = strtod(word, &end);
        if (end == word || *end || !isfinite(l->option[i]))
            return nn_text_refuse(in, "an option is no finite number",
                                  GSL_EINVAL),
                   0;
    }
    return 1;
}

/* Reads the line of a layer, which follows the layer `before` unless that is
 * NULL; 0 if it cannot, having called the handler. */
static int
read_layer(nn_text *in, const nn_layer *before, nn_layer *l)
{
    char *rest = nn_text_next(in);
    if (!rest)
        return 0;
    *l = (nn_layer){.type = nn_layer_named(next_word(&rest))};
    if (!l->type)
        return nn_text_refuse(in, "no layer has this name", GSL_EINVAL), 0;
    if (!read_number(next_word(&rest), &l->n_in) ||
        !read_number(next_word(&rest), &l->n_out))
        return nn_text_refuse(in, "two widths of up to nine digits expected",
                              GSL_EINVAL),
               0;
    if (!read_options(in, rest, l))
        return 0;
    const char *fault = l->type->fault(l);
    if (!fault && before && before->n_out != l->n_in)
        fault =
            "takes another number of inputs than the layer before it gives";
    if (fault)
        nn_text_refuse(in, fault, GSL_EINVAL);
    return !fault;
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

/* Reads how many parameters follow; 0 if that cannot be. */
static int
read_size(nn_text *in, const nn_layer layers[], size_t n_layers)
{
    size_t n, expected = 0;
    char why[80];
    if (!read_count(in, "parameters", NN_NET_MAX_PARAMS, &n))
        return 0;
    for (size_t k = 0; k < n_layers; k++)
        expected += layers[k].type->n_params(&layers[k]);
    if (n == expected && is_long_enough(in->in, n))
        return 1;
    snprintf(why, sizeof why,
             n == expected ? "the file is too short for %zu parameters"
                           : "these layers have %zu parameters",
             expected);
    return nn_text_refuse(in, why, GSL_EINVAL), 0;
}

/* Reads the rest of a file whose layers are known and fit. */
static nn_net *
read_net(nn_text *in, const nn_layer layers[], size_t n_layers)
{
    if (!read_size(in, layers, n_layers))
        return NULL;
    nn_net *net = nn_net_alloc(layers, n_layers);
    if (net && read_parameters(in, net))
        return net;
    nn_net_free(net);
    return NULL;
}

static nn_net *
read_model(nn_text *in)
{
    size_t n_layers;
    const char *line = nn_text_next(in);
    if (!line)
        return NULL;
    if (strcmp(line, "nn network 1")) {
        nn_text_refuse(in, "this is no model: 'nn network 1' expected",
                       GSL_EINVAL);
        return NULL;
    }
    if (!read_count(in, "layers", NN_NET_MAX_LAYERS, &n_layers))
        return NULL;
    nn_layer *layers = malloc(n_layers * sizeof *layers);
    if (!layers)
        GSL_ERROR_NULL("no memory for a network", GSL_ENOMEM);
    int ok = 1;
    for (size_t k = 0; k < n_layers && ok; k++)
        ok = read_layer(in, k > 0 ? &layers[k - 1] : NULL, &layers[k]);
    nn_net *net = ok ? read_net(in, layers, n_layers) : NULL;
    free(layers);
    return net;
}

nn_net *
nn_net_fscanf(FILE *in)
{
    nn_text text = nn_text_start(in, NULL);
    return read_model(&text);
}

/* ---- Whole files ---- */

/* Calls the error handler with `path: why`. */
static int
refuse_path(const char *path, const char *why)
{
    char message[NN_TEXT_ROOM];
    snprintf(message, sizeof message, "%.300s: %s", path, why);
    GSL_ERROR(message, GSL_EFAILED);
}

/* Writes the network into a file of that name and sees it onto the disk; what
 * the system refuses is told of the path. */
static int
write_file(const nn_net *net, const char *name, const char *path)
{
    FILE *out = fopen(name, "w");
    if (!out)
        return refuse_path(path, strerror(errno));
    int status = nn_net_fprintf(out, net);
    if (!status && (fflush(out) || fsync(fileno(out))))
        status = GSL_EFAILED;
    int failed = errno;
    if (fclose(out) && !status) {
        status = GSL_EFAILED;
        failed = errno;
    }
    return status == GSL_EFAILED ? refuse_path(path, strerror(failed))
                                 : status;
}

int
nn_net_save(const nn_net *net, const char *path)
{
    char beside[NN_TEXT_ROOM];
    struct stat there;
    /* Renaming would put a file in the place of a device. */
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return refuse_path(path, "this is there, and no file");
    if (snprintf(beside, sizeof beside, "%s.new", path) >= (int)sizeof beside)
        return refuse_path(path, "the name is too long");
    int status = write_file(net, beside, path);
    if (!status && rename(beside, path))
        status = refuse_path(path, strerror(errno));
    if (status)
        unlink(beside);
    return status;
}

/* The whole file: nothing may follow the model. */
static nn_net *
read_file(nn_text *in)
{
    nn_net *net = read_model(in);
    if (!net || getc(in->in) == EOF)
        return net;
    in->line++;
    nn_text_refuse(in, "something follows the end of the model", GSL_EINVAL);
    nn_net_free(net);
    return NULL;
}

nn_net *
nn_net_load(const char *path)
{
    FILE *in = fopen(path, "r");
    if (!in) {
        refuse_path(path, strerror(errno));
        return NULL;
    }
    nn_text text = nn_text_start(in, path);
    nn_net *net = read_file(&text);
    fclose(in);
    return net;
}
