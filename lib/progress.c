/* A bar on stderr while a long loop runs.  The contract is in
 * lib/nn/progress.h.
 */
#include "nn/progress.h"

#include "nn/clock.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { MOST_COLUMNS = 240, BAR = 20 };

/* The width of the terminal, asked for anew each time: windows change. */
static size_t
columns(void)
{
    struct winsize size;
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
}

/* Writes seconds as 0:07 or 1:02:03. */
static void
write_time(char text[32], double seconds)
{
    long s = seconds < 3.6e6 ? (long)seconds : 3599999;
    if (s >= 3600)
        snprintf(text, 32, "%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
    else
        snprintf(text, 32, "%ld:%02ld", s / 60, s % 60);
}

/* Writes the whole line, however wide. */
static void
write_line(const nn_progress *p, double elapsed, char *line, size_t room)
{
    static const char full[] = "####################",
                      empty[] = "....................";
    char taken[32], left[32] = "-:--";
    double share = p->total > 0 ? (double)p->done / (double)p->total : 1.0;
    int filled = (int)(share * BAR);
    write_time(taken, elapsed);
    if (share > 0.0)
        write_time(left, elapsed * (1.0 - share) / share);
    snprintf(line, room, "%s %3d%% [%.*s%.*s] %s, %s left  %s", p->label,
             (int)(share * 100.0), filled, full, BAR - filled, empty, taken,
             left, p->note);
}

/* The most bytes of text, up to length, that are whole characters. */
static size_t
whole(const char *text, size_t length)
{
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return length;
}

/* Makes the line fit: no control characters, cut or filled with blanks to
 * exactly width bytes, which is never more than width columns. */
static void
fit(char *line, size_t width)
{
    size_t length = strlen(line);
    for (size_t i = 0; i < length; i++)
        if (iscntrl((unsigned char)line[i]))
            line[i] = ' ';
    if (length > width)
        length = whole(line, width);
    memset(line + length, ' ', width - length);
    line[width] = '\0';
}

/* The last column stays free: some terminals wrap when it is written.  The
 * blanks at the end cover what was there before. */
static void
draw(nn_progress *p, double time)
{
    char line[2 * MOST_COLUMNS]; /* so that only fit cuts it */
    p->drawn = time;
    write_line(p, time - p->started, line, sizeof line);
    fit(line, columns() - 1);
    fprintf(stderr, "\r%s", line);
}

nn_progress
nn_progress_start(const char *label, size_t total)
{
    nn_progress p = {.label = label, .total = total};
    p.visible = isatty(STDERR_FILENO);
    p.started = nn_clock();
    p.drawn = p.started - 1.0;
    return p;
}

static void
keep_note(nn_progress *p, const char *note)
{
    size_t length = strlen(note);
    if (length >= sizeof p->note)
        length = whole(note, sizeof p->note - 1);
    memcpy(p->note, note, length);
    p->note[length] = '\0';
}

void
nn_progress_step(nn_progress *p, size_t done, const char *note)
{
    if (!p->visible)
        return;
    p->done = done < p->total ? done : p->total;
    keep_note(p, note != NULL ? note : "");
    double time = nn_clock();
    if (time - p->drawn >= 0.05)
        draw(p, time);
}

void
nn_progress_end(nn_progress *p)
{
    if (!p->visible)
        return;
    draw(p, nn_clock());
    fputc('\n', stderr);
    p->visible = 0;
}
