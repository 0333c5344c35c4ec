/* What runs inside a sandbox: serves the judge (see probe/serve.h) by starting a
 * probe for each exercise.
 *
 *     cell PROBE [UID]
 *
 * With UID it becomes that user first, if it is root.  It holds nothing that a
 * probe could use: no seed but the one that the probe needs, no answer.
 */
#include "filter.h"

#include "probe/serve.h"

#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

static const char *probe;

/* Behind the filter.  Where that cannot be built, nothing is run: enter has found
 * out before that it can. */
static void
run(const serve_request *request, const int ends[CHANNELS])
{
    if (filter_install(FILTER_PROBE) == 0)
        launch_probe(probe, request->exercise, &request->limits, ends);
}

int
main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    probe = argv[1];
    if (argc > 2 && drop_root((uid_t)strtoul(argv[2], NULL, 10)) != 0)
        return 2;
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    serve(run);
}
