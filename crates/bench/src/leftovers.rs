//! Many runs, each leaving files and a process behind: what does the machine have afterwards that it had not before?

use anyhow::Result;
use sandbox::{Config, Sandbox};
use std::path::Path;
use std::time::Instant;

use crate::sandboxing::{check, job, runners};

/// Prints the rows for a number of runs.
pub fn measure(runs: usize) -> Result<()> {
    let at_first = groups(Path::new("/sys/fs/cgroup"));
    let sandbox = Sandbox::start(Config { workers: 2, ..Config::default() })?;
    let job =
        job(&["/bin/sh", "-c", "echo x > a; mkdir -p b/c; echo y > /tmp/d; echo z > /dev/shm/e; (sleep 100 &) ; true"]);
    let together = |runs: usize| -> Result<()> {
        std::thread::scope(|scope| {
            let work = || (0..runs / 2).try_for_each(|_| check(&sandbox, &job));
            let all = [scope.spawn(work), scope.spawn(work)];
            all.into_iter().try_for_each(|one| match one.join() {
                Ok(done) => done,
                Err(_) => anyhow::bail!("a thread of the benchmark broke off"),
            })
        })
    };
    together(200)?;
    let before = Left::now();
    let began = Instant::now();
    together(runs)?;
    let seconds = began.elapsed().as_secs_f64();
    let after = Left::now();
    println!(
        "| sandbox: {runs} runs that leave files and a process, two workers | {:.0} s, {:.0} a second |",
        seconds,
        runs as f64 / seconds
    );
    println!(
        "| what is there before and after: processes of the runs, mounts, control groups, open files, entries of /tmp and /dev/shm | {} → {} |",
        before.counted(),
        after.counted()
    );
    println!(
        "| memory before and after: this program, its runners | {} → {} kB, {} → {} kB |",
        before.own, after.own, before.runners, after.runners
    );
    drop(sandbox);
    // The sandbox's own groups go with it; the janitor may need a moment for the last.
    let deadline = Instant::now() + std::time::Duration::from_secs(10);
    while groups(Path::new("/sys/fs/cgroup")) > at_first && Instant::now() < deadline {
        std::thread::yield_now();
    }
    let left = groups(Path::new("/sys/fs/cgroup")).saturating_sub(at_first);
    println!("| after the sandbox itself is dropped: runners, control groups | {}, {left} |", runners().len());
    Ok(())
}

struct Left {
    sleeping: usize,
    mounts: usize,
    groups: usize,
    descriptors: usize,
    temporary: usize,
    own: u64,
    runners: u64,
}

impl Left {
    fn now() -> Left {
        let entries = |path: &str| std::fs::read_dir(path).map_or(0, Iterator::count);
        let lines = |path: &str| std::fs::read_to_string(path).unwrap_or_default().lines().count();
        let runners = runners();
        let mounts = |process: &u32| lines(&format!("/proc/{process}/mountinfo"));
        let open = |process: &u32| entries(&format!("/proc/{process}/fd"));
        Left {
            sleeping: runners.iter().map(|runner| below(*runner)).sum(),
            mounts: lines("/proc/self/mountinfo") + runners.iter().map(mounts).sum::<usize>(),
            groups: groups(Path::new("/sys/fs/cgroup")),
            descriptors: entries("/proc/self/fd") + runners.iter().map(open).sum::<usize>(),
            temporary: entries("/tmp") + entries("/dev/shm"),
            own: resident(std::process::id()),
            runners: runners.iter().map(|runner| resident(*runner)).sum(),
        }
    }

    fn counted(&self) -> String {
        let Left { sleeping, mounts, groups, descriptors, temporary, .. } = self;
        format!("{sleeping}, {mounts}, {groups}, {descriptors}, {temporary}")
    }
}

/// Processes below one.
fn below(process: u32) -> usize {
    let text = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    text.split_whitespace().filter_map(|pid| pid.parse().ok()).map(|child| 1 + below(child)).sum()
}

/// Resident memory of a process in kB.
fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The sandbox's control groups, of this program, anywhere below a folder.
fn groups(folder: &Path) -> usize {
    let ours = format!("greenroom-sandbox-{}-", std::process::id());
    let folders = std::fs::read_dir(folder).into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
    folders
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| usize::from(entry.file_name().to_string_lossy().starts_with(&ours)) + groups(&entry.path()))
        .sum()
}
