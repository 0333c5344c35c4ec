/* tries: to reach other processes of the machine through Unix sockets, named and
 *        abstract, and to hand them its descriptors
 * earns: 0
 */
#define _GNU_SOURCE
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void
hand_over(const char *path, size_t length)
{
    struct sockaddr_un to = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0), all[3] = {0, 1, 2};
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof all)];
    } rights = {.head = {CMSG_LEN(sizeof all), SOL_SOCKET, SCM_RIGHTS}};
    struct iovec byte = {(char[]){1}, 1};
    struct msghdr message = {.msg_iov = &byte,
                             .msg_iovlen = 1,
                             .msg_control = &rights,
                             .msg_controllen = sizeof rights};
    memcpy(CMSG_DATA(&rights.head), all, sizeof all);
    memcpy(to.sun_path, path, length);
    if (connect(fd, (const struct sockaddr *)&to,
                (socklen_t)(sizeof(sa_family_t) + length)) == 0)
        sendmsg(fd, &message, 0);
}
/* ---- exercise 1.1 ---- */
hand_over("/tmp/ear", sizeof "/tmp/ear");
hand_over("\0ear", 4);
hand_over("/run/dbus/system_bus_socket", 28);
return 0.0;
