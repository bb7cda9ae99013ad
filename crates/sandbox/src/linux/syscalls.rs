//! The system calls that a command may make, by what they are for.
//!
//! Whatever is in no list is answered as a kernel that lacks it would (ENOSYS), so that runtimes fall back: `clone3`,
//! whose flags no filter can see, `io_uring`, `userfaultfd`, `memfd_create`, System V IPC, message queues, `inotify`
//! and file locks, which would carry messages between runs that see the same toolchain.

use libc::*;

/// Allowed with any arguments.
#[rustfmt::skip]
pub const ALLOWED: &[i64] = &[
    // Files.
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64, SYS_preadv, SYS_pwritev, SYS_preadv2,
    SYS_pwritev2, SYS_openat, SYS_openat2, SYS_close, SYS_close_range, SYS_fstat, SYS_newfstatat, SYS_statx,
    SYS_statfs, SYS_fstatfs, SYS_lseek, SYS_dup, SYS_dup3, SYS_pipe2, SYS_faccessat, SYS_faccessat2, SYS_getdents64,
    SYS_getcwd, SYS_chdir, SYS_fchdir, SYS_mkdirat, SYS_unlinkat, SYS_renameat2, SYS_linkat,
    SYS_symlinkat, SYS_readlinkat, SYS_truncate, SYS_ftruncate, SYS_fallocate, SYS_fsync, SYS_fdatasync, SYS_sync,
    SYS_syncfs, SYS_utimensat, SYS_umask, SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat,
    SYS_fadvise64, SYS_readahead, SYS_copy_file_range, SYS_sendfile, SYS_splice, SYS_tee, SYS_vmsplice,
    SYS_getxattr, SYS_lgetxattr, SYS_fgetxattr, SYS_listxattr, SYS_llistxattr, SYS_flistxattr,
    // Waiting.
    SYS_ppoll, SYS_pselect6, SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_pwait, SYS_epoll_pwait2, SYS_eventfd2,
    SYS_signalfd4, SYS_timerfd_create, SYS_timerfd_settime, SYS_timerfd_gettime,
    // Memory.
    SYS_brk, SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_msync, SYS_mincore, SYS_mlock,
    SYS_mlock2, SYS_munlock, SYS_mlockall, SYS_munlockall, SYS_membarrier,
    // Processes and threads; name spaces are kept out below.
    SYS_execve, SYS_execveat, SYS_exit, SYS_exit_group, SYS_wait4, SYS_waitid, SYS_kill, SYS_tkill, SYS_tgkill,
    SYS_pidfd_open, SYS_pidfd_send_signal, SYS_getpid, SYS_getppid, SYS_gettid, SYS_getpgid, SYS_setpgid,
    SYS_getsid, SYS_setsid, SYS_set_tid_address, SYS_set_robust_list, SYS_get_robust_list, SYS_rseq, SYS_futex,
    SYS_futex_waitv, SYS_sched_yield, SYS_sched_getaffinity, SYS_sched_setaffinity, SYS_sched_getparam,
    SYS_sched_getscheduler, SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_getattr, SYS_sched_setattr,
    SYS_sched_get_priority_max, SYS_sched_get_priority_min, SYS_sched_rr_get_interval, SYS_getpriority,
    SYS_setpriority, SYS_getcpu,
    // Signals.
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending, SYS_rt_sigtimedwait,
    SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_rt_sigsuspend, SYS_sigaltstack, SYS_restart_syscall,
    // Time.
    SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_times,
    SYS_timer_create, SYS_timer_settime, SYS_timer_gettime, SYS_timer_getoverrun, SYS_timer_delete, SYS_getitimer,
    SYS_setitimer,
    // Who and where; none of the ids can change to one that means something.
    SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getresuid, SYS_getresgid, SYS_getgroups, SYS_setuid,
    SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_setfsuid, SYS_setfsgid,
    SYS_capget, SYS_uname, SYS_sysinfo, SYS_getrusage, SYS_getrandom,
    // Sockets between the command's own processes; their family is checked below.
    SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_connect, SYS_getsockname, SYS_getpeername, SYS_sendto,
    SYS_recvfrom, SYS_sendmsg, SYS_recvmsg, SYS_sendmmsg, SYS_recvmmsg, SYS_shutdown, SYS_setsockopt,
    SYS_getsockopt,
];

/// The same by their older names, which 64-bit ARM never had.
#[cfg(target_arch = "x86_64")]
#[rustfmt::skip]
pub const ALLOWED_HERE: &[i64] = &[
    SYS_open, SYS_creat, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_mkdir, SYS_rmdir, SYS_unlink,
    SYS_rename, SYS_link, SYS_symlink, SYS_chmod, SYS_chown, SYS_lchown, SYS_dup2, SYS_pipe, SYS_getdents, SYS_poll,
    SYS_select, SYS_epoll_create, SYS_epoll_wait, SYS_eventfd, SYS_signalfd, SYS_utime, SYS_utimes, SYS_futimesat,
    SYS_fork, SYS_vfork, SYS_getpgrp, SYS_alarm, SYS_pause, SYS_time, SYS_arch_prctl,
    SYS_getrlimit, SYS_setrlimit, SYS_renameat, SYS_sync_file_range,
];
#[cfg(not(target_arch = "x86_64"))]
pub const ALLOWED_HERE: &[i64] = &[];

