/* Is the contract of nn/progress.h kept?  A child draws on a pipe or on a
 * terminal of a known width, and what it draws is judged. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* for posix_openpt */
#endif

#include "nn/clock.h"
#include "nn/progress.h"

#include <gsl/gsl_test.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 1 << 16 };

/* Steps through a loop of at least steps / 10000 seconds. */
static void
loop(size_t steps, const char *label, const char *note)
{
    const struct timespec pause = {.tv_nsec = 100000};
    nn_progress p = nn_progress_start(label, steps);
    for (size_t i = 0; i < steps; i++) {
        nanosleep(&pause, NULL);
        nn_progress_step(&p, i + 1, note);
    }
    nn_progress_end(&p);
}

static void
usual_loop(void)
{
    loop(3000, "training", "loss 0.31");
}

/* A note that is too long, has control characters, and two bytes a letter. */
static void
ugly_loop(void)
{
    loop(3, "a label",
         "two\nlines\tand, \033[31mred "
         "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
         "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
         "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
         "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4");
}

static void
odd_steps(void)
{
    nn_progress p = nn_progress_start("nothing to do", 0);
    nn_progress_step(&p, 0, NULL);
    nn_progress_end(&p);
    p = nn_progress_start("too far", 4);
    nn_progress_step(&p, 9, NULL);
    nn_progress_end(&p);
    p = nn_progress_start("early end", 4);
    nn_progress_step(&p, 0, "none");
    nn_progress_step(&p, 1, "converged");
    nn_progress_end(&p);
    nn_progress_end(&p);
}

/* Reads until the writers have closed; returns the length. */
static size_t
read_all(int from, char *text)
{
    size_t length = 0;
    ssize_t got;
    while (length < ROOM - 1 &&
           (got = read(from, text + length, ROOM - 1 - length)) > 0)
        length += (size_t)got;
    text[length] = '\0';
    return length;
}

/* What run prints on stderr when that is `to`, as read from `from`. */
static size_t
draw_into(int to, int from, void (*run)(void), char *text)
{
    int status = -1;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        dup2(to, STDERR_FILENO);
        close(to);
        close(from);
        run();
        _exit(0);
    }
    close(to);
    size_t length = read_all(from, text);
    close(from);
    waitpid(child, &status, 0);
    gsl_test_int(status, 0, "the loop ends as it should");
    return length;
}

/* A terminal of this width: its two ends.  Returns 0 if there is none. */
static int
open_terminal(unsigned short width, int *to, int *from)
{
    struct winsize size = {.ws_row = 24, .ws_col = width};
    *from = posix_openpt(O_RDWR | O_NOCTTY);
    if (*from < 0 || grantpt(*from) != 0 || unlockpt(*from) != 0)
        return 0;
    *to = open(ptsname(*from), O_RDWR | O_NOCTTY);
    return *to >= 0 && ioctl(*to, TIOCSWINSZ, &size) == 0;
}

static size_t
count(const char *text, char wanted)
{
    size_t n = 0;
    for (; *text != '\0'; text++)
        n += *text == wanted;
    return n;
}

/* The longest run of characters between two carriage returns. */
static size_t
widest(const char *text)
{
    size_t most = 0;
    for (; *text != '\0'; text++) {
        size_t length = strcspn(text, "\r\n");
        most = length > most ? length : most;
        text += length;
        if (*text == '\0')
            break;
    }
    return most;
}

static void
test_silent_without_terminal(void)
{
    static char text[ROOM];
    int ends[2];
    if (pipe(ends) != 0)
        exit(1);
    size_t length = draw_into(ends[1], ends[0], usual_loop, text);
    gsl_test_int((int)length, 0, "nothing is drawn when stderr is a pipe");
}

static void
test_draws_on_terminal(void)
{
    static char text[ROOM];
    int to, from;
    if (!open_terminal(80, &to, &from))
        return;
    double started = nn_clock();
    draw_into(to, from, usual_loop, text);
    double seconds = nn_clock() - started;
    gsl_test(strstr(text, "training 100% [####################] 0:0") == NULL,
             "the end shows the label, 100%% and a full bar");
    gsl_test(strstr(text, ", 0:00 left  loss 0.31") == NULL,
             "the end shows the time left and the note");
    gsl_test(strstr(text, "training   0% [....................]") == NULL,
             "the first step is shown");
    /* A carriage return a drawing, and one that the terminal adds to the
     * newline; the first and the last drawing wait for nothing. */
    gsl_test((double)count(text, '\r') > 20.0 * seconds + 3.0,
             "at most 20 drawings a second, not %zu", count(text, '\r'));
    gsl_test(count(text, '\r') < 4, "the bar moves while the loop runs");
    gsl_test_int((int)count(text, '\n'), 1, "the line ends once");
    gsl_test_int((int)widest(text), 79, "the line fills all but one column");
    gsl_test_int((int)count(text, '\033'), 0, "no escape sequence is used");
}

static void
test_never_wraps(void)
{
    static const unsigned short widths[] = {1, 2, 10, 40, 79, 80, 81, 500};
    static char text[ROOM];
    for (size_t k = 0; k < sizeof widths / sizeof *widths; k++) {
        int to, from, most = widths[k] < 240 ? widths[k] - 1 : 239;
        if (!open_terminal(widths[k], &to, &from))
            return;
        draw_into(to, from, ugly_loop, text);
        gsl_test_int((int)widest(text), most, "the line fits %d columns",
                     (int)widths[k]);
        gsl_test_int((int)count(text, '\n'), 1, "a newline in a note is none");
        gsl_test_int((int)count(text, '\033'), 0,
                     "an escape in a note is none");
        gsl_test_int((int)count(text, '\xC3'), (int)count(text, '\xA4'),
                     "no letter is cut in two at %d columns", (int)widths[k]);
    }
}

static void
test_odd_steps(void)
{
    static char text[ROOM];
    int to, from;
    if (!open_terminal(80, &to, &from))
        return;
    draw_into(to, from, odd_steps, text);
    gsl_test(strstr(text, "nothing to do 100%") == NULL,
             "a loop of no steps is done");
    gsl_test(strstr(text, "too far 100%") == NULL,
             "more than all counts as all");
    gsl_test(strstr(text, "early end   0% [....................] 0:00, -:-- "
                          "left  none") == NULL,
             "before the first step nothing is known of the time left");
    gsl_test(strstr(text, "early end  25% [#####...............]") == NULL,
             "a loop that ends early shows how far it came");
    gsl_test(strstr(text, "converged") == NULL,
             "the end shows the last note even if its step was not drawn");
    gsl_test_int((int)count(text, '\n'), 3, "a second end does nothing");
}

int
main(void)
{
    test_silent_without_terminal();
    test_draws_on_terminal();
    test_never_wraps();
    test_odd_steps();
    return gsl_test_summary();
}
