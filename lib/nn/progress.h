/* nn/progress.h -- a bar on stderr while a long loop runs.  Given, not taught.
 *
 *     nn_progress p = nn_progress_start("training", epochs);
 *     for (size_t epoch = 0; epoch < epochs; epoch++) {
 *         ...
 *         nn_progress_step(&p, epoch + 1, "loss 0.31");
 *     }
 *     nn_progress_end(&p);
 *
 * draws, over and over on one line,
 *
 *     training  45% [#########...........] 0:12, 0:15 left  loss 0.31
 *
 * Nothing is drawn when stderr is not a terminal, so logs and tests stay
 * clean; stdout is never touched.  No colour and no escape sequence is used,
 * whatever NO_COLOR says.  The line is cut to the width of the terminal and
 * never wraps.  Nothing here allocates or fails.
 */
#ifndef NN_PROGRESS_H
#define NN_PROGRESS_H

#include <stddef.h>

enum { NN_PROGRESS_ROOM = 80 }; /* characters for a note, its end included */

/* A loop under way. */
typedef struct {
    const char *label; /* borrowed from nn_progress_start until the end */
    size_t total;      /* steps in all */
    size_t done;       /* steps done, at most total */
    double started;    /* seconds on a clock that never goes back */
    double drawn;      /* when the bar was last drawn, on the same clock */
    int visible;       /* 1 if there is a terminal to draw on, else 0 */
    char note[NN_PROGRESS_ROOM];
} nn_progress;

/* Starts the clock of a loop; draws nothing yet.
 *
 *   label   in, borrowed until nn_progress_end
 *   total   in, how many steps there will be; 0 counts as done */
nn_progress nn_progress_start(const char *label, size_t total);

/* Says how far the loop is, and draws if the last drawing is at least 1/20 s
 * old.  Costs next to nothing without a terminal.
 *
 *   done   in, steps done, not this step's number: from 0 to total
 *   note   in, what to show at the end of the line, copied; or NULL */
void nn_progress_step(nn_progress *p, size_t done, const char *note);

/* Draws the last state, whenever the last drawing was, and ends the line, so
 * that what is printed next starts a new one. */
void nn_progress_end(nn_progress *p);

#endif
