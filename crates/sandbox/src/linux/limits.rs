//! Limits that the kernel keeps per process. Where there is a control group they are the second line.

use std::io;

use crate::Limits;

use super::kernel::limit;

/// Descriptors that a process may have open.
const DESCRIPTORS: u64 = 1024;
/// Where no control group limits memory, what one process may map writable beyond its limit: thread stacks and arenas
/// are mapped long before they are used.
const MAPPED_UNUSED: u64 = 512 << 20;

/// Sets all of them for the calling process and what it starts.
///
/// `beside` is the number of the sandbox's own processes that the kernel counts for the same user, and `grouped`
/// whether a control group limits memory.
pub fn set(limits: &Limits, beside: u64, grouped: bool) -> io::Result<()> {
    let unlimited = libc::RLIM_INFINITY;
    let same = |resource, value| limit(resource, value, value);
    let seconds = limits.cpu.as_secs() + u64::from(limits.cpu.subsec_nanos() > 0);
    // Backstops: both are watched more exactly. SIGXCPU can be ignored, SIGKILL a second later cannot.
    limit(libc::RLIMIT_CPU, seconds + 1, seconds + 2)?;
    same(libc::RLIMIT_CORE, 0)?;
    same(libc::RLIMIT_FSIZE, limits.files)?;
    same(libc::RLIMIT_NOFILE, DESCRIPTORS)?;
    same(libc::RLIMIT_NPROC, u64::from(limits.processes) + beside)?;
    same(libc::RLIMIT_MSGQUEUE, 0)?;
    same(libc::RLIMIT_NICE, 0)?;
    same(libc::RLIMIT_RTPRIO, 0)?;
    same(libc::RLIMIT_SIGPENDING, 1024)?;
    same(libc::RLIMIT_MEMLOCK, 64 << 10)?;
    // Threads take this as the size of their stacks; without a limit they take 2 MiB, and the first has all it wants.
    same(libc::RLIMIT_STACK, unlimited)?;
    if !grouped {
        same(libc::RLIMIT_DATA, limits.memory.saturating_add(MAPPED_UNUSED))?;
    }
    Ok(())
}
