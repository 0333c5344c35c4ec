/* What is said of files that are no models, or no longer. */
#include "nn/net.h"

#include <gsl/gsl_errno.h>

#include <stdlib.h>
#include <string.h>

static void
say(const char *reason, const char *file, int line, int code)
{
    (void)file, (void)line, (void)code;
    printf("%s\n", reason);
}

/* Tries to read this text as a model. */
static void
read_text(const char *what, const char *text, size_t length)
{
    FILE *file = tmpfile();
    if (!file || fwrite(text, 1, length, file) != length)
        exit(EXIT_FAILURE);
    rewind(file);
    printf("%-20s", what);
    nn_net *net = nn_net_fscanf(file);
    if (net)
        printf("a model of %zu parameters\n", net->theta->size);
    nn_net_free(net);
    fclose(file);
}

int
main(void)
{
    static const char good[] = "nn network 1\nlayers 2\ndense 2 1\nstep 1 1\n"
                               "parameters 3\n0x1.8p+0\n0x1p+0\n-0x1.4p+1\n"
                               "end\n";
    char text[sizeof good];
    gsl_set_error_handler(say);
    read_text("whole:", good, strlen(good));
    read_text("cut in a number:", good, 62);
    read_text("cut in the layers:", good, 30);
    read_text("without its end:", good, strlen(good) - 4);
    strcpy(text, good);
    strstr(text, "dense")[6] = '3';
    read_text("another width:", text, strlen(text));
    strcpy(text, good);
    strstr(text, "dense")[8] = '3';
    read_text("another width:", text, strlen(text));
    strcpy(text, good);
    memcpy(strstr(text, "0x1p"), "none", 4);
    read_text("a damaged number:", text, strlen(text));
    printf("%-20s", "another file:");
    nn_net_free(nn_net_load("data/iris.csv"));
    return 0;
}
