//! Submissions that want out, or want everything. Each is one row: the program, its room, and what must be seen of it.

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};
use std::time::Duration;

use sandbox::{Exceeded, Job, Limits, Observation, Placed, Source};

use crate::support::*;

/// What must be seen.
#[derive(Clone, Copy, Debug)]
enum Seen {
    /// Every attempt failed, and the program says so.
    Held,
    /// A system call ended it.
    Killed,
    /// One of these limits ended it.
    Limit(&'static [Exceeded]),
    Signal(i32),
    Exit(i32),
}

use Exceeded::{Cpu, Memory, Output, Wall};
use Seen::{Exit, Held, Killed, Limit, Signal};

const CALLS: &[(&str, Seen)] = &[
    ("ptrace", Killed),
    ("process_vm_readv", Killed),
    ("unshare_user", Killed),
    ("clone_user", Held),
    ("clone3", Held),
    ("setns", Killed),
    ("mount", Killed),
    ("umount", Killed),
    ("open_tree", Killed),
    ("chroot", Killed),
    ("io_uring", Held),
    ("userfaultfd", Killed),
    ("keyctl", Killed),
    ("add_key", Killed),
    ("bpf", Killed),
    ("perf_event_open", Killed),
    ("memfd", Held),
    ("settimeofday", Killed),
    ("reboot", Killed),
    ("syslog", Killed),
    ("module", Killed),
    ("device", Held),
    ("realtime", Held),
    ("priority", Held),
    ("shmget", Held),
    ("semget", Held),
    ("msgget", Held),
    ("mq_open", Held),
    ("flock", Held),
    ("fcntl_lock", Held),
    ("ofd_lock", Held),
    ("lock_query", Held),
    ("lease", Held),
    ("inotify", Held),
    ("fanotify", Killed),
    ("vsock", Held),
    ("inet", Held),
    ("inet6", Held),
    ("netlink", Held),
    ("packet", Held),
    ("alg", Held),
    ("raise_file_size", Held),
    ("raise_core", Held),
    ("raise_cpu", Held),
    ("raise_processes", Held),
    ("limit_of_init", Held),
    ("signal_init", Held),
    ("setuid", Held),
    ("setgid", Held),
    ("give_away", Held),
    ("hostname", Killed),
    ("terminal_input", Held),
    ("handle", Killed),
    ("subreaper", Held),
    ("seccomp", Held),
    ("kcmp", Killed),
    ("pidfd_getfd", Killed),
    #[cfg(target_arch = "x86_64")]
    ("int80", Killed),
    #[cfg(target_arch = "x86_64")]
    ("x32", Held),
    #[cfg(target_arch = "x86_64")]
    ("ioperm", Held),
];

const EATERS: &[(&str, Seen)] = &[
    ("forks", Limit(&[Cpu, Wall])),
    ("threads", Exit(0)),
    ("memory", Limit(&[Memory])),
    ("shared_memory", Limit(&[Memory])),
    ("memory_of_children", Limit(&[Memory])),
    ("child_killed", Limit(&[Memory])),
    ("stack", Limit(&[Memory])),
    ("unused_memory", Exit(0)),
    ("cpu", Limit(&[Cpu])),
    ("ignore_warnings", Limit(&[Cpu])),
    ("cpu_of_children", Limit(&[Cpu])),
    ("sleep", Limit(&[Wall])),
    ("stop", Limit(&[Wall])),
    ("stop_group", Limit(&[Wall])),
    ("stdout", Limit(&[Output])),
    ("stderr", Limit(&[Output])),
    ("abort", Signal(libc_signal::ABORT)),
    ("segfault", Signal(libc_signal::SEGMENT)),
    ("sparse", Signal(libc_signal::FILE_SIZE)),
];

mod libc_signal {
    pub const ABORT: i32 = 6;
    pub const SEGMENT: i32 = 11;
    pub const FILE_SIZE: i32 = 25;
    pub const SYSTEM_CALL: i32 = 31;
}

/// Little room, so that the end comes soon.
fn tight() -> Limits {
    Limits {
        cpu: Duration::from_millis(700),
        wall: Duration::from_millis(2500),
        memory: 64 << 20,
        processes: 16,
        output: 1 << 20,
        files: 16 << 20,
        inodes: 64,
    }
}

/// A C program of this folder, compiled inside.
fn compile(source: &str) -> Vec<u8> {
    let mut job = job(&["/usr/bin/gcc", "-O1", "-pthread", "-w", "-o", "program", "main.c"]);
    job.files = vec![file("main.c", source)];
    job.keep = vec!["program".into()];
    job.limits = Limits { cpu: Duration::from_secs(60), wall: Duration::from_secs(240), ..limits() };
    let seen = sandbox().run(&job);
    output(&seen);
    seen.kept.into_iter().next().expect("a program").1
}

/// A name by which what is left of a run would be found on the host.
fn marked(name: &str) -> String {
    format!("hostile-{}-{name}", std::process::id())
}

fn program(content: &[u8], name: &str, arguments: &[&str]) -> Job {
    let name = marked(name);
    let mut argv = vec![format!("./{name}")];
    argv.extend(arguments.iter().map(ToString::to_string));
    Job {
        argv: argv.iter().map(Into::into).collect(),
        files: vec![Placed { name: name.into(), source: Source::Bytes(content.to_vec()), executable: true }],
        limits: tight(),
        ..job(&[])
    }
}

fn check(name: &str, seen: &Observation, expected: Seen) {
    let right = seen.broken.is_none()
        && match expected {
            Held => seen.exit == Some(0) && seen.stdout == b"held\n",
            Killed => seen.signal == Some(libc_signal::SYSTEM_CALL) && !seen.denied.is_empty(),
            Limit(which) => seen.exceeded.is_some_and(|exceeded| which.contains(&exceeded)),
            Signal(signal) => seen.signal == Some(signal) && seen.exceeded.is_none(),
            Exit(status) => seen.exit == Some(status) && seen.exceeded.is_none(),
        };
    assert!(right, "{name} was to be {expected:?}: {}", describe(seen));
    assert_eq!(alive(&marked("")), Vec::<String>::new(), "{name} left processes behind");
}

/// Processes of the host with a word in their command line.
fn alive(mark: &str) -> Vec<String> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = processes.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    lines.map(|line| String::from_utf8_lossy(&line).into_owned()).filter(|line| line.contains(mark)).collect()
}

