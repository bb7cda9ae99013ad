//! What is left on the host after many runs, and after the sandbox.

use sandbox::{Exceeded, Job, Limits, Sandbox};

use crate::support::*;

/// Folders of control groups that this process made.
fn groups() -> Vec<String> {
    groups_of(std::process::id())
}

fn groups_of(process: u32) -> Vec<String> {
    let mark = format!("greenroom-sandbox-{process}-");
    let (mut found, mut folders) = (Vec::new(), vec![std::path::PathBuf::from("/sys/fs/cgroup")]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if entry.file_name().to_string_lossy().starts_with(&mark) {
                    found.push(entry.path().display().to_string());
                }
                folders.push(entry.path());
            }
        }
    }
    found.sort();
    found
}

fn mounts() -> String {
    std::fs::read_to_string("/proc/self/mountinfo").unwrap()
}

#[test]
fn hundreds_of_runs_leave_nothing() {
    let (mounts_before, groups_before) = (mounts(), groups());
    let sandbox = Sandbox::start(config(1)).unwrap();
    let job = shell("echo x > a; mkdir -p b/c; (sleep 100 &) ; exit 7");
    let mut peaks = Vec::new();
    for number in 0..300 {
        let seen = sandbox.run(&job);
        assert_eq!((seen.exit, seen.broken.as_deref()), (Some(7), None), "run {number}: {}", describe(&seen));
        peaks.extend(seen.peak_memory);
    }
    // What a run holds does not grow with the number of runs before it.
    let sum = |part: &[u64]| part.iter().sum::<u64>() / part.len() as u64;
    let (early, late) = (sum(&peaks[..100]), sum(&peaks[200..]));
    assert!(late < early + (2 << 20), "{early} bytes became {late}");
    drop(sandbox);
    assert_eq!(mounts(), mounts_before);
    let left: Vec<_> = groups().into_iter().filter(|group| !groups_before.contains(group)).collect();
    let others = groups_of_shared_sandboxes();
    assert!(left.iter().all(|group| others.iter().any(|other| group.contains(other))), "{left:?}");
}

/// Other tests of this process may have started theirs meanwhile; those are still alive.
fn groups_of_shared_sandboxes() -> Vec<String> {
    groups()
        .into_iter()
        .filter(|group| std::fs::read_to_string(format!("{group}/cgroup.procs")).is_ok_and(|text| !text.is_empty()))
        .collect()
}

#[test]
fn a_runner_that_dies_is_replaced() {
    let sandbox = Sandbox::start(config(1)).unwrap();
    let before = children();
    assert_eq!(sandbox.run(&job(&["/usr/bin/true"])).exit, Some(0));
    let own: Vec<u32> = children().into_iter().filter(|child| before.contains(child)).collect();
    let job = shell("sleep 30");
    let seen = std::thread::scope(|scope| {
        let run = scope.spawn(|| sandbox.run(&job));
        // Kills the runner of this sandbox once its command is there.
        let runner = loop {
            if let Some(runner) = own.iter().find(|runner| sleeps_below(**runner)) {
                break *runner;
            }
            std::thread::yield_now();
        };
        assert!(std::process::Command::new("/bin/kill").args(["-9", &runner.to_string()]).status().unwrap().success());
        run.join().unwrap()
    });
    assert!(seen.broken.is_some(), "{}", describe(&seen));
    assert_eq!(sandbox.run(&crate::support::job(&["/usr/bin/true"])).exit, Some(0));
}

fn children() -> Vec<u32> {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap().flatten();
    let texts = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    texts.flat_map(|text| text.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<u32>>()).collect()
}

/// Whether a `sleep 30` runs somewhere below a process.
fn sleeps_below(process: u32) -> bool {
    let path = format!("/proc/{process}/task/{process}/children");
    let below = std::fs::read_to_string(path).unwrap_or_default();
    std::fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|line| line.starts_with(b"sleep\0"))
        || below.split_whitespace().filter_map(|pid| pid.parse().ok()).any(sleeps_below)
}

#[test]
fn memory_is_given_back_after_a_run_that_took_too_much() {
    let sandbox = Sandbox::start(config(1)).unwrap();
    let mut greedy = python("x = []\nwhile True: x.append(b'x' * 1000000)");
    greedy.limits = Limits { memory: 64 << 20, ..limits() };
    for _ in 0..3 {
        assert_eq!(sandbox.run(&greedy).exceeded, Some(Exceeded::Memory));
        let modest = sandbox.run(&job(&["/usr/bin/true"]));
        assert_eq!((modest.exit, modest.exceeded), (Some(0), None), "{}", describe(&modest));
        assert!(modest.peak_memory < Some(32 << 20), "{}", describe(&modest));
    }
}

#[test]
fn a_large_file_is_kept_under_a_small_memory_limit() {
    let sandbox = Sandbox::start(config(1)).unwrap();
    let mut job = shell("head -c 40000000 /dev/zero > large");
    job.keep = vec!["large".into()];
    job.limits = Limits { memory: 64 << 20, files: 48 << 20, ..limits() };
    for _ in 0..3 {
        let seen = sandbox.run(&job);
        assert_eq!((seen.exit, seen.kept.len()), (Some(0), 1), "{}", describe(&seen));
        assert_eq!(seen.kept[0].1.len(), 40_000_000);
    }
}

/// What the kernel holds of a process in memory, bytes.
fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) * 1024
}

#[test]
fn runs_leave_no_memory_in_the_runner() {
    let before = children();
    let sandbox = Sandbox::start(config(1)).unwrap();
    let own: Vec<u32> = children().into_iter().filter(|child| !before.contains(child)).collect();
    // Whatever a run leaves behind for each of its variables shows.
    let env = (0..10_000).map(|number| (format!("V{number}"), String::new())).collect();
    let job = Job { env, ..job(&["/usr/bin/true"]) };
    let run = |times: usize| (0..times).for_each(|_| assert_eq!(sandbox.run(&job).exit, Some(0)));
    run(50);
    let at_first: Vec<u64> = own.iter().map(|runner| resident(*runner)).collect();
    run(200);
    for (runner, at_first) in own.iter().zip(at_first) {
        let grown = resident(*runner).saturating_sub(at_first);
        assert!(grown < 8 << 20, "a runner holds {grown} bytes more after 200 runs");
    }
}

const LEAVE: &str = "GREENROOM_SANDBOX_LEAVE";

#[test]
fn a_program_that_leaves_without_goodbye_leaves_nothing() {
    if std::env::var_os(LEAVE).is_some() {
        let sandbox = Sandbox::start(config(2)).unwrap();
        std::thread::spawn(move || sandbox.run(&shell("sleep 60")));
        while !children().into_iter().any(sleeps_below) {
            std::thread::yield_now();
        }
        std::process::exit(0);
    }
    let mut program = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "left_behind::a_program_that_leaves_without_goodbye_leaves_nothing"])
        .env(LEAVE, "yes")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    assert!(program.wait().unwrap().success());
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !groups_of(program.id()).is_empty() {
        assert!(std::time::Instant::now() < deadline, "{:?}", groups_of(program.id()));
        std::thread::yield_now();
    }
}
