/* Writes the graph of a value for Graphviz.  The contract is in
 * lib/nn/value.h. */
#include "nn/value.h"

#include "nn/print.h"

#include <gsl/gsl_errno.h>

enum { DIGITS = 4 };

static const char *const operations[] = {
    [NN_VALUE_LEAF] = "",    [NN_VALUE_ADD] = "+",   [NN_VALUE_SUB] = "-",
    [NN_VALUE_MUL] = "*",    [NN_VALUE_DIV] = "/",   [NN_VALUE_POW] = "pow ",
    [NN_VALUE_EXP] = "exp",  [NN_VALUE_LOG] = "log", [NN_VALUE_TANH] = "tanh",
    [NN_VALUE_RELU] = "relu"};

/* Writes before and x. */
static void
write_number(FILE *out, const char *before, double x)
{
    char text[NN_PRINT_ROOM];
    nn_print_number(x, DIGITS, text);
    fprintf(out, "%s%s", before, text);
}

/* Writes text inside quotes. */
static void
write_label(FILE *out, const char *text)
{
    for (; *text != '\0'; text++)
        fprintf(out, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
}

/* The box of v, which is number i of the tape: label, data, gradient. */
static void
write_box(FILE *out, const nn_value *v, size_t i)
{
    fprintf(out, "  v%zu [shape=box label=\"", i);
    if (v->label != NULL) {
        write_label(out, v->label);
        fputs("\\n", out);
    }
    write_number(out, "data ", v->data);
    write_number(out, "\\ngrad ", v->grad);
    fputs("\"]\n", out);
}

/* The circle of the operation that made v, between its operands and v. */
static void
write_circle(FILE *out, const nn_tape *t, const nn_value *v, size_t i)
{
    fprintf(out, "  o%zu [shape=circle label=\"%s", i, operations[v->op]);
    if (v->op == NN_VALUE_POW)
        write_number(out, "", v->k);
    fputs("\"]\n", out);
    fprintf(out, "  v%td -> o%zu\n", v->a - t->values, i);
    if (v->b != NULL)
        fprintf(out, "  v%td -> o%zu\n", v->b - t->values, i);
    fprintf(out, "  o%zu -> v%zu\n", i, i);
}

int
nn_value_dot(FILE *out, nn_tape *t, nn_value *root)
{
    size_t n = nn_value_order(t, root, t->order);
    fputs("digraph {\n  rankdir=BT\n", out);
    for (size_t k = 0; k < n; k++) {
        const nn_value *v = t->order[k];
        size_t i = (size_t)(v - t->values);
        write_box(out, v, i);
        if (v->op != NN_VALUE_LEAF)
            write_circle(out, t, v, i);
    }
    fputs("}\n", out);
    if (ferror(out))
        GSL_ERROR("the graph could not be written", GSL_EFAILED);
    return GSL_SUCCESS;
}
