//! Control groups, version 2: one hierarchy, whose controllers must be handed down to where groups are made.

use std::fs;
use std::path::{Path, PathBuf};

use super::cgroup::{Hierarchy, locate, memberships, mounts, role, try_folder};

const FILES: &[(u8, &str)] = &[
    (role::MEMORY_LIMIT, "memory.max"),
    (role::SWAP_LIMIT, "memory.swap.max"),
    (role::MEMORY_PEAK, "memory.peak"),
    (role::MEMORY_USAGE, "memory.current"),
    (role::OOM_KILLS, "memory.events"),
    (role::PROCESSES, "pids.max"),
    (role::CPU_TABLE, "cpu.stat"),
];

/// The hierarchy, where groups with memory and processes can be made in it.
pub fn hierarchies() -> Vec<Hierarchy> {
    found().and_then(|folder| try_folder(folder, FILES)).into_iter().collect()
}

fn found() -> Option<PathBuf> {
    let (_, membership) = memberships().into_iter().find(|(controllers, _)| controllers.is_empty())?;
    let (_, _, mounted, at) = mounts().into_iter().find(|(kind, ..)| kind == "cgroup2")?;
    let own = locate(&membership, &mounted, &at)?;
    if hands_down(&own) && try_folder(own.clone(), FILES).is_some() {
        return Some(own);
    }
    // The group above, where a systemd session hands it to its user.
    if let Some(above) = own.parent().filter(|above| above.starts_with(&at) && *above != own)
        && !rustix::process::geteuid().is_root()
        && hands_down(above)
        && try_folder(above.to_path_buf(), FILES).is_some()
        && rustix::fs::access(above.join("cgroup.procs"), rustix::fs::Access::WRITE_OK).is_ok()
    {
        return Some(above.to_path_buf());
    }
    // A group of our own with nobody else in it: its controllers are handed down once we have moved below it.
    move_below(&own).then_some(own)
}

/// Whether groups made in a folder have memory and processes, after asking for it.
fn hands_down(folder: &Path) -> bool {
    let has = |file: &str| {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
        ["memory", "pids"].iter().all(|name| text.split_whitespace().any(|word| word == *name))
    };
    if !has("cgroup.controllers") {
        return false;
    }
    // Refused where processes are in the group itself, except in the first of all.
    has("cgroup.subtree_control")
        || (fs::write(folder.join("cgroup.subtree_control"), "+memory +pids").is_ok() && has("cgroup.subtree_control"))
}

fn move_below(own: &Path) -> bool {
    let processes = fs::read_to_string(own.join("cgroup.procs")).unwrap_or_default();
    let this = std::process::id().to_string();
    let controllers = fs::read_to_string(own.join("cgroup.controllers")).unwrap_or_default();
    if processes.lines().any(|process| process != this) || !controllers.contains("memory") {
        return false;
    }
    let below = own.join(format!("greenroom-program-{this}"));
    fs::create_dir(&below).is_ok() && fs::write(below.join("cgroup.procs"), &this).is_ok() && hands_down(own)
}
