/* One forbidden call for each name. Prints "held" if the call failed, "ESCAPED" if it did not. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

static char buffer[4096];

static long lock(int command, short kind) {
    struct flock lock = {.l_type = kind};
    return fcntl(open("/usr/bin/env", O_RDONLY), command, &lock);
}

static long raise_limit(int resource, rlim_t to) {
    struct rlimit limit = {to, to};
    return setrlimit(resource, &limit);
}

static long attempt(const char *name) {
    struct iovec piece = {buffer, sizeof buffer};
    struct timeval noon = {0};
    struct sched_param urgent = {50};
    struct rlimit none = {0, 0};
#define IS(text) (strcmp(name, text) == 0)
    if (IS("ptrace")) return ptrace(PTRACE_ATTACH, 1, 0, 0);
    if (IS("process_vm_readv")) return process_vm_readv(1, &piece, 1, &piece, 1, 0);
    if (IS("unshare_user")) return unshare(CLONE_NEWUSER);
    if (IS("clone_user")) return syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
    if (IS("clone3")) return syscall(SYS_clone3, buffer, 88);
    if (IS("setns")) return setns(open("/proc/self/ns/mnt", O_RDONLY), 0);
    if (IS("mount")) return mount("none", "/work", "tmpfs", 0, 0);
    if (IS("umount")) return umount2("/proc", MNT_DETACH);
    if (IS("open_tree")) return syscall(SYS_open_tree, AT_FDCWD, "/", 1);
    if (IS("chroot")) return chroot("/work");
    if (IS("io_uring")) return syscall(SYS_io_uring_setup, 8, buffer);
    if (IS("userfaultfd")) return syscall(SYS_userfaultfd, 0);
    if (IS("keyctl")) return syscall(SYS_keyctl, 0, -3, 1);
    if (IS("add_key")) return syscall(SYS_add_key, "user", "name", "x", 1, -3);
    if (IS("bpf")) return syscall(SYS_bpf, 0, buffer, 64);
    if (IS("perf_event_open")) return syscall(SYS_perf_event_open, buffer, 0, -1, -1, 0);
    if (IS("memfd")) return syscall(SYS_memfd_create, "x", 0);
    if (IS("settimeofday")) return settimeofday(&noon, 0);
    if (IS("reboot")) return reboot(RB_AUTOBOOT);
    if (IS("syslog")) return syscall(SYS_syslog, 3, buffer, sizeof buffer);
    if (IS("module")) return syscall(SYS_init_module, buffer, 16, "");
    if (IS("device")) return mknod("/work/disk", S_IFBLK | 0600, 0xfe00);
    if (IS("realtime")) return sched_setscheduler(0, SCHED_FIFO, &urgent);
    if (IS("priority")) return setpriority(PRIO_PROCESS, 0, -5);
    if (IS("shmget")) return syscall(SYS_shmget, 0x5117, 4096, IPC_CREAT | 0600);
    if (IS("semget")) return syscall(SYS_semget, 0x5117, 1, IPC_CREAT | 0600);
    if (IS("msgget")) return syscall(SYS_msgget, 0x5117, IPC_CREAT | 0600);
    if (IS("mq_open")) return syscall(SYS_mq_open, "queue", O_CREAT | O_RDWR, 0600, 0);
    if (IS("flock")) return flock(open("/usr/bin/env", O_RDONLY), LOCK_SH);
    if (IS("fcntl_lock")) return lock(F_SETLK, F_RDLCK);
    if (IS("ofd_lock")) return lock(F_OFD_SETLK, F_RDLCK);
    if (IS("lock_query")) return lock(F_GETLK, F_WRLCK);
    if (IS("lease")) return fcntl(open("/usr/bin/env", O_RDONLY), F_SETLEASE, F_RDLCK);
    if (IS("inotify")) return syscall(SYS_inotify_init1, 0);
    if (IS("fanotify")) return syscall(SYS_fanotify_init, 0, 0);
    if (IS("vsock")) return socket(40, SOCK_STREAM, 0);
    if (IS("inet")) return socket(AF_INET, SOCK_STREAM, 0);
    if (IS("inet6")) return socket(AF_INET6, SOCK_DGRAM, 0);
    if (IS("netlink")) return socket(AF_NETLINK, SOCK_RAW, 0);
    if (IS("packet")) return socket(AF_PACKET, SOCK_RAW, 0);
    if (IS("alg")) return socket(AF_ALG, SOCK_SEQPACKET, 0);
    if (IS("raise_file_size")) return raise_limit(RLIMIT_FSIZE, RLIM_INFINITY);
    if (IS("raise_core")) return raise_limit(RLIMIT_CORE, RLIM_INFINITY);
    if (IS("raise_cpu")) return raise_limit(RLIMIT_CPU, RLIM_INFINITY);
    if (IS("raise_processes")) return raise_limit(RLIMIT_NPROC, RLIM_INFINITY);
    if (IS("limit_of_init")) return prlimit(1, RLIMIT_CPU, &none, 0);
    if (IS("signal_init")) return kill(1, SIGKILL) == 0 && (sleep(1), kill(1, 0) != 0) ? 0 : -1;
    if (IS("setuid")) return setuid(0);
    if (IS("setgid")) return setgid(0);
    if (IS("give_away")) return open("mine", O_CREAT, 0600), chown("mine", 0, 0);
    if (IS("hostname")) return sethostname("owned", 5);
    if (IS("terminal_input")) return syscall(SYS_ioctl, 0, 0x5412, "x");
    if (IS("handle")) return syscall(SYS_open_by_handle_at, 3, buffer, 0);
    if (IS("subreaper")) return prctl(PR_SET_CHILD_SUBREAPER, 1);
    if (IS("seccomp")) return syscall(SYS_seccomp, 0, 0, 0);
    if (IS("kcmp")) return syscall(SYS_kcmp, 1, 1, 0, 0, 0);
    if (IS("pidfd_getfd")) return syscall(SYS_pidfd_getfd, 3, 0, 0);
#ifdef __x86_64__
    if (IS("int80")) {
        long result;
        __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory");
        return result;
    }
    if (IS("x32")) return syscall(0x40000000 + SYS_getpid);
    if (IS("ioperm")) return syscall(SYS_ioperm, 0, 1, 1);
#endif
    printf("unknown name %s\n", name);
    exit(2);
}

int main(int count, char **names) {
    errno = 0;
    long result = count > 1 ? attempt(names[1]) : 0;
    printf("%s\n", result < 0 ? "held" : "ESCAPED");
    return 0;
}
