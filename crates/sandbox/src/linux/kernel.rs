//! System calls that no safe crate offers, each behind a safe signature.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::time::Duration;

/// Where a fork returns.
pub enum Forked {
    Child,
    Parent(i32),
}

fn check(result: i64) -> io::Result<i64> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// Forks with new name spaces for the child (`CLONE_NEW…`). The caller has one thread.
pub fn fork_into(flags: i32) -> io::Result<Forked> {
    let args = libc::clone_args {
        flags: flags as u64,
        pidfd: 0,
        child_tid: 0,
        parent_tid: 0,
        exit_signal: libc::SIGCHLD as u64,
        stack: 0,
        stack_size: 0,
        tls: 0,
        set_tid: 0,
        set_tid_size: 0,
        cgroup: 0,
    };
    // SAFETY: without CLONE_VM the child has a copy of everything, like after fork(); the runner has one thread, so no
    // lock can be held by a thread that is missing in the child. The arguments outlive the call.
    let result = unsafe { libc::syscall(libc::SYS_clone3, &raw const args, size_of::<libc::clone_args>()) };
    Ok(match check(result)? {
        0 => Forked::Child,
        pid => Forked::Parent(pid as i32),
    })
}

/// Runs `child` in a new process that shares memory with this one, which waits until it has executed a program or
/// ended.
///
/// Cheaper than a fork by the copying of all page tables and of every page touched. Descriptors are copied, as in a
/// fork: what the child opens or closes is its own. `flags` are name spaces for it (`CLONE_NEW…`); what it returns is
/// its exit status.
pub fn spawn_sharing(flags: i32, stack: &mut Stack, child: &mut dyn FnMut() -> i32) -> io::Result<i32> {
    extern "C" fn enter(argument: *mut libc::c_void) -> libc::c_int {
        // SAFETY: `argument` is the address of `child` below, whose owner is suspended (CLONE_VFORK) while this runs.
        let child = unsafe { &mut *argument.cast::<&mut dyn FnMut() -> i32>() };
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(child)).unwrap_or(127)
    }
    let mut child = child;
    let flags = flags | libc::CLONE_VM | libc::CLONE_VFORK | libc::SIGCHLD;
    // SAFETY: the stack is borrowed mutably, so nobody else uses it until the call returns, when the child has left it;
    // the only thread of this process is suspended meanwhile, so the child is alone in the shared memory.
    let pid = unsafe { libc::clone(enter, stack.top(), flags, (&raw mut child).cast()) };
    check(i64::from(pid)).map(|pid| pid as i32)
}

/// Memory for a process that shares its parent's.
pub struct Stack(Vec<u128>);

impl Stack {
    /// Room for `bytes`, which the kernel fills in only where it is used.
    pub fn new(bytes: usize) -> Stack {
        Stack(vec![0; bytes / size_of::<u128>()])
    }

    /// Its end, since it grows downwards; aligned as its elements are.
    fn top(&mut self) -> *mut libc::c_void {
        self.0.as_mut_ptr_range().end.cast()
    }
}

/// A program as `execve` takes it. Made before the process that will become it: what that one allocates in the memory it
/// shares with its parent would never be given back.
pub struct Image<'a> {
    program: &'a CStr,
    arguments: Vec<*const libc::c_char>,
    environment: Vec<*const libc::c_char>,
    _strings: std::marker::PhantomData<&'a [CString]>,
}

impl<'a> Image<'a> {
    pub fn new(program: &'a CStr, arguments: &'a [CString], environment: &'a [CString]) -> Image<'a> {
        let pointers = |strings: &'a [CString]| {
            strings.iter().map(|text| text.as_ptr()).chain([std::ptr::null()]).collect::<Vec<*const libc::c_char>>()
        };
        let (arguments, environment) = (pointers(arguments), pointers(environment));
        Image { program, arguments, environment, _strings: std::marker::PhantomData }
    }