#[test]
fn everything_that_is_tried() {
    // Before anything that would harm a host that is not protected.
    nothing_of_the_host_is_seen();
    // One after the other: processes left behind are looked for on the whole host.
    let calls = compile(include_str!("../hostile/calls.c"));
    for (name, expected) in CALLS {
        check(name, &sandbox().run(&program(&calls, "calls", &[name])), *expected);
    }
    let eat = compile(include_str!("../hostile/eat.c"));
    for (name, expected) in EATERS {
        let mut job = program(&eat, "eat", &[name]);
        // However slow and busy the host is, no other limit is to be what ends it.
        if !matches!(expected, Limit(which) if which.contains(&Wall)) {
            job.limits.wall = Duration::from_secs(120);
        }
        if !matches!(expected, Limit(which) if which.contains(&Cpu)) {
            job.limits.cpu = Duration::from_secs(40);
        }
        let bounds = job.limits.clone();
        let seen = sandbox().run(&job);
        check(name, &seen, *expected);
        assert!(seen.wall < bounds.wall + Duration::from_secs(3), "{name} went on: {}", describe(&seen));
        assert!(seen.cpu < bounds.cpu * 3, "{name} used more: {}", describe(&seen));
        assert!(seen.stdout.len() as u64 <= bounds.output && seen.stderr.len() as u64 <= bounds.output);
        if *name == "threads" {
            let made: u32 = String::from_utf8_lossy(&seen.stdout).trim().parse().unwrap();
            assert!((4..bounds.processes).contains(&made), "{made} threads");
        }
    }
    orphans_are_not_heard(&eat);
    replacing_itself_changes_nothing(&compile(include_str!("../hostile/replace.c")));
    folders_can_be_filled_to_their_limit();
    outputs_are_files();
}

fn orphans_are_not_heard(eat: &[u8]) {
    let mut job = program(eat, "eat", &["orphan"]);
    job.keep = vec!["answer".into()];
    let seen = sandbox().run(&job);
    check("orphan", &seen, Exit(0));
    assert_eq!(
        (seen.stdout.as_slice(), seen.kept),
        (b"first\n".as_slice(), vec![("answer".into(), b"first\n".to_vec())])
    );
}

fn replacing_itself_changes_nothing(replace: &[u8]) {
    let job = program(replace, "replace", &[]);
    for _ in 0..2 {
        let seen = sandbox().run(&job);
        check("replace", &seen, Exit(0));
        assert_eq!(seen.stdout, b"original\n");
    }
}

