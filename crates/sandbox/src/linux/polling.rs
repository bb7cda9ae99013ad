//! What the processes of a run hold, read from `/proc` where nothing measures it for all of them together.

use std::fs;
use std::time::Duration;

/// Sums over all processes but init.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Bytes of memory that is theirs and of memory they share, files of the work folder not counted.
    pub memory: u64,
    /// CPU time of those alive.
    pub cpu: Duration,
}

/// Adds up the processes of this pid name space.
pub fn held() -> Held {
    let mut held = Held::default();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let path = entry.path();
        let is_other = entry.file_name().to_str().is_some_and(|name| name.parse::<u32>().is_ok_and(|pid| pid != 1));
        if is_other {
            if let Ok(status) = fs::read_to_string(path.join("status")) {
                held.memory += memory(&status);
            }
            if let Ok(stat) = fs::read_to_string(path.join("stat")) {
                held.cpu += cpu(&stat);
            }
        }
    }
    held
}

/// Bytes in `/proc/…/status`.
fn memory(status: &str) -> u64 {
    let fields = ["RssAnon:", "RssShmem:"];
    let kibibytes = |line: &str| line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok());
    let lines = status.lines().filter(|line| fields.iter().any(|field| line.starts_with(field)));
    lines.filter_map(kibibytes).sum::<u64>() * 1024
}

/// User and system time in `/proc/…/stat`, in ticks of 10 ms. The name before it may hold anything, so it is read
/// from its last bracket.
fn cpu(stat: &str) -> Duration {
    let fields = stat.rsplit(')').next().unwrap_or("").split_whitespace();
    let ticks: u64 = fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_and_spaces_does_not_shift_the_fields() {
        let stat = "7 (a) 9 (b) R 1 7 7 0 -1 4194304 100 0 0 0 30 12 5 5 20 0 1 0";
        assert_eq!(cpu(stat), Duration::from_millis(420));
    }

    #[test]
    fn anonymous_and_shared_memory_count_and_files_do_not() {
        assert_eq!(memory("Name:\tx\nRssAnon:\t  10 kB\nRssFile:\t 500 kB\nRssShmem:\t 6 kB\n"), 16 * 1024);
    }
}
