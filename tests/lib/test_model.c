/* Model files: written, read back to the bit, replaced whole or not at all. */
#include "model_text.h"
#include "printed.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_test.h>

#include <float.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Numbers at the edges of what a double can be. */
static const double edges[] = {
    -0.0,    0.0,      DBL_TRUE_MIN, -DBL_TRUE_MIN, DBL_MIN,    DBL_MIN / 4096,
    DBL_MAX, -DBL_MAX, 0.1,          1.0 / 3,       DBL_EPSILON};

static void
test_text(void)
{
    const nn_layer chain[] = {
        {.type = nn_layer_dense, .n_in = 2, .n_out = 1},
        {.type = nn_layer_step, .n_in = 1, .n_out = 1, .option = {0, 0.5}},
    };
    nn_net *net = nn_net_alloc(chain, 2);
    gsl_vector_set(net->theta, 0, 1.5);
    gsl_vector_set(net->theta, 1, 1.0);
    gsl_vector_set(net->theta, 2, -2.5);
    printed p;
    printed_start(&p);
    gsl_test(nn_net_fprintf(p.out, net), "a model is written");
    printed_check(&p,
                  "nn network 1\nlayers 2\ndense 2 1\n"
                  "step 1 1 0x0p+0 0x1p-1\nparameters 3\n"
                  "0x1.8p+0\n0x1p+0\n-0x1.4p+1\nend\n",
                  "its text is the header's, options included");
    nn_net_free(net);
}

static void
test_round_trip(void)
{
    char path[64];
    nn_net *net = small_net();
    gsl_rng *r = gsl_rng_alloc(gsl_rng_mt19937);
    new_path("model.txt", path);
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        gsl_vector_set(net->theta, i, edges[i]);
    net->layers[1].option[7] = -DBL_TRUE_MIN;
    gsl_test(nn_net_save(net, path), "a model is saved");
    nn_net *back = nn_net_load(path);
    gsl_test(!same_net(net, back),
             "and comes back to the bit, -0 and denormals included");
    nn_net_free(back);
    size_t lost = 0;
    for (int k = 0; k < 200; k++) {
        for (size_t i = 0; i < net->theta->size; i++) {
            /* Any bits at all, but for infinities and NaN. */
            unsigned long bits = gsl_rng_get(r) << 32 | gsl_rng_get(r);
            double x;
            memcpy(&x, &bits, sizeof x);
            gsl_vector_set(net->theta, i, gsl_finite(x) ? x : 1.0);
        }
        nn_net_save(net, path);
        back = nn_net_load(path);
        lost += !same_net(net, back);
        nn_net_free(back);
    }
    gsl_test(lost != 0, "so do 200 networks of random bits");
    gsl_rng_free(r);
    nn_net_free(net);
    remove_path(path);
}

/* Several models in one stream, one after the other. */
static void
test_stream(void)
{
    nn_net *net = small_net();
    FILE *f = tmpfile();
    nn_net_fprintf(f, net);
    gsl_vector_set(net->theta, 0, 42.0);
    nn_net_fprintf(f, net);
    rewind(f);
    nn_net *first = nn_net_fscanf(f), *second = nn_net_fscanf(f);
    gsl_test(!first || gsl_vector_get(first->theta, 0) == 42.0 ||
                 !same_net(net, second),
             "a reader stops at the end of the first model");
    errors_forget();
    gsl_test(nn_net_fscanf(f) || strcmp(errors_seen()->message,
                                        "line 1: the file ends too early"),
             "and at the end of the stream there is none");
    nn_net_free(first);
    nn_net_free(second);
    nn_net_free(net);
    fclose(f);
}

/* What could not be read again is not written. */
static void
test_unreadable(const char *path)
{
    nn_net *net = small_net();
    errors_forget();
    gsl_vector_set(net->theta, 3, GSL_NAN);
    gsl_test(nn_net_save(net, path) != GSL_EINVAL ||
                 strcmp(errors_seen()->message, "a parameter is not finite"),
             "a NaN is not saved");
    gsl_vector_set(net->theta, 3, GSL_NEGINF);
    gsl_test(nn_net_save(net, path) != GSL_EINVAL, "nor is an infinity");
    gsl_vector_set(net->theta, 3, 1.0);
    net->layers[1].option[2] = GSL_NAN;
    gsl_test(nn_net_save(net, path) != GSL_EINVAL ||
                 strcmp(errors_seen()->message, "layer 2 (step 4 4) has an "
                                                "option that is not finite"),
             "nor an option that is none");
    net->layers[1].option[2] = 0.0;
    nn_layer_type mine = *nn_layer_step;
    mine.name = "mine";
    net->layers[1].type = &mine;
    gsl_test(nn_net_save(net, path) != GSL_EINVAL ||
                 !strstr(errors_seen()->message, "layer 2 (mine 4 4)"),
             "nor a type that no file can name");
    nn_net_free(net);
}

