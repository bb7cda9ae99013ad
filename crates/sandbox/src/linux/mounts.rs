//! What one run sees beside the root: its own `/work`, `/tmp`, `/dev/shm`, `/proc` and what is shown to it.

use std::ffi::CString;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Component, Path};

use rustix::fs::{Gid, Uid};
use rustix::mount::MountFlags;

use super::failure::{During, Failure, Step};
use super::namespaces::USER;
use super::root;
use super::wire::{Order, Ready};

/// Files the sandbox itself makes in the file system of a run.
const OWN_INODES: u64 = 5;

/// Where the file system of a run is mounted; `/tmp` and `/dev/shm` of the root are links to folders in it, so that one
/// limit holds for all and one mount does.
pub const BOX: &str = "/box";

/// Mounts everything of one run; called in its own mount name space.
pub fn prepare(order: &Order, shown: &[OwnedFd], ready: &Ready, privileged: bool) -> Step<()> {
    let limits = &order.limits;
    // A size of 0 would mean no limit.
    let size = limits.files.max(1);
    let inodes = u64::from(limits.inodes) + OWN_INODES;
    // The command passes through it and cannot list it or write into it, where there is a second user to own it.
    let owner = if privileged { 0 } else { USER };
    let options = CString::new(format!("size={size},nr_inodes={inodes},mode=0711,uid={owner},gid={owner}"));
    let options = options.during("writing mount options")?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV;
    rustix::mount::mount("work", BOX, "tmpfs", flags, options.as_c_str()).during("mounting the work folder")?;
    for inside in ["/box/work", "/box/tmp", "/box/shm"] {
        fs::DirBuilder::new().mode(0o700).create(inside).during(format_args!("making {inside}"))?;
        own(Path::new(inside))?;
    }
    // Where the Java machine wants a folder it finds a file, and keeps its counters to itself. It would lock a file
    // in the folder otherwise, and say on standard output that it cannot.
    File::create("/box/tmp/hsperfdata_work").during("keeping Java from its counters")?;
    rustix::mount::mount_bind("/box/work", "/work").during("mounting /work")?;
    mount_proc(ready.proc)?;
    for ((_, inside), tree) in order.shown.iter().zip(shown) {
        root::attach(tree, inside)?;
    }
    Ok(())
}

/// `/proc` with the run's own processes and nothing else; an empty folder where the kernel does not allow that.
pub fn mount_proc(allowed: bool) -> Step<()> {
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
    if allowed {
        rustix::mount::mount("proc", "/proc", "proc", flags, c"subset=pid,hidepid=2").during("mounting /proc")
    } else {
        let flags = flags | MountFlags::RDONLY;
        rustix::mount::mount("none", "/proc", "tmpfs", flags, c"size=4k,nr_inodes=2").during("covering /proc")
    }
}

/// Gives a file to the user that the command runs as.
fn own(path: &Path) -> Step<()> {
    rustix::fs::chown(path, Some(Uid::from_raw(USER)), Some(Gid::from_raw(USER)))
        .during(format_args!("giving away {}", path.display()))
}

/// Whether a path stays below the folder it is relative to, by its words alone.
pub fn stays_below(path: &Path) -> bool {
    path.components().next().is_some() && path.components().all(|part| matches!(part, Component::Normal(_)))
}

/// Writes the order's files, which follow one another in `contents` from `offset` on.
pub fn place_files(order: &Order, mut contents: &File, offset: u64) -> Step<()> {
    if order.files.is_empty() {
        return Ok(());
    }
    contents.seek(SeekFrom::Start(offset)).during("reading the files of the run")?;
    for (name, executable, length) in &order.files {
        if !stays_below(name) {
            return Err(Failure(format!("the file {} would lie outside the work folder", name.display())));
        }
        let mut folder = Path::new("/work").to_path_buf();
        for part in name.parent().into_iter().flat_map(Path::components) {
            folder.push(part);
            if !folder.is_dir() {
                fs::DirBuilder::new()
                    .mode(0o755)
                    .create(&folder)
                    .during(format_args!("making {}", folder.display()))?;
                own(&folder)?;
            }
        }
        let path = Path::new("/work").join(name);
        let step = || format!("writing {} (does it fit into the work folder?)", path.display());
        let mode = if *executable { 0o755 } else { 0o644 };
        let mut file = File::options().write(true).create_new(true).mode(mode).open(&path).during(step())?;
        let written = std::io::copy(&mut contents.take(*length), &mut file).during(step())?;
        if written != *length {
            return Err(Failure(format!("{}: only {written} of {length} bytes came", step())));
        }
        own(&path)?;
    }
    Ok(())
}
