//! The name spaces that a runner keeps, and who it is in them.

use std::fs;
use std::os::unix::net::UnixStream;

use rustix::fs::{Gid, Uid};
use rustix::process::{DumpableBehavior, set_dumpable_behavior};
use rustix::thread::{CapabilitiesSecureBits, CapabilitySet};

use super::failure::{During, Failure, Step};
use super::wire::{Setup, kind};
use super::{kernel, socket};

/// The user that commands run as, inside.
pub const USER: u32 = 1000;
/// The user that root becomes where it is root in name only.
const NOBODY: u32 = 65534;

const KEPT: i32 = libc::CLONE_NEWNET | libc::CLONE_NEWIPC | libc::CLONE_NEWUTS | libc::CLONE_NEWCGROUP;

/// An ordinary user: a user name space in which its only id is [`USER`], and with it a mount name space.
pub fn enter_as_user() -> Step<()> {
    if rustix::process::getuid().is_root() || rustix::process::geteuid().is_root() {
        stop_being_root()?;
    }
    let (uid, gid) = (rustix::process::getuid().as_raw(), rustix::process::getgid().as_raw());
    kernel::unshare(libc::CLONE_NEWUSER | libc::CLONE_NEWNS | KEPT).during(
        "making a user name space (the system must allow unprivileged ones: user.max_user_namespaces, \
         kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns)",
    )?;
    fs::write("/proc/self/setgroups", "deny").during("giving up further groups")?;
    fs::write("/proc/self/uid_map", format!("{USER} {uid} 1")).during("mapping the user")?;
    fs::write("/proc/self/gid_map", format!("{USER} {gid} 1")).during("mapping the group")
}

/// Root without the power to mount, as in a plain container: its id is still root's outside, and no command gets it.
fn stop_being_root() -> Step<()> {
    let step = "giving up root, which lacks the power to make name spaces here (CAP_SYS_ADMIN) and to change its user";
    let (uid, gid) = (Uid::from_raw(NOBODY), Gid::from_raw(NOBODY));
    rustix::thread::set_thread_groups(&[]).during(step)?;
    rustix::thread::set_thread_res_gid(gid, gid, gid).during(step)?;
    rustix::thread::set_thread_res_uid(uid, uid, uid).during(step)?;
    // Changing the user has closed /proc/self to it, through which the ids are mapped.
    set_dumpable_behavior(DumpableBehavior::Dumpable).during(step)
}

/// Root of the host: a mount name space of its own, in which everything of the host may still be mounted.
pub fn enter_mounts_as_root() -> Step<()> {
    kernel::unshare(libc::CLONE_NEWNS).during("making a mount name space")?;
    rustix::thread::set_thread_groups(&[]).during("giving up all groups")
}

/// Root of the host, after its mounts are done: a user name space whose ids are unprivileged outside. The program,
/// which stays outside, writes the ids.
pub fn leave_root(connection: &UnixStream) -> Step<()> {
    kernel::unshare(libc::CLONE_NEWUSER | libc::CLONE_NEWNS | KEPT).during("making a user name space")?;
    socket::send(connection, kind::MAP_ME, &[], &[]).during("asking for ids")?;
    match socket::receive(connection).during("waiting for ids")? {
        Some(message) if message.kind == kind::MAPPED => {}
        _ => return Err(Failure("waiting for ids: the program is gone".into())),
    }
    let (uid, gid) = (Uid::ROOT, Gid::ROOT);
    rustix::thread::set_thread_res_gid(gid, gid, gid).during("taking the group")?;
    rustix::thread::set_thread_res_uid(uid, uid, uid).during("taking the user")
}

/// What holds for the runner and everything after it.
pub fn harden() -> Step<()> {
    let bits = CapabilitiesSecureBits::NO_ROOT | CapabilitiesSecureBits::NO_ROOT_LOCKED;
    rustix::thread::set_capabilities_secure_bits(bits).during("taking power from user 0")?;
    for bit in 0..64 {
        let one = CapabilitySet::from_bits_retain(1 << bit);
        match rustix::thread::capability_is_in_bounding_set(one) {
            Ok(true) => rustix::thread::remove_capability_from_bounding_set(one).during("dropping a capability")?,
            Ok(false) => {}
            // Beyond the last one that this kernel knows.
            Err(_) => break,
        }
    }
    rustix::thread::set_no_new_privs(true).during("forbidding new privileges")?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable).during("closing the runner to its own user")
}

/// Whether it begins as root with the power to mount, and with ids to spare.
pub fn begins_privileged() -> bool {
    first_id(0).is_some()
        && rustix::process::geteuid().is_root()
        && rustix::thread::capabilities(None).is_ok_and(|sets| {
            sets.effective.contains(CapabilitySet::SYS_ADMIN | CapabilitySet::SETUID | CapabilitySet::SETGID)
        })
}

/// The ids inside and outside, as the maps are written by the program.
pub fn map(setup: &Setup) -> String {
    format!("0 {} 1\n{USER} {} 1\n", setup.first_id, setup.first_id + 1)
}

/// First of two ids that stand for nobody on this host, different for each worker; `None` where too few are mapped.
pub fn first_id(index: u32) -> Option<u32> {
    const FAR: u64 = 0x6000_0000;
    let map = fs::read_to_string("/proc/self/uid_map").ok()?;
    let ranges = map.lines().filter_map(|line| {
        let mut numbers = line.split_whitespace().filter_map(|number| number.parse::<u64>().ok());
        Some((numbers.next()?, numbers.next()?, numbers.next()?))
    });
    let (start, count) = ranges.map(|(inside, _, count)| (inside, count)).max_by_key(|(_, count)| *count)?;
    let offset = u64::from(std::process::id() % 4096) * 256 + u64::from(index % 128) * 2;
    if start + count > FAR + offset + 2 && start <= FAR {
        return u32::try_from(FAR + offset).ok();
    }
    // In a container: the highest ids it has, which its own users hardly ever are.
    let last = start + count;
    let from = last.checked_sub(2 * u64::from(index % 128) + 2)?;
    (from > start.max(USER.into())).then(|| u32::try_from(from).ok())?
}
