//! Control groups, version 1: one hierarchy for each controller or pair of them.

use super::cgroup::{Hierarchy, locate, memberships, mounts, role, try_folder};

const MEMORY: &[(u8, &str)] = &[
    (role::MEMORY_LIMIT, "memory.limit_in_bytes"),
    (role::SWAP_LIMIT, "memory.memsw.limit_in_bytes"),
    (role::MEMORY_PEAK, "memory.max_usage_in_bytes"),
    (role::MEMORY_USAGE, "memory.usage_in_bytes"),
    (role::OOM_KILLS, "memory.oom_control"),
];
const PROCESSES: &[(u8, &str)] = &[(role::PROCESSES, "pids.max")];
const CPU: &[(u8, &str)] = &[(role::CPU_NANOSECONDS, "cpuacct.usage")];

/// The hierarchies of memory, processes and CPU time in which this process may make groups below its own.
pub fn hierarchies() -> Vec<Hierarchy> {
    let mounts = mounts();
    let find = |(controller, files): (&str, &[(u8, &'static str)])| {
        let names = |list: &str| list.split(',').any(|name| name == controller);
        let (_, membership) = memberships().into_iter().find(|(controllers, _)| names(controllers))?;
        let (_, _, mounted, at) = mounts.iter().find(|(kind, options, ..)| kind == "cgroup" && names(options))?;
        let folder = locate(&membership, mounted, at)?;
        try_folder(folder, files)
    };
    let mut found: Vec<Hierarchy> =
        [("memory", MEMORY), ("pids", PROCESSES), ("cpuacct", CPU)].into_iter().filter_map(find).collect();
    // Controllers mounted together are one hierarchy, and a process joins it once.
    let mut index = 0;
    while index < found.len() {
        if let Some(same) = found[..index].iter().position(|other| other.folder == found[index].folder) {
            let joined = found.remove(index);
            found[same].files.extend(joined.files);
            found[same].exact_peak |= joined.exact_peak;
        } else {
            index += 1;
        }
    }
    found
}