/* The old model is as it was, nothing is left beside it, and the last message
 * is about the path. */
static void
check_kept(const char *path, const char *old, int status, const char *why,
           const char *what)
{
    char beside[80], message[160];
    char *now = file_text(path);
    snprintf(beside, sizeof beside, "%s.new", path);
    snprintf(message, sizeof message, "%s: %s", path, why);
    gsl_test(status != GSL_EFAILED || errors_seen()->code != GSL_EFAILED,
             "%s: GSL_EFAILED", what);
    gsl_test(strcmp(errors_seen()->message, message),
             "%s: '%s' expected, '%s' said", what, message,
             errors_seen()->message);
    gsl_test(!now || strcmp(now, old), "%s: the old model is there", what);
    gsl_test(access(beside, F_OK) == 0, "%s: nothing is left beside it", what);
    free(now);
    errors_forget();
}

/* A full disk: the file beside the model is a link to one. */
static void
test_full_disk(const nn_net *net, const char *path, const char *old)
{
    char beside[80];
    snprintf(beside, sizeof beside, "%s.new", path);
    if (symlink("/dev/full", beside)) {
        perror(beside);
        exit(1);
    }
    int status = nn_net_save(net, path);
    check_kept(path, old, status, "No space left on device", "a full disk");
}

/* A file that may not grow: what was written before does not count. */
static void
test_too_large(const nn_net *net, const char *path, const char *old)
{
    struct rlimit before, small;
    getrlimit(RLIMIT_FSIZE, &before);
    small = (struct rlimit){.rlim_cur = 64, .rlim_max = before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    int status = nn_net_save(net, path);
    setrlimit(RLIMIT_FSIZE, &before);
    check_kept(path, old, status, "File too large", "a file that cannot grow");
}

/* Nobody may write into a folder that is a file, not even root. */
static void
test_no_folder(const nn_net *net)
{
    char path[64], within[80];
    new_path("model.txt", path);
    put_bytes(path, "x", 1);
    snprintf(within, sizeof within, "%s/model.txt", path);
    errors_forget();
    gsl_test(nn_net_save(net, within) != GSL_EFAILED ||
                 !strstr(errors_seen()->message, ": Not a directory"),
             "a folder that is none cannot be written to");
    remove_path(path);
    new_path("model.txt", path);
    mkdir(path, 0700);
    errors_forget();
    gsl_test(nn_net_save(net, path) != GSL_EFAILED ||
                 !strstr(errors_seen()->message, "this is there, and no file"),
             "a folder is not replaced by a file");
    rmdir(path);
    remove_path(path);
    if (geteuid() == 0)
        return; /* root may write anywhere */
    new_path("model.txt", path);
    *strrchr(path, '/') = '\0';
    chmod(path, 0500);
    snprintf(within, sizeof within, "%s/m.txt", path);
    errors_forget();
    gsl_test(nn_net_save(net, within) != GSL_EFAILED ||
                 !strstr(errors_seen()->message, ": Permission denied"),
             "nor a folder that allows no writing");
    rmdir(path);
}

static void
test_long_path(const nn_net *net)
{
    char path[NN_TEXT_ROOM + 1];
    memset(path, 'x', sizeof path);
    path[sizeof path - 1] = '\0';
    errors_forget();
    gsl_test(nn_net_save(net, path) != GSL_EFAILED ||
                 !strstr(errors_seen()->message, "too long"),
             "a name that is too long is refused");
    errors_forget();
    gsl_test(nn_net_load("/nowhere/model.txt") ||
                 errors_seen()->code != GSL_EFAILED ||
                 strcmp(errors_seen()->message,
                        "/nowhere/model.txt: No such file or directory"),
             "a file that is not there is named");
    gsl_test(nn_net_save(net, "/dev/null") != GSL_EFAILED,
             "a device is not replaced by a file");
}

static void
test_replacing(void)
{
    char path[64];
    nn_net *net = small_net();
    new_path("model.txt", path);
    nn_net_save(net, path);
    char *old = file_text(path);
    gsl_vector_set_all(net->theta, 0.125);
    errors_forget();
    test_full_disk(net, path, old);
    test_too_large(net, path, old);
    test_unreadable(path);
    char *now = file_text(path);
    gsl_test(!now || strcmp(now, old),
             "a model that is refused replaces nothing");
    free(now);
    gsl_test(nn_net_save(net, path), "the next one is saved");
    now = file_text(path);
    gsl_test(!now || !strcmp(now, old), "in the place of the old one");
    free(now);
    free(old);
    test_no_folder(net);
    test_long_path(net);
    nn_net_free(net);
    remove_path(path);
}

int
main(void)
{
    errors_record_them();
    test_text();
    test_round_trip();
    test_stream();
    test_replacing();
    return gsl_test_summary();
}
