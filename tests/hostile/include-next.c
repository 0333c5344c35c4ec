/* tries: to reach headers that are not the course's to offer, by the search path
 * earns: 0
 */
#include <../tests/judge/recording.h>
#include <judge/verdict.h>
#include_next <nn/perceptron.h>
#include <probe/recorder_private.h>
/* ---- exercise 1.1 ---- */
return gone;
