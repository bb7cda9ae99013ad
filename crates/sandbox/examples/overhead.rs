//! What one sandboxed run costs beside a bare one: `cargo run --release -p sandbox --example overhead [RUNS]`.
//!
//! With `leak [RUNS]` instead it runs as many and compares what the host has before and after.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use sandbox::{Config, Job, Limits, Sandbox};

fn main() {
    sandbox::enter_if_runner();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).and_then(|text| text.parse::<usize>().ok());
    if arguments.first().is_some_and(|word| word == "leak") {
        leak(number(1).unwrap_or(10_000));
    } else {
        overhead(number(0).unwrap_or(1000));
    }
}

fn job(argv: &[&str]) -> Job {
    Job {
        argv: argv.iter().map(Into::into).collect(),
        env: vec![],
        stdin: None,
        files: vec![],
        shown: vec![],
        keep: vec![],
        limits: Limits {
            cpu: Duration::from_secs(5),
            wall: Duration::from_secs(10),
            memory: 256 << 20,
            processes: 16,
            output: 1 << 20,
            files: 16 << 20,
            inodes: 256,
        },
    }
}

/// CPU time of this process and of all others it waited for, and of the runners.
fn cpu(runners: &[u32]) -> Duration {
    let ticks = |pid: &str| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let fields = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(4);
        fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>()
    };
    let all = runners.iter().map(|pid| ticks(&pid.to_string())).sum::<u64>() + ticks("self");
    Duration::from_millis(all * 10)
}

fn children() -> Vec<u32> {
    let path = format!("/proc/self/task/{}/children", std::process::id());
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

struct Measured {
    median: Duration,
    quiet: Duration,
    cpu: Duration,
    per_second: f64,
}

/// The best of ten batches is what a quiet machine gives.
fn measure(runs: usize, mut once: impl FnMut()) -> Measured {
    for _ in 0..20 {
        once();
    }
    let runners = children();
    let (before, started) = (cpu(&runners), Instant::now());
    let mut times: Vec<Duration> = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        once();
        times.push(start.elapsed());
    }
    let (elapsed, used) = (started.elapsed(), cpu(&runners) - before);
    let median = |times: &mut [Duration]| {
        times.sort();
        times[times.len() / 2]
    };
    let quiet = times.chunks(runs.div_ceil(10)).map(|batch| median(&mut batch.to_vec())).min().unwrap_or_default();
    Measured {
        median: median(&mut times),
        quiet,
        cpu: used / runs as u32,
        per_second: runs as f64 / elapsed.as_secs_f64(),
    }
}

/// Runs a second of two threads at a time, on two workers.
fn together(sandbox: &Sandbox, job: &Job, runs: usize) -> f64 {
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| (0..runs / 2).for_each(|_| check(sandbox, job)));
        }
    });
    runs as f64 / started.elapsed().as_secs_f64()
}

fn check(sandbox: &Sandbox, job: &Job) {
    let seen = sandbox.run(job);
    assert!(seen.exit == Some(0) && seen.broken.is_none(), "{seen:?}");
}

fn row(name: &str, measured: &Measured, two: Option<f64>) {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "| {name:<28} | {:9.2} | {:8.2} | {:6.2} | {:15.0} | {:>9} |",
        milliseconds(measured.median),
        milliseconds(measured.quiet),
        milliseconds(measured.cpu),
        measured.per_second,
        two.map_or("–".into(), |rate| format!("{rate:.0}")),
    );
    let _ = std::io::stdout().flush();
}

fn overhead(runs: usize) {
    println!("| {:<28} | median ms | quiet ms | CPU ms | runs/s 1 worker | 2 workers |", format!("{runs} runs each"));
    println!("| --- | --- | --- | --- | --- | --- |");
    let bare = |program: &'static str, arguments: &'static [&'static str]| {
        move || {
            let mut command = Command::new(program);
            command.args(arguments).env_clear().stdin(Stdio::null()).stdout(Stdio::null());
            assert!(command.status().expect("a program that starts").success());
        }
    };
    let python: &[&str] = &["-ISc", "pass"];
    row("true, posix_spawn", &measure(runs, bare("/usr/bin/true", &[])), None);
    let two = Sandbox::start(Config { workers: 2, ..Config::default() }).expect("a sandbox");
    let job_true = job(&["/usr/bin/true"]);
    let rate = together(&two, &job_true, runs);
    row("true, sandboxed", &measure(runs, || check(&two, &job_true)), Some(rate));
    if std::path::Path::new("/usr/bin/python3").exists() {
        let few = (runs / 10).max(20);
        row("python, posix_spawn", &measure(few, bare("/usr/bin/python3", python)), None);
        let job_python = job(&["/usr/bin/python3", "-ISc", "pass"]);
        let rate = together(&two, &job_python, few);
        row("python, sandboxed", &measure(few, || check(&two, &job_python)), Some(rate));
    }
    for protection in two.protections() {
        println!("{:?} {}: {}", protection.state, protection.name, protection.detail);
    }
}

/// Mounts, processes, control groups, descriptors and memory, before and after.
fn leak(runs: usize) {
    let sandbox = Sandbox::start(Config { workers: 2, ..Config::default() }).expect("a sandbox");
    let job = job(&["/bin/sh", "-c", "echo x > a; mkdir -p b/c; (sleep 100 &) ; true"]);
    together(&sandbox, &job, 200);
    let before = host();
    let started = Instant::now();
    for part in 1..=10 {
        together(&sandbox, &job, runs / 10);
        println!("{:6} runs, {:.1} s, {}", runs / 10 * part, started.elapsed().as_secs_f64(), host().join(", "));
    }
    drop(sandbox);
    println!("before: {}\nafter all was dropped: {}", before.join(", "), host().join(", "));
}

fn host() -> Vec<String> {
    let lines = |path: &str| std::fs::read_to_string(path).unwrap_or_default().lines().count();
    let entries = |path: &str| std::fs::read_dir(path).map_or(0, Iterator::count);
    let processes = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().parse::<u32>().is_ok())
        .count();
    let field = |path: &str, name: &str| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        text.lines()
            .find(|line| line.starts_with(name))
            .map(|line| line.split_whitespace().nth(1).unwrap_or("").to_string())
    };
    vec![
        format!("mounts {}", lines("/proc/self/mountinfo")),
        format!("processes {processes}"),
        format!("descriptors {}", entries("/proc/self/fd")),
        format!("own KiB {}", field("/proc/self/status", "VmRSS:").unwrap_or_default()),
        format!("kernel KiB {}", field("/proc/meminfo", "SUnreclaim:").unwrap_or_default()),
    ]
}
