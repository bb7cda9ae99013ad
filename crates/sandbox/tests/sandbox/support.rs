//! A sandbox for all tests, and jobs with sensible limits.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use sandbox::{Config, Job, Limits, Mode, Observation, Placed, Sandbox, Source, default_toolchains};

/// A sandbox configuration with the crate's own runner.
pub fn config(workers: usize) -> Config {
    Config {
        runner: std::env::var_os("GREENROOM_SANDBOX_RUNNER")
            .map_or_else(|| env!("CARGO_BIN_EXE_sandbox-runner").into(), PathBuf::from),
        workers,
        toolchains: default_toolchains(),
        mode: Mode::Full,
    }
}

/// The sandbox that tests share.
pub fn sandbox() -> &'static Sandbox {
    static SHARED: OnceLock<Sandbox> = OnceLock::new();
    SHARED.get_or_init(|| Sandbox::start(config(2)).expect("these tests need name spaces"))
}

/// Room for an ordinary program.
pub fn limits() -> Limits {
    Limits {
        cpu: Duration::from_secs(5),
        wall: Duration::from_secs(15),
        memory: 256 << 20,
        processes: 32,
        output: 1 << 20,
        files: 16 << 20,
        inodes: 256,
    }
}

/// A job with nothing but a command line.
pub fn job(argv: &[&str]) -> Job {
    Job {
        argv: argv.iter().map(Into::into).collect(),
        env: vec![("PATH".into(), "/usr/bin:/bin".into())],
        stdin: None,
        files: vec![],
        shown: vec![],
        keep: vec![],
        limits: limits(),
    }
}

/// A shell script.
pub fn shell(script: &str) -> Job {
    job(&["/bin/sh", "-c", script])
}

/// A Python program.
pub fn python(program: &str) -> Job {
    Job { files: vec![file("main.py", program)], ..job(&["/usr/bin/python3", "-SE", "main.py"]) }
}

/// A file in the work folder.
pub fn file(name: &str, content: &str) -> Placed {
    Placed { name: name.into(), source: Source::Bytes(content.into()), executable: false }
}

/// Standard output of a run that went well.
pub fn output(observation: &Observation) -> String {
    assert_eq!((&observation.broken, observation.exit), (&None, Some(0)), "{}", describe(observation));
    String::from_utf8_lossy(&observation.stdout).into_owned()
}

/// An observation for people.
pub fn describe(observation: &Observation) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]).into_owned();
    format!(
        "exit {:?}, signal {:?}, exceeded {:?}, cpu {:?}, wall {:?}, memory {:?}, kills {}, denied {:?}, broken \
            {:?}\n{}\n{}",
        observation.exit,
        observation.signal,
        observation.exceeded,
        observation.cpu,
        observation.wall,
        observation.peak_memory,
        observation.oom_kills,
        observation.denied,
        observation.broken,
        text(&observation.stdout),
        text(&observation.stderr),
    )
}

/// Whether the host has a program, which the tests of its language need.
pub fn has(program: &str) -> bool {
    Path::new(program).exists()
}

/// Tells of what could not be tried here. That languages are there at all is for the judge's tests to demand.
pub fn skipped(why: &str) {
    println!("SKIPPED: {why}");
}
