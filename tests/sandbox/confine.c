/* Walls without namespaces, for machines where bubblewrap cannot build any.
 *
 *     confine [--read PATH]... [--write PATH]... [--user UID] [--compiler] COMMAND...
 *     confine --works
 *
 * COMMAND sees nothing of the file system but these paths (Landlock), reaches no
 * network and no other process (seccomp), and is another user if this one is
 * root.  --works ends with 0 where all of that can be done.
 */
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Rights by the version of Landlock that has them: the kernel's own numbers,
 * which older headers do not have all of. */
enum {
    RIGHTS_1 = (1 << 13) - 1, /* execute, write, read, make, remove */
    RIGHT_REFER = 1 << 13,    /* version 2 */
    RIGHT_TRUNCATE = 1 << 14, /* version 3 */
    RIGHTS_READ = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                  LANDLOCK_ACCESS_FS_READ_DIR,
    RIGHTS_FILE = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                  LANDLOCK_ACCESS_FS_WRITE_FILE | RIGHT_TRUNCATE,
};

/* The kernel's structure since version 6; older kernels take its beginning. */
typedef struct {
    uint64_t files, network, scopes;
} ruleset;

static void
die(const char *what)
{
    fprintf(stderr, "confine: %s: %s\n", what, strerror(errno));
    exit(2);
}

static int
landlock_version(void)
{
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
                        LANDLOCK_CREATE_RULESET_VERSION);
}

/* Everything that this kernel can forbid, forbidden. */
static int
make_ruleset(uint64_t *files)
{
    int version = landlock_version();
    ruleset all = {.files = RIGHTS_1};
    size_t size = sizeof all.files;
    if (version < 1)
        return -1;
    all.files |= version >= 2 ? RIGHT_REFER : 0;
    all.files |= version >= 3 ? RIGHT_TRUNCATE : 0;
    if (version >= 4) {
        all.network = 3; /* bind and connect */
        size = 2 * sizeof all.files;
    }
    if (version >= 6) {
        all.scopes = 3; /* abstract sockets, signals */
        size = sizeof all;
    }
    *files = all.files;
    return (int)syscall(SYS_landlock_create_ruleset, &all, size, 0);
}

static void
allow(int rules, const char *path, uint64_t rights)
{
    struct stat what;
    struct landlock_path_beneath_attr rule = {
        .parent_fd = open(path, O_PATH | O_CLOEXEC)};
    if (rule.parent_fd < 0 || fstat(rule.parent_fd, &what) != 0)
        die(path);
    rule.allowed_access =
        S_ISDIR(what.st_mode) ? rights : rights & RIGHTS_FILE;
    if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
                &rule, 0) != 0)
        die(path);
    close(rule.parent_fd);
}

/* Can all of this be done here?  Tries it on itself. */
static int
works(void)
{
    uint64_t files;
    int rules = make_ruleset(&files);
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && rules >= 0 &&
           syscall(SYS_landlock_restrict_self, rules, 0) == 0 &&
           filter_install(FILTER_COMPILER) == 0;
}

int
main(int argc, char **argv)
{
    static const struct option known[] = {
        {"read", required_argument, NULL, 'r'},
        {"write", required_argument, NULL, 'w'},
        {"user", required_argument, NULL, 'u'},
        {"compiler", no_argument, NULL, 'c'},
        {"works", no_argument, NULL, '?'},
        {NULL, 0, NULL, 0},
    };
    uint64_t files = 0;
    uid_t user = 65534;
    int option, compiler = 0, rules = make_ruleset(&files);
    while ((option = getopt_long(argc, argv, "+", known, NULL)) != -1)
        if (option == 'r')
            allow(rules, optarg, RIGHTS_READ & files);
        else if (option == 'w')
            allow(rules, optarg, files);
        else if (option == 'u')
            user = (uid_t)strtoul(optarg, NULL, 10);
        else if (option == 'c')
            compiler = 1;
        else
            return works() ? 0 : 1;
    if (optind == argc) {
        fprintf(stderr, "usage: confine [--read PATH]... [--write PATH]..."
                        " [--user UID] [--compiler] COMMAND...\n");
        return 2;
    }
    if (drop_root(user) != 0)
        die("another user");
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || rules < 0 ||
        syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        die("Landlock");
    if (compiler && filter_install(FILTER_COMPILER) != 0)
        die("seccomp");
    execvp(argv[optind], argv + optind);
    die(argv[optind]);
}
