//! Control groups: one for each runner, in which everything it starts is born, so that no run has to be moved into one.
//!
//! The program makes the group and puts the runner into it; what the runner does with it is in `meter`.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::{cgroup_v1, cgroup_v2};

/// The roles of a group's files. Both versions have the same ones under different names.
pub mod role {
    pub const MEMORY_LIMIT: u8 = 1;
    pub const SWAP_LIMIT: u8 = 2;
    pub const MEMORY_PEAK: u8 = 3;
    pub const MEMORY_USAGE: u8 = 4;
    pub const OOM_KILLS: u8 = 5;
    pub const PROCESSES: u8 = 6;
    /// Nanoseconds, nothing else.
    pub const CPU_NANOSECONDS: u8 = 7;
    /// A table with `usage_usec`.
    pub const CPU_TABLE: u8 = 8;
}

/// Begins the names of all groups made by any sandbox on this machine.
const PREFIX: &str = "greenroom-sandbox-";

/// Begins the names of one sandbox's groups; `number` is its own in this program.
pub fn mark(number: u64) -> String {
    format!("{PREFIX}{}-{number}-", std::process::id())
}

/// Where groups can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {
    /// The folder in which groups are made.
    pub folder: PathBuf,
    /// The files that each group has, by role.
    pub files: Vec<(u8, &'static str)>,
    /// Whether the peak of memory can be set back for each run; in version 2 since Linux 6.12.
    pub exact_peak: bool,
}

/// The hierarchies in which this process can make groups. Version 2 first; a machine may have memory in one and the
/// number of processes in the other.
pub fn hierarchies() -> Vec<Hierarchy> {
    let mut found = cgroup_v2::hierarchies();
    for hierarchy in cgroup_v1::hierarchies() {
        let known =
            |files: &[(u8, &str)]| files.iter().any(|(role, _)| hierarchy.files.iter().any(|file| file.0 == *role));
        if !found.iter().any(|other: &Hierarchy| known(&other.files)) {
            found.push(hierarchy);
        }
    }
    for hierarchy in &found {
        sweep(&hierarchy.folder);
    }
    found
}

/// Removes groups of sandboxes that ended without doing so.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let owner = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next()?.parse::<u32>().ok());
        if owner.is_some_and(|owner| !Path::new("/proc").join(owner.to_string()).exists()) {
            // Fails, rightly, where processes are left in it.
            let _ = fs::remove_dir(entry.path());
        }
    }
}

/// One runner's group, in every hierarchy; removed when dropped, which must be after the runner's end.
#[derive(Debug, Default)]
pub struct Group {
    folders: Vec<PathBuf>,
    /// Its files by role, as the runner is told.
    pub files: Vec<(u8, PathBuf)>,
}

impl Group {
    /// Makes the group and puts a process into it.
    pub fn make(hierarchies: &[Hierarchy], mark: &str, number: u64, process: u32) -> io::Result<Group> {
        let mut group = Group::default();
        for hierarchy in hierarchies {
            let folder = hierarchy.folder.join(format!("{mark}{number}"));
            fs::create_dir(&folder)?;
            group.folders.push(folder.clone());
            fs::write(folder.join("cgroup.procs"), process.to_string())?;
            let files = hierarchy.files.iter().map(|(role, name)| (*role, folder.join(name)));
            group.files.extend(files.filter(|(_, path)| path.exists()));
        }
        Ok(group)
    }

    /// Times the kernel killed for want of memory in this group, read from outside.
    pub fn oom_kills(&self) -> u32 {
        let file = self.files.iter().find(|(role, _)| *role == role::OOM_KILLS);
        file.and_then(|(_, path)| field(&fs::read_to_string(path).ok()?, "oom_kill")).unwrap_or(0) as u32
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        for folder in &self.folders {
            // The kernel empties a group some moments after its last process was waited for.
            for _ in 0..200 {
                match fs::remove_dir(folder) {
                    Err(error) if error.raw_os_error() == Some(libc::EBUSY) => {
                        std::thread::sleep(Duration::from_millis(5));
                    }
                    _ => break,
                }
            }
        }
    }
}

/// The number after a word at the beginning of a line.
pub fn field(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| {
        let (word, number) = line.split_once(' ')?;
        (word == name).then(|| number.trim().parse().ok())?
    })
}

/// Lines `number:controllers:path` of `/proc/self/cgroup`.
pub fn memberships() -> Vec<(String, PathBuf)> {
    let text = fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
    let parts = text.lines().filter_map(|line| {
        let mut parts = line.splitn(3, ':').skip(1);
        Some((parts.next()?.to_string(), PathBuf::from(parts.next()?)))
    });
    parts.collect()
}

/// Mounted control group file systems: type, options, the path inside it that is mounted, where.
pub fn mounts() -> Vec<(String, String, PathBuf, PathBuf)> {
    let text = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let parts = text.lines().filter_map(|line| {
        let (left, right) = line.split_once(" - ")?;
        let left: Vec<&str> = left.split(' ').collect();
        let right: Vec<&str> = right.split(' ').collect();
        Some((right.first()?.to_string(), right.get(2)?.to_string(), left.get(3)?.into(), left.get(4)?.into()))
    });
    parts.filter(|(kind, ..)| kind.starts_with("cgroup")).collect()
}

/// Where a membership is to be found under a mount.
pub fn locate(membership: &Path, mounted: &Path, at: &Path) -> Option<PathBuf> {
    let below = membership.strip_prefix(mounted).ok()?;
    Some(if below.as_os_str().is_empty() { at.to_path_buf() } else { at.join(below) })
}

/// The hierarchy of a folder in which a group can be made, which is found out by making one.
pub fn try_folder(folder: PathBuf, files: &[(u8, &'static str)]) -> Option<Hierarchy> {
    let trial = folder.join(format!("{PREFIX}{}-trial-{}", std::process::id(), TRIALS.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir(&trial).ok()?;
    let peak = files.iter().find(|(role, _)| *role == role::MEMORY_PEAK);
    let status = peak.and_then(|(_, name)| trial.join(name).metadata().ok());
    let exact_peak = status.is_some_and(|status| status.permissions().mode() & 0o200 != 0);
    fs::remove_dir(&trial).ok()?;
    Some(Hierarchy { folder, files: files.to_vec(), exact_peak })
}

/// Keeps trials of several threads apart.
static TRIALS: AtomicU64 = AtomicU64::new(0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_whole_name() {
        let text = "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n";
        assert_eq!((field(text, "oom_kill"), field(text, "oom")), (Some(3), None));
    }

    #[test]
    fn a_membership_is_looked_for_below_its_mount() {
        let locate = |membership: &str, mounted: &str| {
            locate(Path::new(membership), Path::new(mounted), Path::new("/sys/fs/cgroup"))
        };
        assert_eq!(locate("/", "/"), Some("/sys/fs/cgroup".into()));
        assert_eq!(locate("/docker/a/b", "/docker/a"), Some("/sys/fs/cgroup/b".into()));
        assert_eq!(locate("/elsewhere", "/docker"), None);
    }
}