    /// Replaces this process by the program; returns only what went wrong.
    pub fn execute(&self) -> io::Error {
        // SAFETY: both lists end with null and point to strings that are borrowed for as long as this lives.
        unsafe { libc::execve(self.program.as_ptr(), self.arguments.as_ptr(), self.environment.as_ptr()) };
        io::Error::last_os_error()
    }
}

/// Leaves at once, without destructors and exit handlers, which belong to the process this one was copied from.
pub fn leave(status: i32) -> ! {
    // SAFETY: ends the process; nothing of it is used afterwards.
    unsafe { libc::_exit(status) }
}

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Exit(i32),
    Signal(i32),
}

/// Reaps one child: `Ok(None)` if none has ended (`block` false), `ECHILD` if there is none at all.
pub fn reap(pid: i32, block: bool) -> io::Result<Option<(i32, Ended)>> {
    let mut status = 0;
    let options = if block { 0 } else { libc::WNOHANG } | libc::__WALL;
    loop {
        // SAFETY: `status` is valid for writing during the call.
        match check(i64::from(unsafe { libc::waitpid(pid, &raw mut status, options) })) {
            Ok(0) => return Ok(None),
            Ok(pid) => {
                let ended = if libc::WIFEXITED(status) {
                    Ended::Exit(libc::WEXITSTATUS(status))
                } else {
                    Ended::Signal(libc::WTERMSIG(status))
                };
                return Ok(Some((pid as i32, ended)));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Kills every process of this pid name space but its first, which the caller must be.
pub fn kill_all_others() {
    // SAFETY: no memory is involved; the caller is process 1 of its own pid name space, so -1 reaches nothing outside.
    unsafe { libc::kill(-1, libc::SIGKILL) };
}

/// CPU time and largest resident set in bytes: of this process, or of all its reaped descendants.
pub fn usage(children: bool) -> (Duration, u64) {
    // SAFETY: all-zero bytes are a valid `rusage`, and it is valid for writing during the call.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(if children { libc::RUSAGE_CHILDREN } else { libc::RUSAGE_SELF }, &raw mut usage);
        usage
    };
    let time = |value: libc::timeval| Duration::new(value.tv_sec as u64, value.tv_usec as u32 * 1000);
    (time(usage.ru_utime) + time(usage.ru_stime), usage.ru_maxrss as u64 * 1024)
}

/// Blocks SIGCHLD and returns a descriptor that is readable when one is due.
pub fn child_signals() -> io::Result<OwnedFd> {
    // SAFETY: the set is initialised by sigemptyset before use; the descriptor returned is new and owned by nobody
    // else.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut set);
        libc::sigaddset(&raw mut set, libc::SIGCHLD);
        check(i64::from(libc::sigprocmask(libc::SIG_BLOCK, &raw const set, std::ptr::null_mut())))?;
        let fd = check(i64::from(libc::signalfd(-1, &raw const set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK)))?;
        Ok(OwnedFd::from_raw_fd(fd as i32))
    }
}

/// Gives back the signal mask and the treatment of SIGPIPE that a program expects to start with; exec does the rest.
pub fn default_signals() {
    // SAFETY: the set is initialised by sigemptyset before use; SIG_DFL is a valid disposition.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut set);
        libc::sigprocmask(libc::SIG_SETMASK, &raw const set, std::ptr::null_mut());
        libc::signal(libc::SIGPIPE, libc::SIG_DFL);
    }
}

/// Sets soft and hard limit of a resource.
pub fn limit(resource: libc::__rlimit_resource_t, soft: u64, hard: u64) -> io::Result<()> {
    let value = libc::rlimit { rlim_cur: soft, rlim_max: hard };
    // SAFETY: `value` is valid for reading during the call.
    check(i64::from(unsafe { libc::setrlimit(resource, &raw const value) })).map(|_| ())
}

/// Puts a copy of `from` at descriptor `to`, open across exec.
pub fn place_descriptor(from: BorrowedFd<'_>, to: i32) -> io::Result<()> {
    let from = from.as_raw_fd();
    // SAFETY: numbers only; what was at `to` in this process is one of 0, 1, 2, which no Rust value owns.
    let result = unsafe { if from == to { libc::fcntl(from, libc::F_SETFD, 0) } else { libc::dup2(from, to) } };
    check(i64::from(result)).map(|_| ())
}

/// Has every descriptor from 3 on closed at exec.
pub fn close_the_rest_at_exec() -> io::Result<()> {
    // SAFETY: only sets a flag on descriptors; none is closed while a Rust value owns it.
    let result = unsafe { libc::syscall(libc::SYS_close_range, 3u32, u32::MAX, libc::CLOSE_RANGE_CLOEXEC) };
    check(result).map(|_| ())
}

/// Changes mount flags, of the mounts below too where `recursive`.
pub fn set_mount_flags(tree: BorrowedFd<'_>, set: u64, recursive: bool) -> io::Result<()> {
    let attributes = libc::mount_attr { attr_set: set, attr_clr: 0, propagation: 0, userns_fd: 0 };
    let flags = libc::AT_EMPTY_PATH | if recursive { libc::AT_RECURSIVE } else { 0 };
    // SAFETY: path and attributes are valid for reading during the call, and the size is theirs.
    let result = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            tree.as_raw_fd(),
            c"".as_ptr(),
            flags,
            &raw const attributes,
            size_of::<libc::mount_attr>(),
        )
    };
    check(result).map(|_| ())
}

