#include "filter.h"

#include <errno.h>
#include <grp.h>
#include <seccomp.h>
#include <stddef.h>
#include <unistd.h>

/* Other machines, other users' processes, the system itself. */
static const char *const for_nobody[] = {"socket",
                                         "socketpair",
                                         "bind",
                                         "listen",
                                         "accept",
                                         "accept4",
                                         "ptrace",
                                         "process_vm_readv",
                                         "process_vm_writev",
                                         "kcmp",
                                         "pidfd_getfd",
                                         "pidfd_open",
                                         "mount",
                                         "umount2",
                                         "move_mount",
                                         "open_tree",
                                         "fsopen",
                                         "fsmount",
                                         "fsconfig",
                                         "fspick",
                                         "pivot_root",
                                         "chroot",
                                         "unshare",
                                         "setns",
                                         "bpf",
                                         "perf_event_open",
                                         "userfaultfd",
                                         "io_uring_setup",
                                         "io_uring_enter",
                                         "io_uring_register",
                                         "keyctl",
                                         "add_key",
                                         "request_key",
                                         "init_module",
                                         "finit_module",
                                         "delete_module",
                                         "kexec_load",
                                         "kexec_file_load",
                                         "reboot",
                                         "swapon",
                                         "swapoff",
                                         "acct",
                                         "quotactl",
                                         "sethostname",
                                         "setdomainname",
                                         "settimeofday",
                                         "clock_settime",
                                         "adjtimex",
                                         "iopl",
                                         "ioperm",
                                         "syslog",
                                         "name_to_handle_at",
                                         "open_by_handle_at",
                                         "mknod",
                                         "mknodat",
                                         "modify_ldt",
                                         "personality",
                                         NULL};

/* Signals to others, and new processes. */
static const char *const for_no_probe[] = {"kill",
                                           "tkill",
                                           "rt_sigqueueinfo",
                                           "rt_tgsigqueueinfo",
                                           "fork",
                                           "vfork",
                                           "clone3",
                                           "pidfd_send_signal",
                                           "setsid",
                                           "setpgid",
                                           "setpriority",
                                           "sched_setscheduler",
                                           "memfd_create",
                                           "execveat",
                                           NULL};

static int
forbid(scmp_filter_ctx filter, const char *const names[])
{
    for (size_t k = 0; names[k] != NULL; k++) {
        int number = seccomp_syscall_resolve_name(names[k]);
        if (number != __NR_SCMP_ERROR &&
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) != 0)
            return -1;
    }
    return 0;
}

int
filter_install(enum filter_kind kind)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == NULL)
        return -1;
    int failed = forbid(filter, for_nobody) != 0 ||
                 (kind == FILTER_PROBE && forbid(filter, for_no_probe) != 0) ||
                 seccomp_load(filter) != 0;
    seccomp_release(filter);
    return failed ? -1 : 0;
}

int
drop_root(uid_t user)
{
    if (geteuid() != 0)
        return 0;
    return setgroups(0, NULL) != 0 || setresgid(user, user, user) != 0 ||
                   setresuid(user, user, user) != 0
               ? -1
               : 0;
}
