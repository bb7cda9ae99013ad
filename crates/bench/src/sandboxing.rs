//! What one sandboxed run costs beside a bare one, and what two workers make of two processors.

use anyhow::{Result, bail};
use sandbox::{Config, Job, Limits, Sandbox};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Batches of each measurement, one of each kind after the other: the quietest counts, since the machine has other things to do.
const BATCHES: usize = 12;
/// Runs in a batch.
const RUNS: usize = 60;

/// Prints the rows.
pub fn measure() -> Result<()> {
    let sandbox = Sandbox::start(Config { workers: 2, ..Config::default() })?;
    let job = job(&["/usr/bin/true"]);
    let (mut bare, mut boxed, mut processors) = (Vec::new(), Vec::new(), Vec::new());
    let (mut one, mut two, mut better) = (0.0_f64, 0.0_f64, Vec::new());
    for batch in 0..=BATCHES {
        let mut plain: Vec<Duration> = times(RUNS, || plain(Path::new("/usr/bin/true")))?;
        let before = cpu()?;
        let mut inside: Vec<Duration> = times(RUNS, || check(&sandbox, &job))?;
        let used = cpu()? - before;
        let (alone, together) = (rate(&sandbox, &job, 1)?, rate(&sandbox, &job, 2)?);
        // The first warms everything.
        if batch > 0 {
            bare.push(median(&mut plain));
            boxed.push(median(&mut inside));
            processors.push(used / RUNS as u32);
            one = one.max(alone);
            two = two.max(together);
            better.push(together / alone);
        }
    }
    let quiet = |times: &[Duration]| times.iter().min().copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!(
        "| sandbox: `true`, quietest of {BATCHES} batches of {RUNS} | {:.2} ms, a plain start {:.2} ms: {:.1} times |",
        quiet(&boxed),
        quiet(&bare),
        quiet(&boxed) / quiet(&bare)
    );
    println!(
        "| the same, median of the batches | {:.2} ms, a plain start {:.2} ms: {:.1} times |",
        median(&mut boxed).as_secs_f64() * 1e3,
        median(&mut bare).as_secs_f64() * 1e3,
        median(&mut boxed).as_secs_f64() / median(&mut bare).as_secs_f64()
    );
    println!(
        "| sandbox: CPU time of a run of `true`, least and median batch | {:.1} ms, {:.1} ms |",
        quiet(&processors),
        median(&mut processors).as_secs_f64() * 1e3
    );
    better.sort_by(f64::total_cmp);
    println!(
        "| sandbox: runs a second, one worker and two, best batches | {one:.0}, {two:.0}: {:.2} times (median of pairs {:.2}) |",
        two / one,
        better[better.len() / 2]
    );
    Ok(())
}

/// A job with nothing but a command line.
pub fn job(argv: &[&str]) -> Job {
    Job {
        argv: argv.iter().map(Into::into).collect(),
        env: vec![],
        stdin: None,
        files: vec![],
        shown: vec![],
        keep: vec![],
        limits: Limits {
            cpu: Duration::from_secs(5),
            wall: Duration::from_secs(20),
            memory: 256 << 20,
            processes: 16,
            output: 1 << 20,
            files: 16 << 20,
            inodes: 256,
        },
    }
}

/// Runs a job that must end well.
pub fn check(sandbox: &Sandbox, job: &Job) -> Result<()> {
    let seen = sandbox.run(job);
    if seen.exit != Some(0) || seen.broken.is_some() {
        bail!("a run went wrong: {seen:?}");
    }
    Ok(())
}

/// The processes that this program started: the sandbox's.
pub fn runners() -> Vec<u32> {
    let path = format!("/proc/self/task/{}/children", std::process::id());
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

fn plain(program: &Path) -> Result<()> {
    let mut command = Command::new(program);
    let status = command.env_clear().stdin(Stdio::null()).stdout(Stdio::null()).status()?;
    if !status.success() {
        bail!("{} ended with {status}", program.display());
    }
    Ok(())
}

/// Processor time of this process and the sandbox's, with all they waited for; in the kernel's ticks of 10 ms.
pub fn cpu() -> Result<Duration> {
    let mut ticks = 0;
    for process in runners().iter().map(u32::to_string).chain(["self".to_owned()]) {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(4);
        ticks += fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>();
    }
    Ok(Duration::from_millis(ticks * 10))
}

fn times(count: usize, mut once: impl FnMut() -> Result<()>) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let began = Instant::now();
        once()?;
        times.push(began.elapsed());
    }
    Ok(times)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Runs a second of some threads at a time.
fn rate(sandbox: &Sandbox, job: &Job, threads: usize) -> Result<f64> {
    let began = Instant::now();
    std::thread::scope(|scope| {
        let work = || (0..RUNS / threads).try_for_each(|_| check(sandbox, job));
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        all.into_iter().try_for_each(|one| one.join().unwrap_or_else(|_| bail!("a thread of the benchmark broke off")))
    })?;
    Ok(RUNS as f64 / began.elapsed().as_secs_f64())
}
