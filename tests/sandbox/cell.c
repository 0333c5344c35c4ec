/* What runs inside a sandbox: starts probes for the judge, one at a time, and
 * says how each ended.  tests/judge/cell.h has the conversation.
 *
 *     cell PROBE [UID]
 *
 * With UID it becomes that user first, if it is root.  It holds nothing that a
 * probe could use: no seed but the one that the probe needs, no answer.
 */
#include "cell.h"
#include "filter.h"

#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { POLITE_TIME = 500 }; /* milliseconds between SIGXCPU and SIGKILL */

/* Becomes another user, for good. */
static void
become(uid_t user)
{
    if (geteuid() != 0)
        return;
    if (setgroups(0, NULL) != 0 || setresgid(user, user, user) != 0 ||
        setresuid(user, user, user) != 0)
        exit(2);
}

/* The next request; ends the program when the judge has gone.  Returns 1 if
 * descriptors came with it. */
static int
read_request(cell_request *request, int ends[CHANNELS])
{
    char control[CMSG_SPACE(CHANNELS * sizeof(int))];
    struct iovec part = {request, sizeof *request};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = control,
                             .msg_controllen = sizeof control};
    if (recvmsg(CELL_SOCKET, &message, MSG_CMSG_CLOEXEC) != sizeof *request)
        exit(0);
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (head == NULL)
        return 0;
    memcpy(ends, CMSG_DATA(head), CHANNELS * sizeof(int));
    return 1;
}

static void
answer(int status, const struct rusage *used)
{
    ending how = {
        status,
        (double)(used->ru_utime.tv_sec + used->ru_stime.tv_sec) +
            1e-6 * (double)(used->ru_utime.tv_usec + used->ru_stime.tv_usec)};
    if (send(CELL_SOCKET, &how, sizeof how, MSG_NOSIGNAL) != sizeof how)
        exit(0);
}

static void
on_child(int number)
{
    (void)number;
}

/* Waits until the judge writes or a child ends, so many milliseconds or, with
 * -1, without end.  Returns 1 if it was the judge. */
static int
wait_for_news(int milliseconds)
{
    struct pollfd judge = {.fd = CELL_SOCKET, .events = POLLIN};
    struct timespec most = {milliseconds / 1000,
                            milliseconds % 1000 * 1000000L};
    sigset_t none;
    sigemptyset(
        &none); /* SIGCHLD is let in only here, so that it is not lost */
    return ppoll(&judge, 1, milliseconds < 0 ? NULL : &most, &none) > 0;
}

/* Sees a probe through to its end. */
static void
attend(pid_t pid)
{
    struct rusage used;
    cell_request request;
    int status, ends[CHANNELS], asked = 0, patience = -1;
    while (wait4(pid, &status, WNOHANG, &used) != pid) {
        int news = wait_for_news(patience);
        if (news && !asked) {
            read_request(&request, ends);
            kill(-pid, SIGXCPU);
            patience = POLITE_TIME;
            asked = 1;
        } else if (asked)
            kill(-pid, SIGKILL);
    }
    kill(-pid, SIGKILL);
    answer(status, &used);
}

/* Starts the probe behind the filter.  Where that cannot be built, nothing is
 * run: enter has found out before that it can. */
static pid_t
start(const char *probe, cell_request *request, const int ends[CHANNELS])
{
    request->exercise[sizeof request->exercise - 1] = '\0';
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    if (filter_install(FILTER_PROBE) != 0)
        _exit(127);
    become_probe(probe, request->exercise, &request->limits, ends);
}

int
main(int argc, char **argv)
{
    cell_request request;
    struct rusage nothing = {0};
    sigset_t child;
    int ends[CHANNELS];
    if (argc < 2)
        return 2;
    if (argc > 2)
        become((uid_t)strtoul(argv[2], NULL, 10));
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    signal(SIGCHLD, on_child);
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    answer(0, &nothing); /* ready */
    for (;;) {
        if (!read_request(&request, ends))
            continue; /* "stop", too late */
        pid_t pid = start(argv[1], &request, ends);
        for (int k = 0; k < CHANNELS; k++)
            close(ends[k]);
        if (pid > 0)
            attend(pid);
    }
}
