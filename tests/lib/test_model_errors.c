/* Texts that are no models: each is refused in words, with path and line, without
 * a leak, and without asking for memory that it could not fill. */
#include "model_text.h"

#include <gsl/gsl_test.h>

#include <sys/resource.h>

static char path[64];

/* What was said of these bytes, without the path; "" if it is a model. */
static const char *
said_of(const void *bytes, size_t length)
{
    put_bytes(path, bytes, length);
    errors_forget();
    nn_net *net = nn_net_load(path);
    const char *said = errors_seen()->message;
    if (net) {
        nn_net_free(net);
        return errors_seen()->count ? "a model and an error" : "";
    }
    if (errors_seen()->count != 1 || errors_seen()->code != GSL_EINVAL)
        return "not one GSL_EINVAL";
    if (strncmp(said, path, strlen(path)))
        return "a message without a path";
    return said + strlen(path) + 2;
}

static void
refused(const char *text, const char *expected)
{
    const char *said = said_of(text, strlen(text));
    gsl_test(strcmp(said, expected), "'%s' expected, '%s' said", expected,
             said);
}

#define HEAD "nn network 1\nlayers 2\n"
#define BODY HEAD "dense 2 1\nstep 1 1\nparameters 3\n"

static void
test_other_files(void)
{
    static const double numbers[] = {1.5, 1.0, -2.5};
    unsigned char swapped[sizeof numbers];
    for (size_t i = 0; i < sizeof numbers; i++)
        swapped[i] = ((const unsigned char *)numbers)[i / 8 * 8 + 7 - i % 8];
    static const char *const no_text =
        "line 1: a NUL byte, so this is no text";
    gsl_test(strcmp(said_of(numbers, sizeof numbers), no_text),
             "doubles as they stand in memory are no text");
    gsl_test(strcmp(said_of(swapped, sizeof swapped), no_text),
             "nor are they in the other order");
    refused("", "line 1: the file ends too early");
    refused("sepal,petal\n5.1,1.4\n",
            "line 1: this is no model: 'nn network 1' expected");
    refused("nn network 2\nlayers 1\n",
            "line 1: this is no model: 'nn network 1' expected");
    refused("\x89PNG\r\n\x1a\n",
            "line 1: this is no model: 'nn network 1' expected");
}

static void
test_layers(void)
{
    static const char *const widths =
        "line 3: two widths of up to nine digits expected";
    refused("nn network 1\nlayers 0\n",
            "line 2: 'layers' and a number from 1 to 1000 expected");
    refused("nn network 1\nlayers 1001\n",
            "line 2: 'layers' and a number from 1 to 1000 expected");
    refused("nn network 1\nlayers 99999999999999999999\n",
            "line 2: 'layers' and a number from 1 to 1000 expected");
    refused("nn network 1\nlayers -1\n",
            "line 2: 'layers' and a number from 1 to 1000 expected");
    refused("nn network 1\nlayers 2 2\n",
            "line 2: 'layers' and a number from 1 to 1000 expected");
    refused(HEAD "Dense 2 1\n", "line 3: no layer has this name");
    refused(HEAD "\n", "line 3: no layer has this name");
    refused(HEAD "dense\n", widths);
    refused(HEAD "dense 2\n", widths);
    refused(HEAD "dense  2 1\n", widths);
    refused(HEAD "dense -2 1\n", widths);
    refused(HEAD "dense 0x2 1\n", widths);
    refused(HEAD "dense 2 18446744073709551617\n", widths);
    refused(HEAD "dense 0 1\n", "line 3: needs an input and an output");
    refused(HEAD "dense 99999 99999\n", "line 3: has too many weights");
    refused(HEAD "dense 999999999 1\n", "line 3: has too many weights");
    refused(HEAD "dense 2 1\nstep 1 2\n",
            "line 4: needs as many outputs as inputs, and one at least");
    refused(HEAD "dense 2 3\nstep 1 1\n",
            "line 4: takes another number of inputs than the layer before it "
            "gives");
}

static void
test_options(void)
{
    refused(HEAD "dense 2 1 one\n", "line 3: an option is no finite number");
    refused(HEAD "dense 2 1 \n", "line 3: an option is no finite number");
    refused(HEAD "dense 2 1 nan\n", "line 3: an option is no finite number");
    refused(HEAD "dense 2 1 1 1e999\n",
            "line 3: an option is no finite number");
    refused(HEAD "dense 2 1 1 2 3 4 5 6 7 8 9\n", "line 3: too many options");
}

