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
become_cell(const char *const command[], const run_limits *limits, int socket)
{
    int nothing = open("/dev/null", O_RDONLY);
    setsid();
    dup2(nothing, 0);
    dup2(2, 1);
    if (socket == SERVE_SOCKET)
        fcntl(socket, F_SETFD, 0);
    else
        dup2(socket, SERVE_SOCKET);
    launch_environment(limits);
    execv(command[0], (char *const *)command);
    _exit(127);
}

void
cell_open(cell *c, const char *const command[], const run_limits *limits)
{
    int ends[2];
    serve_ending ready;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        die("no socket: %s", strerror(errno));
    for (int k = 0; k < 2; k++)
        fcntl(ends[k], F_SETFD, FD_CLOEXEC);
    c->pid = fork();
    if (c->pid < 0)
        die("no process: %s", strerror(errno));
    if (c->pid == 0)
        become_cell(command, limits, ends[1]);
    close(ends[1]);
    c->socket = ends[0];
    if (cell_answer(c, 10000, &ready) != 1)
        die("%s: the sandbox does not start", command[0]);
}

bool
cell_launch(cell *c, const char *id, const run_limits *limits,
            const int ends[CHANNELS])
{
    serve_request request = {.limits = *limits};
    if (strlen(id) >= sizeof request.exercise)
        die("%s is no number of an exercise", id);
    strcpy(request.exercise, id);
    return serve_ask(c->socket, &request, ends) == 0;
}

void
cell_stop(cell *c)
{
    serve_ask(c->socket, &(serve_request){.stop = 1}, NULL);
}

int
cell_answer(cell *c, int milliseconds, serve_ending *how)
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