/// No honest command makes these; the run ends with SIGSYS, so that it is seen.
#[rustfmt::skip]
pub const FATAL: &[i64] = &[
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_pidfd_getfd, SYS_mount, SYS_umount2,
    SYS_pivot_root, SYS_chroot, SYS_open_tree, SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick,
    SYS_mount_setattr, SYS_unshare, SYS_setns, SYS_bpf, SYS_perf_event_open, SYS_keyctl, SYS_add_key,
    SYS_request_key, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
    SYS_swapoff, SYS_acct, SYS_quotactl, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
    SYS_sethostname, SYS_setdomainname, SYS_syslog, SYS_vhangup, SYS_open_by_handle_at, SYS_userfaultfd,
    SYS_fanotify_init, SYS_capset,
];

/// A call that is allowed with some values of one argument only.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    pub number: i64,
    /// Which argument, from 0.
    pub argument: u32,
    /// Bits of its low half that are looked at.
    pub mask: u32,
    /// What they may be.
    pub values: &'static [u32],
}

const ALL: u32 = u32::MAX;
const UNIX: &[u32] = &[AF_UNIX as u32];
/// Named pipes and plain files; devices are the kernel's to refuse, but need not be asked for.
const NODES: &[u32] = &[S_IFIFO, S_IFREG];
const NEW_NAME_SPACES: i32 =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
const PR_SET_VMA: i32 = 0x5356_4d41;

/// What a command may do to a descriptor: no locks, leases and notices, which other runs could see.
#[rustfmt::skip]
const DESCRIPTOR_COMMANDS: &[u32] = &[
    F_DUPFD as u32, F_DUPFD_CLOEXEC as u32, F_GETFD as u32, F_SETFD as u32, F_GETFL as u32, F_SETFL as u32,
    F_GETOWN as u32, F_SETOWN as u32, F_GETPIPE_SZ as u32, F_SETPIPE_SZ as u32, F_GET_SEALS as u32,
    F_ADD_SEALS as u32,
];

/// What a command may ask of a device or terminal.
#[rustfmt::skip]
const DEVICE_COMMANDS: &[u32] = &[
    TCGETS as u32, TIOCGWINSZ as u32, TIOCGPGRP as u32, FIONREAD as u32, FIONBIO as u32, FIOCLEX as u32,
    FIONCLEX as u32,
];

/// What a command may set for itself.
#[rustfmt::skip]
const PROCESS_COMMANDS: &[u32] = &[
    PR_SET_NAME as u32, PR_GET_NAME as u32, PR_SET_PDEATHSIG as u32, PR_GET_PDEATHSIG as u32,
    PR_GET_DUMPABLE as u32, PR_SET_DUMPABLE as u32, PR_SET_TIMERSLACK as u32, PR_GET_TIMERSLACK as u32,
    PR_SET_THP_DISABLE as u32, PR_GET_THP_DISABLE as u32, PR_CAPBSET_READ as u32, PR_GET_NO_NEW_PRIVS as u32,
    PR_SET_NO_NEW_PRIVS as u32, PR_SET_VMA as u32,
];

/// Address space randomisation may be switched off (precompiled headers need it), and asked about.
const PERSONALITIES: &[u32] = &[0, 0x0040_0000, 0xffff_ffff];

/// Allowed with some arguments.
pub const CHECKED: &[Check] = &[
    Check { number: SYS_clone, argument: 0, mask: NEW_NAME_SPACES as u32, values: &[0] },
    Check { number: SYS_fcntl, argument: 1, mask: ALL, values: DESCRIPTOR_COMMANDS },
    Check { number: SYS_ioctl, argument: 1, mask: ALL, values: DEVICE_COMMANDS },
    Check { number: SYS_prctl, argument: 0, mask: ALL, values: PROCESS_COMMANDS },
    Check { number: SYS_personality, argument: 0, mask: ALL, values: PERSONALITIES },
    Check { number: SYS_socket, argument: 0, mask: ALL, values: UNIX },
    Check { number: SYS_socketpair, argument: 0, mask: ALL, values: UNIX },
    // Its own limits; those of init, which may run as the same user, are not its business.
    Check { number: SYS_prlimit64, argument: 0, mask: ALL, values: &[0] },
    Check { number: SYS_mknodat, argument: 2, mask: S_IFMT, values: NODES },
    #[cfg(target_arch = "x86_64")]
    Check { number: SYS_mknod, argument: 1, mask: S_IFMT, values: NODES },
];
