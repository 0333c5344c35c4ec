/* Does nn_table_read refuse what nn/csv.h says, and in its words?  Run from
 * the root. */
#include "csv_text.h"

#include <gsl/gsl_test.h>

#include <fcntl.h>
#include <sys/wait.h>

/* The next descriptor to be given: the same before and after, if all files
 * were closed. */
static int
next_descriptor(void)
{
    int fd = open("/dev/null", O_RDONLY);
    close(fd);
    return fd;
}

/* The error that was seen is `place: what`, of this code, raised once. */
static void
check_error(const nn_table *t, const char *place, const char *what, int code)
{
    char expected[512];
    snprintf(expected, sizeof expected, "%s%s", place, what);
    gsl_test(t != NULL, "%s: no table", what);
    gsl_test_int(errors_seen()->count, 1, "%s: raised once", what);
    gsl_test_int(errors_seen()->code, code, "%s: the code", what);
    gsl_test(strcmp(errors_seen()->message, expected),
             "the message is '%s', and was '%s'", expected,
             errors_seen()->message);
}

static void
test_refuses_torn_files(void)
{
    static const char *const cases[][2] = {
        {"last-row.csv", ":5: 2 fields, 3 expected"},
        {"too-many.csv", ":3: 4 fields, 3 expected"},
        {"word.csv", ":5: field 2 (width): 'four' is not a finite number"},
        {"nan.csv", ":3: field 2 (width): 'nan' is not a finite number"},
        {"empty-field.csv", ":4: field 2 (width) is empty"},
        {"label.csv", ":3: label 2 is not a whole number from 0 to 1"},
        {"no-classes.csv", ":1: '# classes: name, name' expected"},
        {"no-columns.csv", ":2: names of features, then 'label' expected"},
        {"no-rows.csv", ":2: no rows follow"},
        {"nul.csv", ":4: a NUL byte, so this is no text"},
        {"empty.csv", ": the file is empty"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char path[64];
        snprintf(path, sizeof path, "tests/lib/torn/%s", cases[k][0]);
        errors_forget();
        check_error(nn_table_read(path), path, cases[k][1], GSL_EINVAL);
    }
}

static void
test_refuses_bad_lines(void)
{
    static const char *const cases[][2] = {
        {HEAD "1,inf,0\n",
         ":3: field 2 (width): 'inf' is not a finite number"},
        {HEAD "-1e999,1,0\n",
         ":3: field 1 (length): '-1e999' is not a finite number"},
        {HEAD "1,0x10,0\n",
         ":3: field 2 (width): '0x10' is not a finite number"},
        {HEAD "1,2 3,0\n",
         ":3: field 2 (width): '2 3' is not a finite number"},
        {HEAD "1,2,red\n",
         ":3: field 3 (label): 'red' is not a finite number"},
        {HEAD "1,2\a,0\n", ":3: field 2 (width): '2?' is not a finite number"},
        {HEAD "1,2,0\r3,4,0\n", ":3: 5 fields, 3 expected"},
        {HEAD "1,2,0.5\n", ":3: label 0.5 is not a whole number from 0 to 1"},
        {HEAD "1,2,-1\n", ":3: label -1 is not a whole number from 0 to 1"},
        {HEAD "1,2,\n", ":3: field 3 (label) is empty"},
        {HEAD "1;2;0\n", ":3: 1 field, 3 expected"},
        {HEAD "\"1\",2,0\n",
         ":3: field 1 (length): '\"1\"' is not a finite number"},
        {"# classes: red\n", ":1: no line of column names follows"},
        {"# classes: red,, green\nx,label\n1,0\n", ":1: name 2 is empty"},
        {"# classes:\nx,label\n1,0\n", ":1: name 1 is empty"},
        {"# classes: red\n,label\n1,0\n", ":2: name 1 is empty"},
        {"# classes: red,blue\r \nx,label\n1,0\n",
         ":1: name 2 has a control character"},
        {"# classes: red\nx\ty,label\n1,0\n",
         ":2: name 1 has a control character"},
        {"# classes: red\nlabel\n0\n",
         ":2: names of features, then 'label' expected"},
        {"\n", ":1: the file is empty"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char path[32];
        nn_table *t = read_text(cases[k][0], strlen(cases[k][0]), path);
        check_error(t, path, cases[k][1], GSL_EINVAL);
    }
}

static void
test_refuses_what_it_cannot_read(void)
{
    errors_forget();
    check_error(nn_table_read("tests/lib/torn"), "tests/lib/torn",
                ": Is a directory", GSL_EFAILED);
    errors_forget();
    check_error(nn_table_read("no/such.csv"), "no/such.csv",
                ": No such file or directory", GSL_EFAILED);
}

/* What a program that reads path prints on stderr; returns how it ended. */
static int
run_or_exit(const char *path, char *output, size_t room)
{
    int ends[2], status;
    fflush(NULL);
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        nn_table_free(nn_table_read_or_exit(path));
        _exit(0);
    }
    close(ends[1]);
    ssize_t length = read(ends[0], output, room - 1);
    output[length > 0 ? length : 0] = '\0';
    close(ends[0]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
test_or_exit(void)
{
    char output[512];
    gsl_test_int(run_or_exit("data/iris.csv", output, sizeof output), 0,
                 "a program goes on after a good file");
    gsl_test(strcmp(output, ""), "nothing is printed for a good file");
    gsl_test_int(
        run_or_exit("tests/lib/torn/too-many.csv", output, sizeof output), 2,
        "a program ends with 2 after a bad file");
    gsl_test(strcmp(output,
                    "tests/lib/torn/too-many.csv:3: 4 fields, 3 expected\n"),
             "exactly one line is printed for a bad file, and was '%s'",
             output);
    gsl_test_int(run_or_exit("no/such.csv", output, sizeof output), 2,
                 "a program ends with 2 without a file");
    gsl_test(strcmp(output, "no/such.csv: No such file or directory\n"),
             "exactly one line is printed without a file");
}

int
main(void)
{
    errors_record_them();
    int descriptor = next_descriptor();
    test_refuses_torn_files();
    test_refuses_bad_lines();
    test_refuses_what_it_cannot_read();
    test_or_exit();
    gsl_test_int(next_descriptor(), descriptor, "every file is closed again");
    return gsl_test_summary();
}