fn nothing_of_the_host_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let answer = folder.path().join("secret.ans");
    std::fs::write(&answer, "42").unwrap();
    let path = folder.path().join("socket");
    let _listener = UnixListener::bind(&path).unwrap();
    let name = marked("socket");
    let address = <SocketAddr as SocketAddrExt>::from_abstract_name(&name).unwrap();
    let _abstract = UnixListener::bind_addr(&address).unwrap();
    let _inherited = std::fs::File::open(&answer).unwrap();
    let script = marked("look.py");
    let arguments = [answer.to_str().unwrap(), path.to_str().unwrap(), &name];
    let mut job = job(&["/usr/bin/python3", "-SE", &script, arguments[0], arguments[1], arguments[2]]);
    job.files = vec![file(&script, include_str!("../hostile/look.py"))];
    job.stdin = Some(Source::File(answer.clone()));
    check("look", &sandbox().run(&job), Held);
    assert_eq!(std::fs::read(&answer).unwrap(), b"42");
}

fn folders_can_be_filled_to_their_limit() {
    let script = marked("fill.py");
    let limits = tight();
    let mut job = job(&["/usr/bin/python3", "-SE", &script, &limits.files.to_string(), &limits.inodes.to_string()]);
    job.files = vec![file(&script, include_str!("../hostile/fill.py"))];
    job.limits = Limits { cpu: Duration::from_secs(5), ..limits };
    check("fill", &sandbox().run(&job), Held);
}

fn outputs_are_files() {
    let script = marked("outputs.py");
    let mut job = job(&["/usr/bin/python3", "-SE", &script]);
    job.files = vec![file(&script, include_str!("../hostile/outputs.py"))];
    let names = [
        "link",
        "folder_link/etc",
        "pipe",
        "folder",
        "holes",
        "more_holes",
        "second_name",
        "missing",
        "d",
        "../etc/passwd",
        "/etc/passwd",
    ];
    job.keep = names.iter().map(Into::into).collect();
    let seen = sandbox().run(&job);
    check("outputs", &seen, Exit(0));
    let kept: Vec<_> = seen.kept.iter().map(|(name, content)| (name.to_str().unwrap(), content.len())).collect();
    assert_eq!(kept, [("folder/honest", 6), ("holes", 15 << 20), ("second_name", 6)], "{}", describe(&seen));
    let told = |name: &str| seen.denied.iter().any(|line| line.contains(name));
    assert!(["link", "pipe", "more_holes", "etc/passwd"].iter().all(|name| told(name)), "{:?}", seen.denied);
}

#[test]
fn nothing_passes_from_one_run_to_the_next() {
    let leave = "echo x > /tmp/left; echo x > /dev/shm/left; echo x > left; ulimit -n 64";
    assert_eq!(output(&sandbox().run(&shell(leave))), "");
    for _ in 0..4 {
        assert_eq!(
            output(&sandbox().run(&shell("ls -A /tmp/ /dev/shm/ /work"))),
            "/dev/shm/:\n\n/tmp/:\nhsperfdata_work\n\n/work:\n"
        );
    }
}

#[test]
fn a_job_cannot_ask_for_more_than_its_folder() {
    let run = |change: &dyn Fn(&mut Job)| {
        let mut job = job(&["/usr/bin/true"]);
        change(&mut job);
        sandbox().run(&job).broken.unwrap_or_default()
    };
    assert!(run(&|job| job.files = vec![file("../x", "")]).contains("outside"));
    assert!(run(&|job| job.files = vec![file("/etc/x", "")]).contains("outside"));
    assert!(run(&|job| job.files = vec![file("large", &"x".repeat(17 << 20))]).contains("does it fit"));
    assert!(run(&|job| job.argv = vec![]).contains("no program"));
    assert!(run(&|job| job.argv = vec!["/usr/bin/no-such-program".into()]).contains("No such file"));
    assert!(run(&|job| job.argv = vec!["/etc/passwd".into()]).contains("Permission denied"));
    assert!(run(&|job| job.argv = vec!["/usr/bin/env".into(), "a\0b".into()]).contains("zero byte"));
    assert!(run(&|job| job.stdin = Some(Source::File("/no/such/file".into()))).contains("/no/such/file"));
    let show = |host: &str, inside: &str| {
        let shown = sandbox::Shown { host: host.into(), inside: inside.into() };
        run(&|job| job.shown = vec![shown.clone()])
    };
    assert!(show("/no/such/folder", "/given").contains("/no/such/folder"));
    assert!(show("/usr", "/usr").contains("no toolchain has"));
    assert!(show("/usr", "/usr/more").contains("no toolchain has"));
    assert!(show("/usr", "/work/more").contains("belongs to every run"));
    assert!(show("/usr", "/given/../etc").contains("no place"));
    // And the sandbox goes on.
    assert_eq!(sandbox().run(&job(&["/usr/bin/true"])).exit, Some(0));
}
