/* Is the contract of nn/text.h kept? */
#include "nn/text.h"

#include "errors.h"

#include <gsl/gsl_test.h>

#include <stdlib.h>
#include <string.h>

static FILE *
open_bytes(const char *bytes, size_t length)
{
    FILE *in = tmpfile();
    if (!in || fwrite(bytes, 1, length, in) != length) {
        perror("tmpfile");
        exit(1);
    }
    rewind(in);
    return in;
}

static int
line_is(nn_text *t, const char *text, size_t number)
{
    const char *line = nn_text_next(t);
    return line && !strcmp(line, text) && line == t->text && t->line == number;
}

/* There is no further line, for this reason. */
static int
ends(nn_text *t, int code, const char *message)
{
    errors_forget();
    return !nn_text_next(t) && errors_seen()->count == 1 &&
           errors_seen()->code == code &&
           !strcmp(errors_seen()->message, message);
}

static void
test_lines(void)
{
    static const char text[] = "one\n\n three \r\nfour\rx\nfive";
    FILE *in = open_bytes(text, sizeof text - 1);
    nn_text t = nn_text_start(in, NULL);
    gsl_test(t.line != 0, "a reader starts before line 1");
    gsl_test(!line_is(&t, "one", 1), "a line comes without its end");
    gsl_test(!line_is(&t, "", 2), "an empty line is a line");
    gsl_test(!line_is(&t, " three ", 3),
             "CR LF ends a line; blanks belong to it");
    gsl_test(!line_is(&t, "four\rx", 4), "a CR inside a line does not");
    gsl_test(!line_is(&t, "five", 5), "the last line needs no end");
    gsl_test(
        !ends(&t, GSL_EINVAL, "line 6: the file ends too early") ||
            !ends(&t, GSL_EINVAL, "line 7: the file ends too early"),
        "behind the last line there is none, however often it is asked for");
    fclose(in);
}

static void
test_bad_lines(void)
{
    char text[NN_TEXT_ROOM + 1];
    memset(text, 'x', sizeof text);
    text[NN_TEXT_ROOM - 1] = '\n';
    FILE *in = open_bytes(text, NN_TEXT_ROOM);
    nn_text t = nn_text_start(in, "long.txt");
    gsl_test(!nn_text_next(&t) || strlen(t.text) != NN_TEXT_ROOM - 1,
             "a line may fill the room but for its end");
    fclose(in);
    text[NN_TEXT_ROOM - 1] = 'x';
    text[NN_TEXT_ROOM] = '\n';
    in = open_bytes(text, sizeof text);
    t = nn_text_start(in, "long.txt");
    gsl_test(!ends(&t, GSL_EINVAL, "long.txt: line 1: the line is too long"),
             "one more is refused, by path and line");
    fclose(in);
    in = open_bytes("a\nb\0c\n", 6);
    t = nn_text_start(in, "b.txt");
    nn_text_next(&t);
    gsl_test(
        !ends(&t, GSL_EINVAL, "b.txt: line 2: a NUL byte, so this is no text"),
        "a NUL byte is refused");
    fclose(in);
}

static void
test_unreadable(void)
{
    FILE *in = fopen("/tmp", "r");
    nn_text t = nn_text_start(in, "/tmp");
    gsl_test(!ends(&t, GSL_EFAILED, "/tmp: line 1: Is a directory"),
             "a folder cannot be read, and that is no early end");
    fclose(in);
}

static void
test_refuse(void)
{
    char path[2000];
    memset(path, 'p', sizeof path);
    path[sizeof path - 1] = '\0';
    nn_text t = nn_text_start(stdin, NULL);
    t.line = 7;
    errors_forget();
    gsl_test(nn_text_refuse(&t, "why", GSL_EDOM) != GSL_EDOM ||
                 errors_seen()->code != GSL_EDOM ||
                 strcmp(errors_seen()->message, "line 7: why"),
             "a refusal returns its code and names the line");
    t.path = path;
    nn_text_refuse(&t, "why", GSL_EDOM);
    gsl_test(!strstr(errors_seen()->message, "p: line 7: why"),
             "a very long path hides neither line nor reason");
}

int
main(void)
{
    errors_record_them();
    test_lines();
    test_bad_lines();
    test_unreadable();
    test_refuse();
    return gsl_test_summary();
}
