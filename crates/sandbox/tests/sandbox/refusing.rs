//! Without protection nothing runs.

use std::process::Command;

use sandbox::{Config, Sandbox, State, protections};

use crate::support::*;

#[test]
fn a_program_that_is_no_runner_is_no_sandbox() {
    let refused = Sandbox::start(Config { runner: "/usr/bin/true".into(), ..config(1) }).err().expect("a refusal");
    assert!(refused.to_string().contains("enter_if_runner"), "{refused}");
    let refused = Sandbox::start(Config { runner: "/no/such/runner".into(), ..config(1) }).err().expect("a refusal");
    assert!(refused.to_string().contains("/no/such/runner"), "{refused}");
}

#[test]
fn a_missing_toolchain_is_named() {
    let refused = Sandbox::start(Config { toolchains: vec!["/no/such/toolchain".into()], ..config(1) }).err();
    assert!(refused.expect("a refusal").to_string().contains("/no/such/toolchain"));
}

#[test]
fn the_number_of_workers_has_bounds() {
    assert!(Sandbox::start(config(0)).is_err());
    assert!(Sandbox::start(config(65)).is_err());
}

#[test]
fn protections_are_the_same_before_and_after_starting() {
    let names = |list: Vec<sandbox::Protection>| list.into_iter().map(|one| (one.name, one.state)).collect::<Vec<_>>();
    assert_eq!(names(protections()), names(sandbox().protections()));
    let list = protections();
    let state = |name: &str| list.iter().find(|one| one.name == name).map(|one| one.state);
    assert_eq!((state("name spaces"), state("system call filter")), (Some(State::On), Some(State::On)));
}

const TRY: &str = "GREENROOM_SANDBOX_TRY";

/// Runs only in a process made by the test below, in a name space that may make no others.
#[test]
fn where_name_spaces_are_forbidden_it_refuses() {
    if std::env::var_os(TRY).is_some() {
        let refused = Sandbox::start(config(1)).err().expect("a refusal");
        let told = protections().into_iter().find(|one| one.name == "name spaces").unwrap();
        assert_eq!(told.state, State::Off, "{told:?}");
        println!("refused: {refused}");
        return;
    }
    if !has("/usr/bin/unshare") {
        return skipped("unshare is not installed (Debian: util-linux)");
    }
    let forbid = "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$0\" --exact --nocapture \"$1\"";
    let run = Command::new("/usr/bin/unshare")
        .args(["--user", "--map-root-user", "/bin/sh", "-c", forbid])
        .arg(std::env::current_exe().unwrap())
        .arg("refusing::where_name_spaces_are_forbidden_it_refuses")
        .env(TRY, "yes")
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success() && out.contains("refused: no sandbox"),
        "{out}{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

/// Root in a container usually cannot mount. It becomes nobody, and then an ordinary user's sandbox serves.
#[test]
fn root_in_name_only_runs_nothing_as_root() {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|status| std::os::unix::fs::MetadataExt::uid(&status) == 0);
    if !is_root {
        return println!("not needed: these tests do not run as root");
    }
    if !has("/usr/bin/setpriv") {
        return skipped("setpriv is not installed (Debian: util-linux)");
    }
    if std::env::var_os(TRY).is_some() {
        let seen = sandbox().run(&shell("sleep 30"));
        return println!("{}", describe(&seen));
    }
    let mut run = Command::new("/usr/bin/setpriv")
        .args(["--bounding-set", "-sys_admin", "--inh-caps", "-sys_admin"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "refusing::root_in_name_only_runs_nothing_as_root"])
        .env(TRY, "yes")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let command = loop {
        if let Some(command) = below(run.id()).into_iter().find(|pid| is_sleep(*pid)) {
            break command;
        }
        if let Some(status) = run.try_wait().unwrap() {
            panic!("ended with {status} before its command was there");
        }
        std::thread::yield_now();
    };
    let status = std::fs::read_to_string(format!("/proc/{command}/status")).unwrap();
    let ids = status.lines().find(|line| line.starts_with("Uid:")).unwrap();
    assert!(!ids.split_whitespace().any(|id| id == "0"), "{ids}");
    run.kill().unwrap();
    run.wait().unwrap();
}

fn is_sleep(process: u32) -> bool {
    std::fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|line| line.starts_with(b"sleep\0"))
}

/// All processes below one.
fn below(process: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let texts = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    let children: Vec<u32> =
        texts.flat_map(|text| text.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>()).collect();
    children.iter().copied().chain(children.iter().flat_map(|child| below(*child))).collect()
}
