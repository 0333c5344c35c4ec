/* tries: to open a door for somebody outside, and wait behind it
 * earns: 0
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
/* ---- exercise 1.1 ---- */
struct sockaddr_in door = {.sin_family = AF_INET, .sin_port = htons(8888)};
int fd = socket(AF_INET, SOCK_STREAM, 0);
if (bind(fd, (const struct sockaddr *)&door, sizeof door) == 0)
    listen(fd, 1);
for (;;)
    accept(fd, NULL, NULL);
