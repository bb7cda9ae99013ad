//! The five devices of a run.

use std::path::Path;

use rustix::fs::{CWD, FileType, Mode};
use rustix::mount::{MoveMountFlags, OpenTreeFlags};

use super::failure::{During, Step};
use std::os::fd::OwnedFd;

const DEVICES: [(&str, u32); 5] = [("null", 3), ("zero", 5), ("full", 7), ("random", 8), ("urandom", 9)];

/// The host's devices, taken before its root is out of sight; none where they can be made.
pub fn take(privileged: bool) -> Step<Vec<OwnedFd>> {
    if privileged {
        return Ok(Vec::new());
    }
    let take = |name: &str| {
        let path = Path::new("/dev").join(name);
        rustix::mount::open_tree(CWD, &path, OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC)
            .during(format_args!("taking {}", path.display()))
    };
    DEVICES.iter().map(|(name, _)| take(name)).collect()
}

/// Puts them into `/dev`; a user cannot make device files and mounts the host's instead.
pub fn place(taken: Vec<OwnedFd>) -> Step<()> {
    let everybody = Mode::from_raw_mode(0o666);
    if taken.is_empty() {
        for (name, minor) in DEVICES {
            let path = Path::new("/dev").join(name);
            let device = rustix::fs::makedev(1, minor);
            rustix::fs::mknodat(CWD, &path, FileType::CharacterDevice, everybody, device)
                .during(format_args!("making {}", path.display()))?;
            rustix::fs::chmod(&path, everybody).during(format_args!("opening {} to everybody", path.display()))?;
        }
    }
    for ((name, _), tree) in DEVICES.iter().zip(taken) {
        let path = Path::new("/dev").join(name);
        std::fs::write(&path, "").during(format_args!("making {}", path.display()))?;
        rustix::mount::move_mount(&tree, "", CWD, &path, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)
            .during(format_args!("mounting {}", path.display()))?;
    }
    for (name, target) in [("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")] {
        let path = Path::new("/dev").join(name);
        std::os::unix::fs::symlink(target, &path).during(format_args!("linking {}", path.display()))?;
    }
    Ok(())
}
