#include "cell.h"

#include "util.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void
become_cell(const char *enter, const char *probe, int socket)
{
    int nothing = open("/dev/null", O_RDONLY);
    setsid();
    dup2(nothing, 0);
    dup2(2, 1);
    if (socket == CELL_SOCKET)
        fcntl(socket, F_SETFD, 0);
    else
        dup2(socket, CELL_SOCKET);
    execl(enter, enter, "run", probe, (char *)NULL);
    _exit(127);
}

void
cell_open(cell *c, const char *enter, const char *probe)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        die("no socket: %s", strerror(errno));
    c->pid = fork();
    if (c->pid < 0)
        die("no process: %s", strerror(errno));
    if (c->pid == 0)
        become_cell(enter, probe, ends[1]);
    close(ends[1]);
    c->socket = ends[0];
    ending ready;
    if (cell_answer(c, 10000, &ready) != 1)
        die("%s: the sandbox does not start", enter);
}

/* Sends a request, with or without descriptors. */
static bool
send_request(cell *c, cell_request *request, const int *ends)
{
    char control[CMSG_SPACE(CHANNELS * sizeof(int))] = {0};
    struct iovec part = {request, sizeof *request};
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
    return sendmsg(c->socket, &message, MSG_NOSIGNAL) == sizeof *request;
}

bool
cell_launch(cell *c, const char *id, const run_limits *limits,
            const int ends[CHANNELS])
{
    cell_request request = {.limits = *limits};
    if (strlen(id) >= sizeof request.exercise)
        die("%s is no number of an exercise", id);
    strcpy(request.exercise, id);
    return send_request(c, &request, ends);
}

void
cell_stop(cell *c)
{
    cell_request request = {.stop = 1};
    send_request(c, &request, NULL);
}

int
cell_answer(cell *c, int milliseconds, ending *how)
{
    struct pollfd waiting = {.fd = c->socket, .events = POLLIN};
    if (poll(&waiting, 1, milliseconds) <= 0)
        return 0;
    return recv(c->socket, how, sizeof *how, MSG_DONTWAIT) == sizeof *how ? 1
                                                                          : -1;
}

void
cell_close(cell *c)
{
    if (c->pid == 0)
        return;
    kill(-c->pid, SIGKILL);
    kill(c->pid, SIGKILL);
    waitpid(c->pid, NULL, 0);
    close(c->socket);
    *c = (cell){0};
}