static void
test_parameters(void)
{
    refused(HEAD "dense 2 1\nstep 1 1\nweights 3\n",
            "line 5: 'parameters' and a number from 1 to 100000000 expected");
    refused(HEAD "dense 2 1\nstep 1 1\nparameters 4\n",
            "line 5: these layers have 3 parameters");
    refused(HEAD "step 1 1\nstep 1 1\nparameters 0\n",
            "line 5: 'parameters' and a number from 1 to 100000000 expected");
    refused(BODY "1\n2\nx\nend\n", "line 8: not a finite number");
    refused(BODY "1\nnan\n3\nend\n", "line 7: not a finite number");
    refused(BODY "1\n2\n-inf\nend\n", "line 8: not a finite number");
    refused(BODY "1\n2\n1e999\nend\n", "line 8: not a finite number");
    refused(BODY "1\n2 2\n3\nend\n", "line 7: not a finite number");
    refused(BODY "1\n\n3\n4\nend\n", "line 7: not a finite number");
    refused(BODY "1\n2\n3\n", "line 9: the file ends too early");
    refused(BODY "1\n2\n3\n4\nend\n", "line 9: 'end' expected");
    refused(BODY "1\n2\n3\nend \n", "line 9: 'end' expected");
    refused(BODY "1\n2\n3\nend\nnn network 1\n",
            "line 10: something follows the end of the model");
}

/* The most memory that this process has ever had, in kilobytes. */
static long
most_memory(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* Counts that a file cannot fill: no memory is asked for. */
static void
test_gigantic(void)
{
    long before = most_memory();
    refused("nn network 1\nlayers 1\ndense 9999 10000\nparameters 100000000\n"
            "1\n2\n",
            "line 4: the file is too short for 100000000 parameters");
    refused("nn network 1\nlayers 1000\nstep 999999999 999999999\n",
            "line 4: the file ends too early");
    gsl_test(most_memory() - before > 16 * 1024,
             "a hundred million parameters that are not there take no memory");
}

/* Every shorter file is refused; without the last line end it is whole. */
static void
test_truncated(void)
{
    nn_net *net = small_net();
    nn_net_save(net, path);
    char *text = file_text(path);
    size_t length = strlen(text), accepted = 0, without_line = 0;
    for (size_t n = 0; n + 1 < length; n++) {
        const char *said = said_of(text, n);
        accepted += *said == '\0';
        without_line += strncmp(said, "line ", 5) != 0;
    }
    gsl_test(accepted != 0, "a model cut off at any of %zu bytes is refused",
             length - 1);
    gsl_test(without_line != 0, "each time with the line");
    gsl_test(*said_of(text, length - 1) != '\0', "the last line needs no end");
    free(text);
    nn_net_free(net);
}

/* Any one byte changed: refused in words, or another number. */
static void
test_damaged(void)
{
    nn_net *net = small_net();
    nn_net_save(net, path);
    char *text = file_text(path);
    static const char damage[] = {'\0', '\n', ' ', 'x', '9', '-', '\xff'};
    size_t length = strlen(text), strange = 0;
    for (size_t n = 0; n < length; n++) {
        char was = text[n];
        for (size_t k = 0; k < sizeof damage; k++) {
            text[n] = damage[k];
            const char *said = said_of(text, length);
            strange += *said != '\0' && strncmp(said, "line ", 5) != 0;
        }
        text[n] = was;
    }
    gsl_test(strange != 0, "a damaged byte never ends in anything else");
    free(text);
    nn_net_free(net);
}

static void
test_line_ends(void)
{
    static const char text[] =
        "nn network 1\r\nlayers 1\r\ndense 2 1 0x1p-1\r\nparameters 3\r\n"
        "0x1.8p+0\r\n0x1p+0\r\n-0x1.4p+1\r\nend\r\n";
    put_bytes(path, text, sizeof text - 1);
    errors_forget();
    nn_net *net = nn_net_load(path);
    gsl_test(!net || errors_seen()->count != 0 ||
                 gsl_vector_get(net->theta, 2) != -2.5 ||
                 net->layers[0].option[0] != 0.5,
             "a file with CR LF line ends is a model");
    nn_net_free(net);
}

int
main(void)
{
    errors_record_them();
    new_path("model.txt", path);
    test_other_files();
    test_layers();
    test_options();
    test_parameters();
    test_gigantic();
    test_truncated();
    test_damaged();
    test_line_ends();
    remove_path(path);
    return gsl_test_summary();
}
