//! The root that all runs of a runner see: read-only, of the host only the toolchains.

use std::fs;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags};
use rustix::mount::{MountFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags};

use super::failure::{During, Failure, Step};
use super::mounts::BOX;
use super::namespaces::USER;
use super::wire::Setup;
use super::{devices, kernel};

/// What is left to the runner of the building of its root.
pub struct Root {
    /// The root once more, writable: folders that are shown to one run need a place to be mounted on.
    pub writable: OwnedFd,
    /// The mount name space in which the host is still seen; only where the runner itself must open what is shown.
    pub host: Option<OwnedFd>,
    /// The mount name space of this root.
    pub own: OwnedFd,
}

/// One toolchain, taken from the host.
enum Taken {
    Tree(OwnedFd),
    Link(PathBuf),
    /// A copy: files of the host that runs share could carry locks from one to the other.
    File(Vec<u8>),
}

/// Builds the root and makes it this process's.
pub fn build(setup: &Setup) -> Step<Root> {
    let host = if setup.privileged {
        None
    } else {
        let host = own_namespace()?;
        kernel::unshare(libc::CLONE_NEWNS).during("making a second mount name space")?;
        Some(host)
    };
    rustix::mount::mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)
        .during("keeping mounts to itself")?;

    let taken = outermost(&setup.toolchains)
        .map(|path| Ok((path.clone(), take(path).during(format_args!("taking {}", path.display()))?)))
        .collect::<Step<Vec<_>>>()?;
    let devices = devices::take(setup.privileged)?;
    // The kernel lets a user name space mount /proc only where one is already to be seen in full.
    let proc = open_tree(Path::new("/proc")).during("taking /proc")?;

    let staging = ["/tmp", "/mnt", "/usr"].iter().find(|path| Path::new(path).is_dir());
    let staging = staging.ok_or_else(|| Failure("no folder to mount the root on".into()))?;
    let owner = if setup.privileged { setup.first_id } else { USER };
    let options = format!("mode=0755,size=16m,nr_inodes=4096,uid={owner},gid={owner}\0");
    let options = std::ffi::CStr::from_bytes_with_nul(options.as_bytes()).during("writing mount options")?;
    rustix::mount::mount("root", *staging, "tmpfs", MountFlags::NOSUID, options).during("mounting the root")?;
    rustix::process::chdir(*staging).during("entering the root")?;
    rustix::process::pivot_root(".", ".").during("changing the root")?;
    rustix::mount::unmount(".", UnmountFlags::DETACH).during("letting the host go")?;
    rustix::process::chdir("/").during("entering the root")?;

    for folder in ["/dev", "/etc", "/proc", "/work", BOX, "/run", "/var", "/home"] {
        make_folder(Path::new(folder))?;
    }
    for (place, target) in [("/tmp", "/box/tmp"), ("/var/tmp", "/box/tmp"), ("/dev/shm", "/box/shm")] {
        std::os::unix::fs::symlink(target, place).during(format_args!("linking {place}"))?;
    }
    attach(&proc, Path::new("/proc"))?;
    for (path, taken) in taken {
        if let Some(parent) = path.parent() {
            make_folder(parent)?;
        }
        match taken {
            Taken::Link(target) => {
                std::os::unix::fs::symlink(target, &path).during(format_args!("linking {}", path.display()))?;
            }
            Taken::File(content) => fs::write(&path, content).during(format_args!("copying {}", path.display()))?,
            Taken::Tree(tree) => {
                make_folder(&path)?;
                attach(&tree, &path)?;
            }
        }
    }
    devices::place(devices)?;
    describe_user()?;

    let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC;
    let writable = rustix::mount::open_tree(CWD, "/", flags).during("keeping the root writable for the runner")?;
    let root = rustix::fs::open("/", OFlags::PATH | OFlags::CLOEXEC, Mode::empty()).during("opening the root")?;
    kernel::set_mount_flags(root.as_fd(), libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID, false)
        .during("making the root read-only")?;
    Ok(Root { writable, host, own: own_namespace()? })
}

/// The mount name space that this process is in.
pub fn own_namespace() -> Step<OwnedFd> {
    rustix::fs::open("/proc/self/ns/mnt", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())
        .during("opening the mount name space")
}

/// A folder of the host as a tree of mounts that can be attached elsewhere, read-only for good.
pub fn read_only_tree(path: &Path) -> Step<OwnedFd> {
    let step = || format!("showing {}", path.display());
    let tree = open_tree(path).during(step())?;
    let flags = libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID | libc::MOUNT_ATTR_NODEV;
    kernel::set_mount_flags(tree.as_fd(), flags, true).during(step())?;
    Ok(tree)
}

fn open_tree(path: &Path) -> rustix::io::Result<OwnedFd> {
    let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC | OpenTreeFlags::AT_RECURSIVE;
    rustix::mount::open_tree(CWD, path, flags)
}

/// Attaches a tree of mounts.
pub fn attach(tree: &OwnedFd, path: &Path) -> Step<()> {
    rustix::mount::move_mount(tree, "", CWD, path, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)
        .during(format_args!("mounting {}", path.display()))
}

fn take(path: &Path) -> Step<Taken> {
    let kind = path.symlink_metadata().during("looking")?.file_type();
    if kind.is_symlink() {
        Ok(Taken::Link(fs::read_link(path).during("reading the link")?))
    } else if kind.is_dir() {
        Ok(Taken::Tree(read_only_tree(path)?))
    } else {
        Ok(Taken::File(fs::read(path).during("reading")?))
    }
}

/// Toolchains that lie in no other one.
fn outermost(toolchains: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    let folders: Vec<&PathBuf> = toolchains.iter().filter(|path| path.is_dir() && !path.is_symlink()).collect();
    let mut seen = std::collections::BTreeSet::new();
    toolchains.iter().filter(move |path| {
        seen.insert(path.as_path()) && !folders.iter().any(|other| *other != *path && path.starts_with(other))
    })
}

fn make_folder(path: &Path) -> Step<()> {
    fs::create_dir_all(path).during(format_args!("making {}", path.display()))
}

/// Programs that ask who they are get an answer.
fn describe_user() -> Step<()> {
    for (path, content) in [
        ("/etc/passwd", format!("work:x:{USER}:{USER}:work:/work:/bin/sh\n")),
        ("/etc/group", format!("work:x:{USER}:\n")),
        ("/etc/hosts", "127.0.0.1 localhost\n".to_string()),
    ] {
        fs::write(path, content).during(format_args!("writing {path}"))?;
    }
    Ok(())
}