/// Leaves name spaces for new ones (`CLONE_NEW…`). The caller has one thread.
pub fn unshare(flags: i32) -> io::Result<()> {
    // SAFETY: CLONE_FILES is never among the flags, so no descriptor changes its meaning.
    check(i64::from(unsafe { libc::unshare(flags) })).map(|_| ())
}

/// Enters a mount name space; root and working folder become its root.
pub fn enter_mounts(namespace: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: numbers only.
    check(i64::from(unsafe { libc::setns(namespace.as_raw_fd(), libc::CLONE_NEWNS) })).map(|_| ())
}

/// Processors that processes of this one may run on.
pub fn processors() -> u32 {
    std::thread::available_parallelism().map_or(1, |count| count.get() as u32)
}

/// A counter over all descendants that execute a program from now on.
pub fn open_counter(kind: u32, event: u64) -> io::Result<OwnedFd> {
    const SIZE: usize = 128;
    const DISABLED: u64 = 1;
    const INHERIT: u64 = 1 << 1;
    const EXCLUDE_KERNEL: u64 = 1 << 5;
    const EXCLUDE_HYPERVISOR: u64 = 1 << 6;
    const ENABLE_ON_EXEC: u64 = 1 << 12;
    // struct perf_event_attr: type, size, config, …, flags at byte 40.
    let mut attributes = [0u64; SIZE / 8];
    attributes[0] = u64::from(kind) | (SIZE as u64) << 32;
    attributes[1] = event;
    attributes[5] = DISABLED | INHERIT | EXCLUDE_KERNEL | EXCLUDE_HYPERVISOR | ENABLE_ON_EXEC;
    const CLOSE_ON_EXEC: u64 = 1 << 3;
    // SAFETY: the attributes are SIZE bytes, as they say; the descriptor returned is new and owned by nobody else.
    unsafe {
        let fd =
            check(libc::syscall(libc::SYS_perf_event_open, attributes.as_ptr(), 0i32, -1i32, -1i32, CLOSE_ON_EXEC))?;
        Ok(OwnedFd::from_raw_fd(fd as i32))
    }
}

/// The kernel's version of Landlock; 0 without.
pub fn landlock_version() -> u32 {
    const VERSION: u32 = 1;
    // SAFETY: with this flag the kernel takes no memory, only answers.
    let result =
        unsafe { libc::syscall(libc::SYS_landlock_create_ruleset, std::ptr::null::<libc::c_void>(), 0usize, VERSION) };
    u32::try_from(result).unwrap_or(0)
}

/// Gives memory that was freed back to the kernel, where it would count against the next run.
pub fn return_memory() {
    #[cfg(target_env = "gnu")]
    // SAFETY: only touches memory that the allocator itself holds free.
    unsafe {
        libc::malloc_trim(0);
    }
}
