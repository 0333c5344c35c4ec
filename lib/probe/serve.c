#include "probe/serve.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { POLITE_TIME = 500 }; /* milliseconds between SIGXCPU and SIGKILL */

/* A pipe into which the end of a child is written, for poll to see. */
static int news[2];

static void
on_child(int number)
{
    (void)number;
    if (write(news[1], "", 1) < 0)
        return; /* it is full: there are news already */
}

static void
await_children(void)
{
    if (pipe(news) != 0)
        exit(2);
    for (int k = 0; k < 2; k++) {
        fcntl(news[k], F_SETFL, O_NONBLOCK);
        fcntl(news[k], F_SETFD, FD_CLOEXEC);
    }
    signal(SIGCHLD, on_child);
    signal(SIGPIPE, SIG_IGN);
}

/* The next request; ends the program when the judge has gone.  Returns 1 if
 * descriptors came with it. */
static int
read_request(serve_request *request, int ends[CHANNELS])
{
    char control[CMSG_SPACE(CHANNELS * sizeof(int))];
    struct iovec part = {request, sizeof *request};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = control,
                             .msg_controllen = sizeof control};
    ssize_t size;
    do
        size = recvmsg(SERVE_SOCKET, &message, MSG_WAITALL);
    while (size < 0 && errno == EINTR);
    if (size != sizeof *request)
        exit(0);
    request->exercise[sizeof request->exercise - 1] = '\0';
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (head == NULL)
        return 0;
    memcpy(ends, CMSG_DATA(head), CHANNELS * sizeof(int));
    return 1;
}

int
serve_ask(int socket, const serve_request *request, const int *ends)
{
    char control[CMSG_SPACE(CHANNELS * sizeof(int))] = {0};
    struct iovec part = {(void *)request, sizeof *request};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (ends != NULL) {
        message.msg_control = control;
        message.msg_controllen = sizeof control;
        struct cmsghdr *head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(CHANNELS * sizeof(int));
        memcpy(CMSG_DATA(head), ends, CHANNELS * sizeof(int));
    }
    return sendmsg(socket, &message, 0) == sizeof *request ? 0 : -1;
}

static void
answer(int status, const struct rusage *used)
{
    serve_ending how = {
        status,
        (double)(used->ru_utime.tv_sec + used->ru_stime.tv_sec) +
            1e-6 * (double)(used->ru_utime.tv_usec + used->ru_stime.tv_usec)};
    if (send(SERVE_SOCKET, &how, sizeof how, 0) != sizeof how)
        exit(0);
}

/* Waits so many milliseconds, or with -1 without end, until the judge writes or a
 * child ends.  Returns 1 if it was the judge. */
static int
wait_for_news(int milliseconds)
{
    struct pollfd sources[] = {{.fd = SERVE_SOCKET, .events = POLLIN},
                               {.fd = news[0], .events = POLLIN}};
    char bytes[16];
    int judge = poll(sources, 2, milliseconds) > 0 && sources[0].revents != 0;
    while (read(news[0], bytes, sizeof bytes) > 0)
        continue;
    return judge;
}

/* Sees a process through to its end. */
static void
attend(pid_t pid)
{
    struct rusage used;
    serve_request request;
    int status, ends[CHANNELS], asked = 0;
    while (wait4(pid, &status, WNOHANG, &used) != pid) {
        int judge = wait_for_news(asked ? POLITE_TIME : -1);
        if (judge && !asked) {
            read_request(&request, ends);
            kill(-pid, SIGXCPU); /* makes a probe say where it is */
            asked = 1;
        } else if (asked)
            kill(-pid, SIGKILL);
    }
    kill(-pid, SIGKILL);
    answer(status, &used);
}

void
serve(serve_run *run)
{
    serve_request request;
    int ends[CHANNELS];
    await_children();
    answer(0, &(struct rusage){0}); /* ready */
    for (;;) {
        if (!read_request(&request, ends))
            continue; /* "stop", too late */
        pid_t pid = fork();
        if (pid == 0) {
            signal(SIGCHLD, SIG_DFL);
            signal(SIGPIPE, SIG_DFL);
            run(&request, ends);
            _exit(127);
        }
        for (int k = 0; k < CHANNELS; k++)
            close(ends[k]);
        if (pid > 0)
            attend(pid);
    }
}
